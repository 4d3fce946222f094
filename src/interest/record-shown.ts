/** What was put on screen, so that 'the second one' can be resolved. */
import type { Interest } from '../contracts/interest.js'
import { interestDefaults } from './interest-defaults.js'

/** The interest with this list as the last one shown. An empty list is none. */
export function recordShown(interest: Interest, ids: readonly string[]): Interest {
  if (ids.length === 0) return interest
  return { ...interest, shown: [...interest.shown, [...ids]].slice(-interestDefaults.shownLists) }
}
