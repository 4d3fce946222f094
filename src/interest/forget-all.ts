/** 'Forget me'. */
import type { Interest } from '../contracts/interest.js'
import { emptyInterest } from './empty-interest.js'

/** Nothing but the language and the turn's number is left. */
export function forgetAll(interest: Interest): Interest {
  return { ...emptyInterest(interest.language), turn: interest.turn }
}
