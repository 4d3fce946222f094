/** What is asked of the retriever and what comes back. */
import type { Item } from '../contracts/item.js'
import type { SimilarityName } from './row-similarity.js'

/** Shares of the kinds of evidence; they are divided by the sum of those that apply. Zero switches one off. */
export interface BlockWeights {
  /** Words (BM25). */
  readonly lexical: number
  /** Meaning of the text. */
  readonly dense: number
  /** The text carried over to pictures. */
  readonly imagined: number
  /** The shown photograph. */
  readonly picture: number
  /** The played recording; of liked items, how they sound. */
  readonly recording: number
}

export interface RetrievalRequest {
  readonly text?: string
  /** What was said before, with its share of the query. */
  readonly history?: readonly { readonly text: string; readonly weight: number }[]
  /** What is asked of things beyond what `allowed` decides already: 'polyester' of 'polyester hoodie' among the hoodies. */
  readonly details?: readonly { readonly text: string; readonly weight: number }[]
  /** A photograph: path or bytes. */
  readonly image?: string | Uint8Array
  /** A recording: path or bytes. */
  readonly audio?: string | Uint8Array
  /** Item ids that the person liked, with weights. */
  readonly liked?: readonly { readonly item: string; readonly weight: number }[]
  /** Items are liked and disliked for their sound: texts and pictures do not count in the likeness to them. */
  readonly likedBySound?: true
  readonly disliked?: readonly { readonly item: string; readonly weight: number }[]
  /** Rows that may come back; all when absent. */
  readonly allowed?: readonly number[]
  readonly weights?: Partial<BlockWeights>
  /** How vectors are compared; cosine when absent. The scale of relevance, and what a large catalogue proposes, are of cosines. */
  readonly similarity?: SimilarityName
  readonly signal?: AbortSignal
}

export interface Scored {
  readonly row: number
  readonly item: Item
  /** In [0, 1]: how much the item stands out for this query. */
  readonly similarity: number
  /** In [0, 1]: how sure it is that the item has to do with the query at all. Low for every item: nothing fits. */
  readonly relevance: number
  /** The parts, each in [0, 1]; 0 where it does not apply. */
  readonly dense: number
  readonly lexical: number
  readonly image: number
}
