/** What an import is asked to do. */
import type { Readable } from 'node:stream'
import type { FillRule } from './filling/fill-rule.js'
import type { FoundTable } from './find-tables.js'
import type { SavedMapping } from './mapping/mapping.js'
import type { FormatName } from './readers/detect-format.js'

export interface ImportOptions {
  /** Files, folders, http(s) addresses, or `-` for `input`. */
  readonly sources: readonly string[]
  /** The catalogue folder that is written. */
  readonly target: string
  readonly format?: FormatName
  /** Field to column, for every table that has the column. */
  readonly map?: Readonly<Record<string, string>>
  /** By kind of table; `map` goes before it. */
  readonly mapping?: SavedMapping
  /** For values that are missing; these go before those of `mapping`. */
  readonly fill?: readonly FillRule[]
  /** ISO 4217, of prices that name none. */
  readonly currency?: string
  /** Read and report everything, write nothing. */
  readonly dryRun?: boolean
  /** Leave the folder as it is when a row was skipped. */
  readonly strict?: boolean
  /** Begin anew, whatever an earlier run of the same import has done. */
  readonly restart?: boolean
  /** Look into local pictures; default true. */
  readonly checkPictures?: boolean
  readonly input?: Readable
  /** Bytes that an address or standard input may have; default 4 GiB. */
  readonly maximumBytes?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
  /** Shown what was found before anything is read in full; answers with the tables, perhaps with another mapping, or false to give the import up. */
  readonly approve?: (tables: readonly FoundTable[]) => Promise<readonly FoundTable[] | false>
}

export interface ImportProgress {
  readonly task: string
  /** Bytes, or pictures. */
  readonly done: number
  readonly total: number
  readonly rows: number
}
