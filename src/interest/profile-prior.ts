/** Long-term taste beside what is said now. */
import type { Wish } from '../contracts/wish.js'
import { interestDefaults } from './interest-defaults.js'

/**
 * Wishes of earlier sessions as a prior: always soft, weak, and silent on every facet that the present conversation speaks of,
 * so that they never override a stated wish.
 *
 * @example
 * const wishes = [...interest.wishes, ...profilePrior(profile.wishes, interest.wishes)]
 */
export function profilePrior(
  longTerm: readonly Wish[],
  stated: readonly Wish[],
  weight: number = interestDefaults.profileWeight,
): readonly Wish[] {
  const spokenOf = new Set(stated.map(wish => wish.facet))
  return longTerm
    .filter(wish => !spokenOf.has(wish.facet) && weight > 0)
    .map(wish => ({ ...wish, id: `profile ${wish.id}`, hard: false, strength: Math.min(wish.strength, 1) * weight }))
}
