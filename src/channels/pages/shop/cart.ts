/** The cart: which items, how many of each. It is kept in the browser's cookie, so that it needs no account and no script. */
import { z } from 'zod'
import type { Item } from '../../../contracts/item.js'
import type { Catalog } from '../../../contracts/ports.js'

export interface CartLine {
  readonly item: Item
  readonly quantity: number
}

const mostLines = 30
const mostOfOne = 99
/** Bytes of a cookie that every browser keeps, less its name and attributes. */
const longestValue = 3800

const cookieSchema = z.array(z.tuple([z.string().min(1).max(200), z.int().min(1).max(mostOfOne)])).max(mostLines)

/** Lines that still stand in the catalogue; a value that cannot be read is an empty cart. */
export function readCart(value: string | undefined, catalog: Catalog): readonly CartLine[] {
  const parsed = cookieSchema.safeParse(jsonOf(value ?? '[]'))
  if (!parsed.success) return []
  return parsed.data.flatMap(([id, quantity]) => {
    const item = catalog.get(id)
    return item ? [{ item, quantity }] : []
  })
}

/** The newest lines, as many as a cookie holds. */
export function writeCart(lines: readonly CartLine[]): string {
  const kept = lines.slice(-mostLines).map(({ item, quantity }) => [item.id, quantity] as const)
  while (encodeURIComponent(JSON.stringify(kept)).length > longestValue) kept.shift()
  return JSON.stringify(kept)
}

/** One more of an item. */
export function withAdded(lines: readonly CartLine[], item: Item): readonly CartLine[] {
  const there = lines.find(line => line.item.id === item.id)
  return there ? withQuantity(lines, item, there.quantity + 1) : [...lines, { item, quantity: 1 }]
}

/** So many of an item that is in the cart; none takes it out. */
export function withQuantity(lines: readonly CartLine[], item: Item, quantity: number): readonly CartLine[] {
  const bounded = Math.min(mostOfOne, quantity)
  return lines.flatMap(line => (line.item.id !== item.id ? [line] : bounded < 1 ? [] : [{ item, quantity: bounded }]))
}

export function itemsIn(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
