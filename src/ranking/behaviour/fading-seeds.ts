/** What a person liked, the newest counting most. */
import { seedDefaults } from './behaviour-defaults.js'
import type { Seed } from './seed-affinity.js'

/**
 * `w · ½^(place / halfLife)`, the newest at place 0; those that count next to nothing are left out.
 *
 * @param seeds newest first
 * @example fadingSeeds([{ id: 'tent', weight: 1 }, …]) // the sixth counts half
 */
export function fadingSeeds(seeds: readonly Seed[]): readonly Seed[] {
  return seeds.slice(0, seedDefaults.most).map(({ id, weight }, place) => ({ id, weight: weight * 2 ** (-place / seedDefaults.halfLife) }))
}
