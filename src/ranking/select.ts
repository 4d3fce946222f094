/** Which of the scored may stand in a list, and how chance may have a say in it. */
import { CurioError } from '../errors.js'
import type { Scored } from './diversify.js'

/** `R = {y_i | w_i > θ}`, in the order given. */
export function aboveThreshold<Value extends Scored>(items: readonly Value[], threshold: number): readonly Value[] {
  return items.filter(item => item.score > threshold)
}

/** An item with a score in which chance has a say. */
export interface Drawn<Value> extends Scored {
  readonly drawn: Value
}

/**
 * Scores `s + τ g` with Gumbel noise g, best first: their order is one of draws without putting back, each by the softmax
 * `p_j = exp(s_j / τ) / Σ_k exp(s_k / τ)` of what is left (Yellott 1977), and as scores they can still be weighed against other things.
 *
 * @param random numbers in [0, 1), such as {@link seededRandom}
 * @throws CurioError CONFIG_INVALID when the temperature is not above 0.
 * @example
 * bySoftmax(scored, 0.05, seededRandom(1)).map(({ drawn }) => drawn)
 */
export function bySoftmax<Value extends Scored>(
  items: readonly Value[],
  temperature: number,
  random: () => number,
): readonly Drawn<Value>[] {
  if (!(temperature > 0)) throw new CurioError('CONFIG_INVALID', `The softmax temperature must be above 0, not ${temperature}.`)
  return items
    .map(drawn => ({ drawn, score: drawn.score - temperature * Math.log(-Math.log(Math.max(Number.MIN_VALUE, random()))) }))
    .sort((left, right) => right.score - left.score)
}
