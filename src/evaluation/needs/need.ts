/** What someone is looking for, and whether an item is that: judged by the record alone, not by the code that is measured. */
import type { Item } from '../../contracts/item.js'

export type NeedWish =
  /** A word that the titles of its kind share: `kettle`. */
  | { readonly kind: 'named'; readonly facet: 'title'; readonly value: string }
  /** The end of a category's path: `Shoes/Running`. */
  | { readonly kind: 'category'; readonly facet: 'category'; readonly value: string }
  | { readonly kind: 'is' | 'not'; readonly facet: string; readonly value: string }
  | { readonly kind: 'at-most'; readonly facet: 'price'; readonly value: number }

export interface Need {
  /** The first says what kind of thing it is. */
  readonly wishes: readonly NeedWish[]
  /** The item that it was drawn from: it fits, others may. */
  readonly target: string
}

/** What a record says of a facet, as texts in lower case; a yes is the word `true`. */
export function valuesOf(item: Item, facet: string): string[] {
  const value = facet === 'brand' ? item.brand : item.attributes[facet]
  return value === undefined ? [] : [value].flat().map(one => String(one).trim().toLowerCase())
}

/** @example meets(redTent, { kind: 'is', facet: 'color', value: 'red' }) // true */
export function meets(item: Item, wish: NeedWish): boolean {
  switch (wish.kind) {
    case 'named':
      return titleWords(item.title).includes(stem(wish.value))
    case 'category':
      return isOfKind(item.category ?? '', wish.value)
    case 'at-most':
      return item.price !== undefined && item.price <= wish.value
    case 'not':
      return !valuesOf(item, wish.facet).some(own => says(own, wish.value))
    default:
      return states(item, wish)
  }
}

export function meetsAll(item: Item, { wishes }: Need): boolean {
  return wishes.every(wish => meets(item, wish))
}

/** Letters only, in lower case, singular. */
export function titleWords(title: string): string[] {
  return (title.toLowerCase().match(/\p{L}+/gu) ?? []).map(stem)
}

/** 'kettles' and 'kettle' are one word. */
export function stem(word: string): string {
  const lower = word.toLowerCase()
  return /(?:ch|sh|ss|x)es$/u.test(lower) ? lower.slice(0, -2) : lower.replace(/(?<=[^s]{2})s$/u, '')
}

/** 'Women/Tops/Bras & Tanks' holds tanks as 'Tops/Tanks' does: who asks for tanks cannot tell the two apart. */
function isOfKind(category: string, kind: string): boolean {
  const [own = '', ...above] = category.toLowerCase().split('/').reverse()
  const [wanted = '', ...wantedAbove] = kind.toLowerCase().split('/').reverse()
  const parts = (leaf: string) => leaf.split(/ (?:&|and) /u)
  return parts(wanted).some(part => parts(own).includes(part)) && wantedAbove.every((segment, index) => above[index] === segment)
}

/** A person says a value and no facet: a hotel in a `location` is as good as one in a `city`, and what suits everyone suits women. */
function states(item: Item, { facet, value }: { facet: string; value: string | number }): boolean {
  if (value === 'true') return valuesOf(item, facet).includes('true')
  const values = ['brand', ...Object.keys(item.attributes)].flatMap(own => valuesOf(item, own))
  if (facet === 'gender' && /^(?:wo)?men$/u.test(String(value)) && valuesOf(item, facet).includes('unisex')) return true
  return values.some(own => says(own, String(value)))
}

/** 'Organic cotton' is cotton; faux leather is no leather. */
function says(own: string, value: string): boolean {
  return own === value || (` ${own} `.includes(` ${value} `) && !/^(?:faux|vegan|imitation|artificial|non|not|no)\b/u.test(own))
}
