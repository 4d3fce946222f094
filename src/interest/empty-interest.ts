/** Where every session starts: nothing believed yet. */
import type { Interest } from '../contracts/interest.js'
import type { Language } from '../contracts/language.js'

/**
 * An interest that holds nothing, at turn 0.
 *
 * @example
 * emptyInterest('zh').wishes // []
 */
export function emptyInterest(language: Language = 'en'): Interest {
  return { turn: 0, language, wishes: [], reactions: [], queries: [], context: {}, shown: [] }
}
