/** The interest as a person or a program is shown it, without the sentence. */
import type { Interest, InterestSummary } from '../contracts/interest.js'
import { dislikedItems, likedItems } from './reacted-items.js'

/** Wishes, liked and disliked items (newest first) and context; the text is the explanation's to write. */
export function interestData(interest: Interest): Omit<InterestSummary, 'text'> {
  return {
    wishes: interest.wishes,
    liked: likedItems(interest).map(item => item.id),
    disliked: dislikedItems(interest).map(item => item.id),
    context: interest.context,
  }
}
