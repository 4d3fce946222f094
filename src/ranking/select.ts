/** Which of the scored are taken: the best k, those above a threshold, or shares by softmax. */
import { CurioError } from '../errors.js'
import type { Scored } from './diversify.js'

/** The k best, best first; ties keep their order. */
export function topK<Value extends Scored>(items: readonly Value[], k: number): readonly Value[] {
  return [...items].sort((left, right) => right.score - left.score).slice(0, Math.max(0, k))
}

/** `R = {y_i | w_i > θ}`, in the order given. */
export function aboveThreshold<Value extends Scored>(items: readonly Value[], threshold: number): readonly Value[] {
  return items.filter(item => item.score > threshold)
}

/**
 * `p_j = exp(s_j / τ) / Σ_k exp(s_k / τ)`, from the largest score down, so that nothing overflows.
 *
 * @throws CurioError CONFIG_INVALID when the temperature is not above 0.
 * @example
 * softmax([1, 1]) // [0.5, 0.5]
 */
export function softmax(scores: readonly number[], temperature = 1): readonly number[] {
  if (!(temperature > 0)) throw new CurioError('CONFIG_INVALID', `The softmax temperature must be above 0, not ${temperature}.`)
  const largest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const powers = scores.map(score => Math.exp((score - largest) / temperature))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / total)
}
