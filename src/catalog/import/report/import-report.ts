/** What an import found, kept, set right and left out: the whole of it, for the terminal, for programs and for a page. */
import type { SkippedRow } from '../../skipped-row.js'
import type { Mapping } from '../mapping/mapping.js'

export interface Counted<Example> {
  readonly count: number
  /** The first few. */
  readonly examples: readonly Example[]
}

export interface RepairExample {
  readonly line: number
  readonly field: string
  readonly before: string
  readonly after: string
}

/** read = kept + skipped + replaced + joined, always. */
export interface TableReport {
  readonly source: string
  readonly format: string
  readonly exporter?: string
  readonly mapping: Mapping
  readonly read: number
  readonly kept: number
  readonly skipped: Counted<SkippedRow>
  /** Rows whose id a later row has: the later one was kept. */
  readonly replaced: Counted<{ readonly line: number; readonly id: string }>
  /** Rows of variants that became part of another row's item. */
  readonly joined: number
  /** Values that were left out while their row was kept. */
  readonly fieldsLeftOut: Counted<SkippedRow>
  readonly repaired: Readonly<Record<string, Counted<RepairExample>>>
  /** Share of kept items that have the field; attributes follow the fields. */
  readonly coverage: Readonly<Record<string, number>>
  /** Values that a rule filled, by field. */
  readonly filledByRule: Readonly<Record<string, number>>
  readonly seconds: number
}

export interface PriceOutlier {
  readonly where: string
  readonly id: string
  readonly price: number
  readonly category: string
  readonly median: number
  /** Distance from the median in robust standard deviations, of logarithms. */
  readonly deviations: number
}

export interface ImportReport {
  readonly target: string
  readonly written: boolean
  readonly items: number
  readonly events: number
  readonly ratings: number
  readonly contexts: number
  readonly tables: readonly TableReport[]
  /** Files that were not read, and why. */
  readonly leftAside: readonly { readonly source: string; readonly why: string }[]
  readonly outliers: Counted<PriceOutlier>
  readonly sameTitles: Counted<{ readonly title: string; readonly id: string; readonly other: string }>
  readonly nearTitles: Counted<{ readonly title: string; readonly id: string; readonly other: string }>
  readonly currencies: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, number>>
  readonly languages: Readonly<Record<string, number>>
  readonly pictures: {
    readonly checked: number
    readonly remote: number
    readonly missing: Counted<string>
    readonly unreadable: Counted<string>
    readonly tooSmall: Counted<string>
    /** Pictures that show what an earlier one shows. */
    readonly similar: Counted<{ readonly name: string; readonly other: string }>
  }
  /** Paths of the files with only the broken rows. */
  readonly brokenRows: readonly string[]
  readonly notes: readonly string[]
  readonly seconds: number
}
