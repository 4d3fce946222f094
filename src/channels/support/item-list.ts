/** Pages of the catalogue by department and words, in the catalogue's own order. */
import type { Item } from '../../contracts/item.js'
import type { Catalog } from '../../contracts/ports.js'

export interface ItemListRequest {
  readonly limit: number
  readonly offset: number
  readonly category?: string
  readonly q?: string
}

/** @example new ItemList(catalog).page({ limit: 20, offset: 0, category: 'Shoes', q: 'red' }) // { items: […], total: 3 } */
export class ItemList {
  readonly #catalog: Catalog
  /** What is searched of each row; made on the first search of these items. */
  #searched: { readonly items: readonly Item[]; readonly texts: readonly string[] } = { items: [], texts: [] }

  constructor(catalog: Catalog) {
    this.#catalog = catalog
  }

  /** `total` counts all pages. */
  page({ limit, offset, category, q }: ItemListRequest): { items: readonly Item[]; total: number } {
    const words = q === undefined ? [] : normal(q).split(/\s+/u)
    const { items } = this.#catalog
    const texts = words.length > 0 ? this.#textsOf(items) : []
    const found = items.filter((item, row) => isWithin(item, category) && words.every(word => texts[row]?.includes(word) ?? false))
    return { items: found.slice(offset, offset + limit), total: found.length }
  }

  #textsOf(items: readonly Item[]): readonly string[] {
    if (this.#searched.items !== items) this.#searched = { items, texts: items.map(textOf) }
    return this.#searched.texts
  }
}

function textOf({ title, brand, category, description, translations }: Item): string {
  const translated = Object.values(translations ?? {}).flatMap(text => [text.title, text.description])
  return normal([title, brand, category, description, ...translated].filter(text => text !== undefined).join('\n'))
}

function isWithin(item: Item, category: string | undefined): boolean {
  if (category === undefined) return true
  const path = normal(item.category ?? '')
  const wanted = normal(category)
  return path === wanted || path.startsWith(`${wanted}/`)
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
