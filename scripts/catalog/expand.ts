/** Turns hand-written families into catalogue rows, one per colour. */
import { type Colour, colours } from './colours.js'
import type { Facts, Family, Variant } from './family.js'
import { createRandom, type Random } from './random.js'

/** One line of `items.jsonl`. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly category: string
  readonly price?: number
  readonly currency?: 'USD'
  readonly brand?: string
  readonly attributes: Facts
  readonly image: string
  readonly translations: { readonly zh: { readonly title: string; readonly description: string } }
}

/** A row with what the pictures need beside it. */
export interface Product {
  readonly row: Row
  readonly family: Family
  readonly colour?: Colour
}

const day = 86_400_000
const lastRelease = Date.UTC(2026, 9, 20)

/** Days before the last release within which a thing came out; media keep their own `year`. */
function releaseDate(random: Random): string {
  return new Date(lastRelease - random.whole(0, 1400) * day).toISOString().slice(0, 10)
}

function attributesOf(family: Family, variant: Variant | undefined, id: string): Facts {
  const random = createRandom(`facts:${id}`)
  const rating = Math.round((3.5 + random.next() * 0.8 + random.next() * 0.6) * 10) / 10
  const released = typeof family.facts['year'] === 'number' ? {} : { release_date: releaseDate(random) }
  return { ...(variant ? { color: variant.colour } : {}), ...family.facts, ...variant?.facts, rating, ...released }
}

function priceOf(family: Family, variant: Variant | undefined): { price: number; currency: 'USD' } | Record<string, never> {
  const price = variant?.price === undefined ? family.price : variant.price
  return price === undefined || price === null ? {} : { price, currency: 'USD' }
}

function expandOne(family: Family, variant: Variant | undefined): Product {
  const id = variant ? `${family.id}-${variant.colour}` : family.id
  const named = variant !== undefined && (family.colours?.length ?? 0) > 1
  const row: Row = {
    id,
    title: named ? `${family.title} in ${variant.colour}` : family.title,
    description: family.text,
    category: family.category,
    ...priceOf(family, variant),
    ...(family.brand ? { brand: family.brand } : {}),
    attributes: attributesOf(family, variant, id),
    image: `images/${id}.webp`,
    translations: {
      zh: { title: named ? `${family.zh}（${colours[variant.colour].zh}）` : family.zh, description: family.zhText },
    },
  }
  return variant ? { row, family, colour: variant.colour } : { row, family }
}

/** All variants of all families, in the order they are written. */
export function expand(families: readonly Family[]): Product[] {
  return families.flatMap(family => {
    const variants = family.colours ?? []
    if (variants.length === 0) return [expandOne(family, undefined)]
    return variants.map(variant => expandOne(family, typeof variant === 'string' ? { colour: variant } : variant))
  })
}

/** The text of `items.jsonl`. */
export function toJsonLines(products: readonly Product[]): string {
  return `${products.map(product => JSON.stringify(product.row)).join('\n')}\n`
}
