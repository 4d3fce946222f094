/** What a session remembers of its own words, so that the next turn neither opens nor reasons like the last ones. */
import { isReasoned, openingOf } from '../explanation/index.js'

/** Lists whose reasons are not given again. */
const remembered = 3

export interface WordsMemory {
  /** Openings of the last turn's first and last sentence. */
  readonly openings: readonly string[]
  /** Keys of what the last lists were given with, each list's own, the last one first. */
  readonly lists: readonly (readonly string[])[]
}

export const noWords: WordsMemory = { openings: [], lists: [] }

const isOfLast = (key: string): boolean => key.startsWith('relaxed:')

/**
 * @param sentences what the turn said, in order
 * @param reasons keys of the reasons said; absent where the turn recommended nothing, and the earlier ones are kept
 */
export function rememberWords(before: WordsMemory, sentences: readonly string[], reasons?: readonly string[]): WordsMemory {
  const openings = [sentences[0], sentences.at(-1)].flatMap(sentence => (sentence === undefined ? [] : [openingOf(sentence)]))
  return { openings, lists: reasons === undefined ? before.lists : withList(before.lists, reasons) }
}

/** A list that gave no reason pushes none out: nothing was said since. */
function withList(lists: WordsMemory['lists'], reasons: readonly string[]): WordsMemory['lists'] {
  if (isReasoned(reasons)) return [reasons, ...lists].slice(0, remembered)
  const [last = [], ...earlier] = lists
  return [[...new Set([...reasons, ...last.filter(key => !isOfLast(key))])], ...earlier]
}

/** Keys of what is not to be said again now; that a wish was given up counts as said only of the last list. */
export function saidLately({ lists: [last = [], ...earlier] }: WordsMemory): ReadonlySet<string> {
  return new Set([...last, ...earlier.flat().filter(key => !isOfLast(key))])
}
