/** One measured number with a simple baseline beside it, and what a run of the evaluation prints and writes. */
import type { Interval, PairedDifference } from './metrics/index.js'

export interface Figure {
  /** The data that it was measured on: `sgd`, `redial`, `utterances`… */
  readonly set: string
  readonly name: string
  /** A share in [0, 1], unless the name says otherwise. */
  readonly value: number
  /** The same measure of what a few keywords, or another configuration, do; absent where there is no answer. */
  readonly baseline?: number
  /** What the share is of: utterances, turns, slots… */
  readonly count: number
  /** Where the value may lie by the chance of which cases were asked: 95 %. */
  readonly interval?: Interval
  readonly baselineInterval?: Interval
  /** Value − baseline over the same cases. */
  readonly difference?: PairedDifference
}

/** What was misread, so that it can be mended. */
export interface Failure {
  readonly set: string
  readonly kind: string
  readonly text: string
  readonly wanted: string
  readonly got: string
}

interface Series<Values> {
  readonly name: string
  readonly values: Values
}

/** What a number alone does not show: how often each rank was met, how showing is shared out. */
export type Plot =
  | {
      readonly kind: 'counts'
      readonly title: string
      readonly labels: readonly string[]
      readonly series: readonly Series<readonly number[]>[]
    }
  | {
      readonly kind: 'curve'
      readonly title: string
      /** What the axes are; both run from 0 to 1. */
      readonly axes: readonly [horizontal: string, vertical: string]
      readonly series: readonly Series<readonly (readonly [number, number])[]>[]
    }

export interface Measurement {
  readonly figures: readonly Figure[]
  readonly failures: readonly Failure[]
  readonly plots?: readonly Plot[]
}
