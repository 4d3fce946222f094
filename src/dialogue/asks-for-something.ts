/** Whether a list has anything to answer, or a person only showed what they like. */
import type { Interest } from '../contracts/interest.js'
import type { RecommendRequest } from './choice.js'

/**
 * What was said, wished, told of the situation or shown, and 'more like the second', are requests; likes, clicks and purchases are none.
 *
 * @example asksForSomething({ ...emptyInterest(), reactions: [likedTent] }, { limit: 3 }) // false
 */
export function asksForSomething({ queries, wishes, context }: Interest, { image, audio, similarTo = [] }: RecommendRequest): boolean {
  const said = queries.length + wishes.length + Object.keys(context).length
  return said + similarTo.length > 0 || image !== undefined || audio !== undefined
}
