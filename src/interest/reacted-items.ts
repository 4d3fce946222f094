/** Liked and disliked items with weights, for Rocchio's two means and for the seeds of the behaviour model. */
import type { Interest, Reaction } from '../contracts/interest.js'
import { interestDefaults } from './interest-defaults.js'

export interface WeightedItem {
  readonly id: string
  /** In (0, 1]. */
  readonly weight: number
}

/** How much a reaction says that an item is liked. */
const liking: Readonly<Record<Reaction['value'], number>> = { like: 1, purchase: 1, cart: 0.8, click: 0.3, dislike: 0 }

/** Liked items, newest first: the strongest reaction of each, decayed a turn. A disliked item is none, whatever was clicked before. */
export function likedItems(interest: Interest, decay: number = interestDefaults.reactionDecay): readonly WeightedItem[] {
  const disliked = new Set(dislikedItems(interest, decay).map(item => item.id))
  return weigh(interest, decay, value => liking[value]).filter(item => !disliked.has(item.id))
}

/** Disliked items, newest first. */
export function dislikedItems(interest: Interest, decay: number = interestDefaults.reactionDecay): readonly WeightedItem[] {
  return weigh(interest, decay, value => (value === 'dislike' ? 1 : 0))
}

function weigh(interest: Interest, decay: number, worth: (value: Reaction['value']) => number): readonly WeightedItem[] {
  const weights = new Map<string, number>()
  for (const reaction of [...interest.reactions].reverse()) {
    const weight = worth(reaction.value) * age(interest, reaction, decay)
    if (weight > 0) weights.set(reaction.item, Math.max(weight, weights.get(reaction.item) ?? 0))
  }
  return [...weights].map(([id, weight]) => ({ id, weight }))
}

function age(interest: Interest, reaction: Reaction, decay: number): number {
  const turns = Math.max(0, interest.turn - reaction.turn)
  // Queries are cleared with the subject, so the oldest one marks where the present subject began.
  const subject = interest.queries[0]?.turn ?? 0
  return decay ** turns * (reaction.turn < subject ? interestDefaults.earlierSubject : 1)
}
