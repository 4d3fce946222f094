/** A figure with its interval and, beside a baseline on the same cases, the difference and its chance. */
import type { Figure } from './figure.js'
import { bootstrapInterval, mean, pairedDifference } from './metrics/index.js'

export interface Cases {
  readonly set: string
  readonly name: string
  /** One a case. */
  readonly values: readonly number[]
  /** In the same order. */
  readonly baseline?: readonly number[] | undefined
  readonly seed: number
}

/** @example pairedFigure({ set: 'luma', name: 'nDCG@10', values: [1, 0.5], baseline: [0.5, 0.5], seed: 1 }) */
export function pairedFigure({ set, name, values, baseline, seed }: Cases): Figure {
  const own = { set, name, value: mean(values), interval: bootstrapInterval(values, { seed }), count: values.length }
  if (baseline === undefined) return own
  return {
    ...own,
    baseline: mean(baseline),
    baselineInterval: bootstrapInterval(baseline, { seed }),
    difference: pairedDifference(values, baseline, { seed }),
  }
}
