/** Now and then a place for something that would not have come up. */
import type { Scored } from './diversify.js'
import { rankingDefaults } from './ranking-defaults.js'
import { softmax } from './select.js'

export interface ExploreOptions {
  /** Chance of each place but the first to be drawn instead. */
  readonly epsilon?: number
  /** Temperature of the draw: low prefers the better of the rest. */
  readonly temperature?: number
  /** Numbers in [0, 1), such as {@link seededRandom}. */
  readonly random: () => number
}

/**
 * The list with some places (never the first) given to items of `rest`, drawn with `p_j = softmax(score_j / τ)`.
 *
 * @example
 * explore(shown, others, { epsilon: 0.1, random: seededRandom(1) })
 */
export function explore<Value extends Scored>(list: readonly Value[], rest: readonly Value[], options: ExploreOptions): readonly Value[] {
  const epsilon = options.epsilon ?? rankingDefaults.epsilon
  const pool = [...rest]
  return list.map((item, place) => {
    if (place === 0 || pool.length === 0 || options.random() >= epsilon) return item
    const shares = softmax(
      pool.map(other => other.score),
      options.temperature ?? 1,
    )
    const [drawn] = pool.splice(draw(shares, options.random()), 1)
    return drawn ?? item
  })
}

function draw(shares: readonly number[], at: number): number {
  let reached = 0
  const index = shares.findIndex(share => {
    reached += share
    return at < reached
  })
  return index === -1 ? shares.length - 1 : index
}
