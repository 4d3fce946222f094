/** Reads with a language model what the lexicon left unexplained; keeps of its words only what the utterance carries. */
import type { CompletionModel } from '../contracts/ports.js'
import type { ModelReader, ReadingState, Understanding } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import type { Prompt } from './load-prompt.js'
import { stopWords } from './words/stop-words.js'
import { phraseKey } from './words/tokenise.js'

export interface ReaderPrompts {
  /** Message → 'Want' and 'Avoid'. */
  readonly readWishes: Prompt
  /** Chinese wish → English search words. */
  readonly translateWish: Prompt
}

/** Two lists of at most six short phrases in printable ASCII, which forces English out of Chinese; it ends as the examples end. */
const wishGrammar = String.raw`root ::= " " l "\nAvoid: " l "\n\n"
l ::= s ("; " s){0,5}
s ::= c{1,32}
c ::= [ !#-:<-\[\]-~]`
const searchGrammar = String.raw`root ::= " " [a-zA-Z0-9] [a-zA-Z0-9 ,.'$-]{0,70} "\n\n"`
const wishTokens = 110
const searchTokens = 40
const longestMessage = 400

/** Words too general to be a wish. */
const generic = new Set([
  'none',
  'movie',
  'film',
  'hotel',
  'price',
  'recommendation',
  'product',
  'item',
  'thing',
  'restaurant',
  'option',
  'help',
  'suggestion',
])

/** True when the lexicon left content words that a model could read. */
export function shouldAskModel(understanding: Understanding): boolean {
  return understanding.unexplained.length > 0 && understanding.searchText !== ''
}

/** @example createModelReader(completion, prompts).refine(text, first, state) */
export function createModelReader(model: CompletionModel, prompts: ReaderPrompts): ModelReader {
  return {
    async refine(text, first, state, signal) {
      const message = text.slice(0, longestMessage).replace(/\s+/g, ' ')
      return first.language === 'zh'
        ? translate(model, prompts.translateWish, message, first, signal)
        : readWishes(model, prompts.readWishes, message, first, state, signal)
    },
  }
}

async function translate(
  model: CompletionModel,
  prompt: Prompt,
  message: string,
  first: Understanding,
  signal?: AbortSignal,
): Promise<Understanding> {
  const answer = await model.complete({
    prefix: prompt.prefix,
    text: `Wish: ${message}\nSearch:`,
    grammar: searchGrammar,
    stop: ['\n\n'],
    maxTokens: searchTokens,
    ...(signal && { signal }),
  })
  const words = answer.trim().split('\n')[0]?.trim() ?? ''
  return words === '' ? first : { ...first, searchText: `${first.searchText} ${words}`.trim() }
}

async function readWishes(
  model: CompletionModel,
  prompt: Prompt,
  message: string,
  first: Understanding,
  state: ReadingState,
  signal?: AbortSignal,
): Promise<Understanding> {
  const answer = await model.complete({
    prefix: prompt.prefix,
    text: `Message: ${message}\nWant:`,
    grammar: wishGrammar,
    stop: ['\n\n'],
    maxTokens: wishTokens,
    ...(signal && { signal }),
  })
  const { want, avoid } = parseAnswer(answer)
  const said = new Set(phraseKey(message).split(' '))
  const known = new Set(first.wishes.flatMap(wish => phraseKey([wish.evidence, ...wish.values].join(' ')).split(' ')))
  const wishOf = (polarity: Wish['polarity']) => (phrase: string) => modelWish(phrase, polarity, said, known, state.turn)
  const wishes = [...want.flatMap(wishOf('want')), ...avoid.flatMap(wishOf('avoid'))]
  if (wishes.length === 0) return first
  const acts = first.acts.some(act => act.type === 'wish') ? first.acts : [{ type: 'wish' as const }, ...first.acts]
  return { ...first, acts, wishes: [...first.wishes, ...wishes] }
}

/** Kept when at least half of its content words were said and it adds something to what the lexicon found. */
function modelWish(
  phrase: string,
  polarity: Wish['polarity'],
  said: ReadonlySet<string>,
  known: ReadonlySet<string>,
  turn: number,
): Wish[] {
  const words = phraseKey(phrase)
    .split(' ')
    .filter(word => word !== '' && !stopWords.has(word))
  if (words.length === 0 || words.every(word => generic.has(word) || known.has(word))) return []
  if (words.filter(word => said.has(word)).length * 2 < words.length) return []
  return [
    {
      id: `text:${polarity}:${phrase}`,
      facet: 'text',
      operator: 'is',
      values: [phrase],
      polarity,
      strength: 0.5,
      hard: false,
      evidence: phrase,
      turn,
      source: 'model',
    },
  ]
}

function parseAnswer(answer: string): { want: string[]; avoid: string[] } {
  const [want = '', avoid = ''] = answer.split(/\nAvoid:/)
  const phrases = (list: string) =>
    list
      .split(';')
      .map(phrase => phrase.trim())
      .filter(phrase => phrase !== '' && phrase.toLowerCase() !== 'none')
  return { want: phrases(want.split('\n')[0] ?? ''), avoid: phrases(avoid.split('\n')[0] ?? '') }
}
