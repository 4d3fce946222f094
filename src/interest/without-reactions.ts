/** Taking back what was said of one item. */
import type { Interest } from '../contracts/interest.js'

/** @example withoutReactions(interest, 'lamp-3').reactions.some(({ item }) => item === 'lamp-3') // false */
export function withoutReactions(interest: Interest, item: string): Interest {
  return { ...interest, reactions: interest.reactions.filter(reaction => reaction.item !== item) }
}
