/** A row of a source, before any of it is trusted. */

/** What was set right on the way in, by kind, with what it was and what it became. */
export interface Repair {
  readonly kind: string
  readonly before: string
  readonly after: string
}

export interface ImportRow {
  /** Where the row begins, counted from 1; for spreadsheets the row's number, for documents the line of its first bracket or tag. */
  readonly line: number
  /** As the source has it, for the file of broken rows. */
  readonly raw: string
  /** Absent when the row could not be read; `problem` then says why. */
  readonly fields?: Readonly<Record<string, unknown>>
  readonly problem?: string
  readonly repairs?: readonly Repair[]
  /** Rows of the source that were joined into this one (variants of a product); 1 where absent. */
  readonly rows?: number
}
