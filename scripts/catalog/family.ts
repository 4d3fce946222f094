/** What one hand-written family of demonstration items says; its variants differ by colour. */
import type { Colour } from './colours.js'

/** Facts of an item as they stand in `items.jsonl` under `attributes`. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A variant by colour. `price: null` means that the shop does not know the price (it happens). */
export interface Variant {
  readonly colour: Colour
  readonly price?: number | null
  readonly facts?: Facts
}

export interface Family {
  readonly id: string
  /** Which drawing shows it. */
  readonly kind: string
  readonly brand?: string
  readonly category: string
  readonly title: string
  readonly zh: string
  readonly text: string
  readonly zhText: string
  /** US dollars; absent: unknown. */
  readonly price?: number
  /** None: a single item without a colour. */
  readonly colours?: readonly (Colour | Variant)[]
  readonly facts: Facts
  /** Shade that the picture takes when the item has no colour of its own. */
  readonly shade?: string
}
