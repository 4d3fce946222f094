/** One conversation's state between turns. */
import type { Interest } from '../contracts/interest.js'
import type { Language } from '../contracts/language.js'
import type { ReadingState } from '../contracts/understanding.js'
import type { Facet } from '../contracts/wish.js'
import { emptyInterest, type History } from '../interest/index.js'
import type { Impression } from './learning-choices.js'
import { noWords, type WordsMemory } from './words-memory.js'

export interface Session {
  readonly id: string
  /** Which conversation since the start it is: draws differ by it, and are the same when the same conversations are held again. */
  readonly draw: number
  readonly history: History<Interest>
  /** Facets already asked about: never twice. */
  readonly asked: readonly Facet[]
  /** Our own question of the last turn. */
  readonly question?: { readonly facet: Facet; readonly options: readonly string[] }
  /** Of the session as it runs: a session read from disk begins with fresh words. */
  readonly words: WordsMemory
  /** Of the list on screen, as long as nothing was learnt from it. */
  readonly impressions?: readonly Impression[]
  /** False until something was said. */
  readonly started: boolean
}

export function newSession(id: string, interest?: Interest, language: Language = 'en', draw = 0): Session {
  const history = { present: interest ?? emptyInterest(language), past: [] }
  return { id, draw, history, asked: [], words: noWords, started: interest !== undefined }
}

/** What the reader is told of the conversation. */
export function readingState({ history, question, started }: Session): ReadingState {
  const { turn, wishes, shown, language } = history.present
  return { turn, wishes, shown, ...(started && { language }), ...(question && { question }) }
}
