/** What is asked, and which items answer it. */
import type { Gains } from '../metrics/index.js'

export interface Asked {
  readonly text?: string
  /** Path of a photograph. */
  readonly image?: string
}

export interface JudgedQuery extends Asked {
  readonly id: string
  /** Kind of query, where they are of several: figures are given for each. */
  readonly group?: string
  readonly gains: Gains
}

/** Ids, best first. */
export type Rank = (asked: Asked) => Promise<readonly string[]>
