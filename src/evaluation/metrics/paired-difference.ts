/** Whether one system is better than another on the same queries, or only luckier. */
import { seededRandom } from '../../ranking/index.js'
import { type BootstrapOptions, bootstrapInterval, type Interval } from './bootstrap.js'
import { mean } from './shares.js'

export interface PairedDifference extends Interval {
  /** Mean of first − second. */
  readonly value: number
  /** Chance of a difference at least as large, either way, if the two were alike. */
  readonly p: number
}

const defaultRounds = 10_000

/**
 * The mean difference with its paired bootstrap interval and the p-value of the paired randomisation test (Smucker, Allan & Carterette
 * 2007): the sign of every pair's difference is drawn anew; `p = (1 + draws at least as large) / (1 + draws)`.
 *
 * @param first values by query, in the order of `second`
 * @example pairedDifference([1, 1, 0], [0, 1, 0]).value // 0.333
 */
export function pairedDifference(first: readonly number[], second: readonly number[], options: BootstrapOptions = {}): PairedDifference {
  const differences = first.map((value, index) => value - (second[index] ?? 0))
  return { value: mean(differences), ...bootstrapInterval(differences, options), p: randomisationTest(differences, options) }
}

function randomisationTest(differences: readonly number[], { seed = 1, rounds = defaultRounds }: BootstrapOptions): number {
  const told = differences.filter(difference => difference !== 0)
  const random = seededRandom(seed)
  const size = Math.abs(told.reduce((sum, difference) => sum + difference, 0))
  let asLarge = 0
  for (let round = 0; round < rounds; round++) {
    let sum = 0
    for (const difference of told) sum += random() < 0.5 ? difference : -difference
    // Sums of the same numbers in another order differ in their last digits.
    if (Math.abs(sum) >= size - 1e-9) asLarge++
  }
  return (1 + asLarge) / (1 + rounds)
}
