/** What a reader could not use, precisely enough to repair the file. */
export interface SkippedRow {
  /** File name inside the catalogue folder. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly field: string
  /** The offending value, shortened. */
  readonly value: string
  readonly why: string
  /** `row`: nothing of it was kept; `field`: only this field was left out. */
  readonly scope: 'row' | 'field'
}
