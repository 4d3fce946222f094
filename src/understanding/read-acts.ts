/** The dialogue acts of an utterance, and whether its values are wishes or belong to an act. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Facet, Wish } from '../contracts/wish.js'
import { actPatterns, adjustPatterns, catalogPatterns } from './act-patterns.js'
import { answerQuestion } from './answer-question.js'
import type { MatchedTokens } from './match-values.js'
import { readProperty } from './property-reader.js'
import { namedAmong, referToShown } from './shown-items.js'
import type { Vocabulary } from './vocabulary.js'
import { readWithdrawal } from './withdrawal-reader.js'

export interface ActRequest {
  readonly text: string
  readonly state: ReadingState
  readonly catalog: Catalog
  readonly vocabulary: Vocabulary
  readonly matched: MatchedTokens
  /** Items referred to by place. */
  readonly references: readonly string[]
}

export interface ActReading {
  readonly acts: readonly DialogueAct[]
  /** False where the values belong to an act ('forget the red'). */
  readonly takesWishes: boolean
  /** Wishes that answer our own question. */
  readonly wishes: readonly Wish[]
  /** Phrases that name an item rather than a wish. */
  readonly ignored: ReadonlySet<string>
}

const empty: ActReading = { acts: [], takesWishes: true, wishes: [], ignored: new Set() }
const only = (...acts: DialogueAct[]): ActReading => ({ ...empty, acts, takesWishes: false })

export function readActs(request: ActRequest): ActReading {
  return readControl(request) ?? readAboutItems(request) ?? readMoves(request)
}

/** Acts that take the whole utterance. */
function readControl({ text, state, matched, vocabulary }: ActRequest): ActReading | undefined {
  if (actPatterns.showInterest.test(text)) return only({ type: 'show-interest' })
  if (actPatterns.forgetAll.test(text)) return only({ type: 'forget' })
  if (actPatterns.undo.test(text)) return only({ type: 'undo' })
  const answer = answerQuestion(text, state)
  if (answer) return { ...empty, acts: answer.acts, wishes: answer.wishes, takesWishes: false }
  if (actPatterns.injection.test(text)) return only({ type: 'off-topic' })
  const withdrawal = readWithdrawal(text, state, matched, vocabulary)
  if (withdrawal) return only(withdrawal)
  if (actPatterns.offTopic.test(text) && matched.matches.length === 0) return only({ type: 'off-topic' })
  const social = socialAct(text)
  return social && matched.matches.length === 0 && matched.left.length === 0 ? only({ type: social }) : undefined
}

function socialAct(text: string): 'greet' | 'thank' | 'bye' | 'help' | 'accept' | 'refuse' | undefined {
  const kinds = ['accept', 'refuse', 'bye', 'help', 'thank', 'greet'] as const
  return kinds.find(kind => actPatterns[kind].test(text))
}

/** Questions about shown or named items, and about the whole shop. */
function readAboutItems(request: ActRequest): ActReading | undefined {
  const { text, state } = request
  if (actPatterns.whyNot.test(text)) return whyNot(request)
  const targets = targetsOf(request)
  if (actPatterns.why.test(text) && state.shown.length > 0) return only({ type: 'why', targets })
  if (actPatterns.compare.test(text) && state.shown.length > 0) return only({ type: 'compare', targets })
  const catalogQuestion = catalogPatterns.find(({ pattern }) => pattern.test(text))
  if (catalogQuestion && request.references.length === 0) {
    return { ...empty, acts: [{ type: 'ask-catalog', question: catalogQuestion.question }] }
  }
  if (state.shown.length === 0) return undefined
  const property = readProperty(text, request.vocabulary)
  if (property === undefined || asksForOthers(text)) return undefined
  return only({ type: 'ask-item', property, targets })
}

function asksForOthers(text: string): boolean {
  return /\bdo you have|\bhave you got|\bis there|\bare there|\bgot any|有没有|还有/i.test(text)
}

function whyNot(request: ActRequest): ActReading {
  const name = request.text
    .replace(actPatterns.whyNot, ' ')
    .replace(/^[\s,]*(?:the|a|an)\s+|[?？!.。]/gi, '')
    .trim()
  const [named] = [...request.references, ...titled(request), ...nearestTitle(name, request.catalog)]
  return only({ type: 'why-not', targets: named === undefined ? [] : [named], ...(name !== '' && { name }) })
}

function titled({ matched }: ActRequest): string[] {
  return matched.matches.flatMap(match => match.titles.slice(0, 1))
}

function nearestTitle(name: string, catalog: Catalog): string[] {
  const wanted = name.toLowerCase()
  if (wanted.length < 3) return []
  const found = catalog.items.find(item => item.title.toLowerCase().includes(wanted) || item.translations?.['zh']?.title?.includes(name))
  return found ? [found.id] : []
}

function shownItems({ state, catalog }: ActRequest): Item[] {
  return (state.shown.at(-1) ?? []).flatMap(id => catalog.get(id) ?? [])
}

/** By place, by description, by name. */
function targetsOf(request: ActRequest): string[] {
  if (request.references.length > 0) return [...request.references]
  const shown = shownItems(request)
  const described = referToShown(request.text, shown).targets
  if (described.length > 0) return [...described]
  const named = titled(request)
  return named.length > 0 ? named : namedAmong(request.text, shown, word => request.vocabulary.senses(word).length > 0)
}

/** Reactions, other items, cheaper ones: acts that go with wishes. */
function readMoves(request: ActRequest): ActReading {
  const { text, state } = request
  const acts: DialogueAct[] = []
  const reference = referToShown(text, shownItems(request))
  const targets = targetsOf(request)
  const pointed = request.references.length > 0 || reference.targets.length > 0
  if (state.shown.length > 0) {
    for (const { pattern, facet, direction } of adjustPatterns) {
      if (pattern.test(text) && !pointed) acts.push({ type: 'adjust', facet: adjustedFacet(facet, request.vocabulary), direction })
    }
  }
  const reaction = reactionOf(text, targets, pointed, request)
  if (reaction) acts.push(reaction)
  if (actPatterns.similar.test(text) && state.shown.length > 0)
    acts.push({ type: 'more', mode: 'similar', targets: targets.length > 0 ? targets : (state.shown.at(-1) ?? []).slice(0, 1) })
  else if (actPatterns.others.test(text) && !acts.some(act => act.type === 'adjust'))
    acts.push({ type: 'more', mode: 'others', targets: [] })
  if (reference.candidates.length > 0 && acts.length === 0) acts.push({ type: 'ambiguous', candidates: reference.candidates })
  const social = socialAct(text)
  if (social && acts.length === 0 && request.matched.matches.length > 0) acts.push({ type: social })
  const ignored = reference.targets.length > 0 ? new Set(request.matched.matches.map(match => match.phrase)) : new Set<string>()
  return { ...empty, acts, ignored }
}

function adjustedFacet(facet: Facet, vocabulary: Vocabulary): Facet {
  return vocabulary.facets.has(facet) ? facet : 'price'
}

function reactionOf(text: string, targets: readonly string[], pointed: boolean, { state }: ActRequest): DialogueAct | undefined {
  if (state.shown.length === 0) return undefined
  const [dislikes, likes] = [actPatterns.dislike.test(text), actPatterns.like.test(text)]
  if (dislikes && targets.length > 0) return { type: 'react', value: 'dislike', targets }
  if (likes && targets.length > 0) return { type: 'react', value: 'like', targets }
  if (!pointed || actPatterns.similar.test(text)) return undefined
  // 'the second, but in blue' points without a word of feeling: it is liked enough to start from.
  return { type: 'react', value: /^\s*not\b|\bnot the\b/i.test(text) ? 'dislike' : 'like', targets }
}
