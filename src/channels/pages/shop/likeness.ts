/** How alike two records are, without any model: what stands on a shelf together. */
import type { Item } from '../../../contracts/item.js'

/**
 * In [0, 1]: the same category, shared values of attributes, a similar price.
 *
 * @example likeness(tent, smallerTent) // 0.8
 */
export function likeness(a: Item, b: Item): number {
  const category = a.category !== undefined && a.category === b.category ? 1 : 0
  return 0.5 * category + 0.35 * overlap(valuesOf(a), valuesOf(b)) + 0.15 * priceLikeness(a.price, b.price)
}

function valuesOf({ attributes }: Item): ReadonlySet<string> {
  const values = Object.entries(attributes).flatMap(([name, value]) =>
    [value].flat().flatMap(entry => (typeof entry === 'string' ? [`${name} ${entry.toLowerCase()}`] : [])),
  )
  return new Set(values)
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(value => b.has(value)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

function priceLikeness(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined || Math.max(a, b) <= 0) return 0
  return Math.min(a, b) / Math.max(a, b)
}
