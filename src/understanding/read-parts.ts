/** An utterance of several parts that are read apart: a greeting or 'forget me' before a question, a question to the shop beside a wish. */
import type { DialogueAct, ReadingState, Understanding } from '../contracts/understanding.js'
import type { Facet } from '../contracts/wish.js'
import { actPatterns } from './act-patterns.js'
import { detectLanguage } from './detect-language.js'
import { type Opening, readOpening } from './opening.js'
import { readShopService } from './shop-service.js'
import { onlySocial } from './social-acts.js'

type Read = (text: string, state: ReadingState) => Understanding

/** More sentences than people write in a message to a shop. */
const mostSentences = 8

const social: ReadonlySet<DialogueAct['type']> = new Set(['greet', 'thank', 'bye'])

/** @param readWhole reads one part by itself */
export function readParts(text: string, state: ReadingState, facets: ReadonlySet<Facet>, readWhole: Read): Understanding {
  if (actPatterns.injection.test(text)) return readWhole(text, state)
  const read: Read = (part, before) => readService(part, before, facets, readWhole)
  // Long runs of spaces would be searched over and over.
  const opening = readOpening(text.replace(/\s+/g, ' '))
  const opened = opening && onlySocial(opening.rest).length === 0 ? readAfter(opening, text, state, read) : undefined
  return markedBeside(bySentence(opened ?? read(text, state), text, state, read))
}

/** 'Sounds fine. Where is it held?' says nothing as a whole; its sentences do. */
function bySentence(whole: Understanding, text: string, state: ReadingState, read: Read): Understanding {
  const sentences = text.split(/(?<=[.!?])\s+|(?<=[。！？])/).filter(sentence => /[\p{L}\p{N}]/u.test(sentence))
  if (sentences.length < 2 || sentences.length > mostSentences || !saysNothing(whole)) return whole
  const said = sentences.map(sentence => read(sentence, state)).filter(part => !saysNothing(part))
  const [first] = said
  if (first === undefined) return whole
  const acts = said.flatMap(part => part.acts.filter(({ type }) => type !== 'unknown-words'))
  return {
    ...(said.findLast(({ wishes, searchText }) => wishes.length > 0 || searchText !== '') ?? first),
    language: whole.language,
    acts: [...new Map(acts.map(act => [JSON.stringify(act), act])).values()],
  }
}

function saysNothing({ acts, wishes, searchText }: Understanding): boolean {
  return wishes.length === 0 && acts.every(({ type }) => type === 'unknown-words') && (acts.length > 0 || searchText === '')
}

/** Undefined where what follows says nothing by itself. */
function readAfter({ act, rest }: Opening, text: string, state: ReadingState, read: Read): Understanding | undefined {
  const following = read(rest, act.type === 'forget' ? forgotten(state) : state)
  const others = following.acts.filter(({ type }) => type !== act.type)
  if (others.length === 0 && following.searchText === '') return undefined
  const language = detectLanguage(text) ?? following.language
  return { ...following, language, acts: [act, ...others] }
}

function forgotten({ question: _, ...state }: ReadingState): ReadingState {
  return { ...state, wishes: [], shown: [] }
}

function readService(text: string, state: ReadingState, facets: ReadonlySet<Facet>, readWhole: Read): Understanding {
  const service = readShopService(text, facets)
  if (!service) return readWhole(text, state)
  const act: DialogueAct = { type: 'shop-service' }
  const rest = service.rest === '' ? undefined : readWhole(service.rest, state)
  const says = rest?.acts.some(({ type }) => !social.has(type) && type !== 'unknown-words' && type !== 'off-topic')
  if (rest && says) return { ...rest, acts: [...rest.acts, act] }
  const language = detectLanguage(text) ?? state.language ?? 'en'
  return { language, acts: [act], wishes: [], replaces: [], newSubject: false, unexplained: [], searchText: '', context: {} }
}

/** A greeting or forgetting beside something else is answered with a word, not with a question. */
function markedBeside(understanding: Understanding): Understanding {
  const { acts } = understanding
  if (acts.every(({ type }) => social.has(type) || type === 'forget')) return understanding
  return {
    ...understanding,
    acts: acts.map(act => (act.type === 'greet' || act.type === 'thank' || act.type === 'forget' ? { ...act, beside: true } : act)),
  }
}
