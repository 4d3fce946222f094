/** What is recommended. One row of `items.jsonl`, cleaned. */

/** A fact's value: a word, a number, a yes/no, or a list of words. */
export type AttributeValue = string | number | boolean | readonly string[]

/** Text of an item in another language than the catalogue's own. */
export interface ItemTranslation {
  readonly title?: string
  readonly description?: string
}

export interface Item {
  readonly id: string
  readonly title: string
  readonly description?: string
  /** Path with `/`, broadest first: `Shoes/Running`. */
  readonly category?: string
  /** In whole currency units (12.5 is twelve and a half). */
  readonly price?: number
  /** ISO 4217. */
  readonly currency?: string
  readonly brand?: string
  readonly attributes: Readonly<Record<string, AttributeValue>>
  /** Absolute path or URL. */
  readonly image?: string
  readonly images?: readonly string[]
  /** Absolute paths of recordings; the first is the one that tells its facts. */
  readonly audio?: readonly string[]
  /** By language code, `zh` for Chinese. */
  readonly translations?: Readonly<Record<string, ItemTranslation>>
  /** Fields and attributes that a rule of the shop filled, because the source did not say. */
  readonly filled?: readonly string[]
  /** Attributes that the record does not state but its recording lets hear. */
  readonly heard?: readonly string[]
}
