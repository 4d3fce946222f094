/** One measured number with a simple baseline beside it: what a run of the evaluation prints and writes. */

export interface Figure {
  /** The data that it was measured on: `sgd`, `redial`, `utterances`… */
  readonly set: string
  readonly name: string
  /** A share in [0, 1], unless the name says otherwise. */
  readonly value: number
  /** The same measure of what a few keywords do; absent where keywords have no answer. */
  readonly baseline?: number
  /** What the share is of: utterances, turns, slots… */
  readonly count: number
}

/** What was misread, so that it can be mended. */
export interface Failure {
  readonly set: string
  readonly kind: string
  readonly text: string
  readonly wanted: string
  readonly got: string
}

export interface Measurement {
  readonly figures: readonly Figure[]
  readonly failures: readonly Failure[]
}
