/** How long people wait for the first words once the items are there. */

export interface WaitFigures {
  /** Turns that had both. */
  readonly turns: number
  /** Seconds. */
  readonly median: number
  readonly p95: number
  readonly longest: number
}

/** @param waits milliseconds */
export function waitFigures(waits: readonly number[]): WaitFigures {
  const sorted = [...waits].sort((left, right) => left - right)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) / 1000
  return { turns: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) }
}
