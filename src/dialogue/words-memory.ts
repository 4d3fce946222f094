/** What a session remembers of its own words, so that the next turn neither opens nor reasons like the last. */
import { openingOf } from '../explanation/index.js'

export interface WordsMemory {
  /** Openings of the last turn's first and last sentence. */
  readonly openings: readonly string[]
  /** Keys of the reasons that the last list was given with. */
  readonly reasons: ReadonlySet<string>
}

export const noWords: WordsMemory = { openings: [], reasons: new Set() }

/**
 * @param sentences what the turn said, in order
 * @param reasons keys of the reasons said; absent where the turn recommended nothing, and the earlier ones are kept
 */
export function rememberWords(before: WordsMemory, sentences: readonly string[], reasons?: readonly string[]): WordsMemory {
  const openings = [sentences[0], sentences.at(-1)].flatMap(sentence => (sentence === undefined ? [] : [openingOf(sentence)]))
  return { openings, reasons: reasons === undefined ? before.reasons : new Set(reasons) }
}
