/** One thing that a person wants or does not want of an item, and the words it came from. */

/**
 * `category`, `brand`, `price`, `title`, an attribute's name, or `text` for words that no vocabulary holds.
 */
export type Facet = string

export type WishSource = 'lexicon' | 'model' | 'reaction' | 'context'

export interface Wish {
  /** Stable within a session: facet, polarity and values joined. */
  readonly id: string
  readonly facet: Facet
  /** `is`: the item's fact is one of `values`; the others compare a number with `values[0]` (`between`: values[0] to values[1]). */
  readonly operator: 'is' | 'at-most' | 'at-least' | 'about' | 'between'
  /** Of `at-most` and `at-least`: the number itself is out ('under 50'). */
  readonly isStrict?: boolean
  /** Catalogue values as the catalogue spells them (families are expanded: plastic → plastic, polyester), or numbers, or free words for `text`. */
  readonly values: readonly (string | number)[]
  readonly polarity: 'want' | 'avoid'
  /** In (0, 1]. */
  readonly strength: number
  /** A hard wish filters, a soft one scores. */
  readonly hard: boolean
  /** The person's own words. */
  readonly evidence: string
  /** The turn it was said in, counted from 0. */
  readonly turn: number
  readonly source: WishSource
}
