/** Likes, dislikes, clicks, carts and purchases, as they come. */
import type { Interest, Reaction } from '../contracts/interest.js'
import { interestDefaults } from './interest-defaults.js'

/**
 * The interest with one more reaction. A like takes back a dislike of the same item and the other way round; repeating one renews it.
 *
 * @example
 * applyReaction(interest, { item: 'lamp-3', value: 'like' })
 */
export function applyReaction(interest: Interest, reaction: Pick<Reaction, 'item' | 'value'>): Interest {
  const earlier = interest.reactions.filter(old => old.item !== reaction.item || !supersedes(reaction.value, old.value))
  const reactions = [...earlier, { item: reaction.item, value: reaction.value, turn: interest.turn }]
  return { ...interest, reactions: reactions.slice(-interestDefaults.reactions) }
}

function supersedes(next: Reaction['value'], old: Reaction['value']): boolean {
  return next === old || (isOpinion(next) && isOpinion(old))
}

function isOpinion(value: Reaction['value']): boolean {
  return value === 'like' || value === 'dislike'
}
