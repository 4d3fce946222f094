/** How far a mean may be off by the chance of which queries were asked. */
import { seededRandom } from '../../ranking/index.js'
import { mean } from './shares.js'

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface BootstrapOptions {
  /** The same seed, the same interval. */
  readonly seed?: number
  /** Samples drawn. */
  readonly rounds?: number
  /** Share of the sampled means that the interval holds. */
  readonly confidence?: number
}

const defaults = { seed: 1, rounds: 1000, confidence: 0.95 } satisfies Required<BootstrapOptions>

/**
 * The percentile bootstrap interval of a mean (Efron & Tibshirani 1993): as many values as there are are drawn with replacement, again and
 * again, and the middle share of the means is kept. One value or none gives an interval of no width.
 *
 * @example bootstrapInterval([0, 1, 1, 1]) // { low: 0.25, high: 1 }
 */
export function bootstrapInterval(values: readonly number[], options: BootstrapOptions = {}): Interval {
  const { seed, rounds, confidence } = { ...defaults, ...options }
  const random = seededRandom(seed)
  const means = Float64Array.from({ length: rounds }, () => {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0
    return values.length === 0 ? 0 : sum / values.length
  }).sort()
  const tail = (1 - confidence) / 2
  const at = (share: number) => means[Math.min(rounds - 1, Math.max(0, Math.round(share * (rounds - 1))))] ?? 0
  const own = mean(values)
  // With few values the tails of the draw may lie on one side of the mean itself.
  return { low: Math.min(own, at(tail)), high: Math.max(own, at(1 - tail)) }
}
