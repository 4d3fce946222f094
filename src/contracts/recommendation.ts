/** A recommended item, why, and the parts of its score. */
import type { Item } from './item.js'
import type { Wish } from './wish.js'

/** Each in [0, 1]; a part that does not apply is 0 and its weight is shared among the others. */
export interface ScoreParts {
  readonly similarity: number
  readonly behaviour: number
  readonly attributes: number
  readonly context: number
  readonly popularity: number
  readonly novelty: number
  readonly freshness: number
  readonly exploration: number
}

export type ScorePart = keyof ScoreParts

/** Where a fact comes from: the record, its picture, its recording, what people did, or the whole catalogue. */
export type FactSource = 'item' | 'picture' | 'recording' | 'behaviour' | 'catalog'

export interface Fact {
  /** Item id, or `catalog`. */
  readonly subject: string
  /** A facet, or `rank`, `count`, `also-chosen`. */
  readonly property: string
  readonly value: string | number | boolean
  readonly source: FactSource
}

/** What the text may say of an item: a fact, tied to the wish it meets (or misses) or to the score part it carries. */
export interface Reason {
  readonly kind: 'meets' | 'misses' | 'similar' | 'behaviour' | 'popular' | 'new'
  readonly fact: Fact
  readonly wish?: Wish
  readonly part: ScorePart
  /** Weighted share of the score, in [0, 1]. */
  readonly weight: number
}

export interface Recommendation {
  readonly item: Item
  /** In [0, 1]. */
  readonly score: number
  readonly parts: ScoreParts
  /** Largest weight first. */
  readonly reasons: readonly Reason[]
}
