/** A row as a file holds it, before any of it is trusted. */
export interface RawRow {
  /** Counted from 1; for CSV the line on which the record ends. */
  readonly line: number
  /** Absent when the line could not be read at all. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Why `fields` is absent. */
  readonly problem?: string
  readonly text?: string
}
