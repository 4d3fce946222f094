/** What of a model's phrases is kept: only what the utterance carries, and the catalogue's own facet where the lexicon knows the value. */
import type { ReadingState, Understanding, UtteranceReader } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'
import { stopWords } from './words/stop-words.js'
import { phraseKey } from './words/tokenise.js'

/** Words too general to be a wish. */
const generic = new Set(
  'none movie film hotel price recommendation product item thing restaurant option help suggestion'.split(' ').map(word => phraseKey(word)),
)

export interface ModelPhrase {
  readonly phrase: string
  readonly polarity: Wish['polarity']
}

export interface Support {
  readonly first: Understanding
  /** Stems of the utterance; undefined where the phrase is a translation, which shares no words with it. */
  readonly said: ReadonlySet<string> | undefined
  readonly turn: number
  readonly lexicon: UtteranceReader | undefined
}

/** @example keptWishes([{ phrase: 'to read by', polarity: 'want' }], support) */
export function keptWishes(phrases: readonly ModelPhrase[], support: Support): Wish[] {
  const known = knownWords(support.first)
  const kept = phrases.filter(({ phrase }) => isCarried(contentOf(phrase), support.said, known))
  const wishes = kept.flatMap(phrase => catalogWishes(phrase, support) ?? textWish(phrase, support.turn))
  return wishes.filter((wish, index) => wishes.findIndex(other => other.id === wish.id) === index)
}

/** The catalogue's values in a phrase; empty where all of them were found already, undefined where it holds none. */
function catalogWishes({ phrase, polarity }: ModelPhrase, { lexicon, first, turn }: Support): Wish[] | undefined {
  const state: ReadingState = { turn, wishes: [], shown: [] }
  const found = lexicon?.read(phrase, state).wishes.filter(wish => wish.facet !== 'text' && wish.operator === 'is') ?? []
  if (found.length === 0) return undefined
  const stated = new Set(first.wishes.map(wish => wish.facet))
  return found
    .filter(wish => !stated.has(wish.facet))
    .map(wish => ({
      ...wish,
      id: `${wish.facet}:${polarity}:${wish.values.join('|')}`,
      polarity,
      hard: polarity === 'avoid',
      strength: 0.6,
      source: 'model',
    }))
}

function textWish({ phrase, polarity }: ModelPhrase, turn: number): Wish {
  const id = `text:${polarity}:${phrase}`
  return {
    id,
    facet: 'text',
    operator: 'is',
    values: [phrase],
    polarity,
    strength: 0.5,
    hard: false,
    evidence: phrase,
    turn,
    source: 'model',
  }
}

function contentOf(phrase: string): string[] {
  return phraseKey(phrase)
    .split(' ')
    .filter(word => word !== '' && !stopWords.has(word))
}

/** At least half of its content words were said, and it adds something to what the lexicon found. */
function isCarried(words: readonly string[], said: ReadonlySet<string> | undefined, known: ReadonlySet<string>): boolean {
  if (words.length === 0 || words.every(word => generic.has(word) || known.has(word))) return false
  return said === undefined || words.filter(word => said.has(word)).length * 2 >= words.length
}

function knownWords({ wishes }: Understanding): Set<string> {
  return new Set(wishes.flatMap(wish => phraseKey([wish.evidence, ...wish.values].join(' ')).split(' ')))
}
