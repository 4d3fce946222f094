/** What people call the kinds of things in a catalogue: words that titles share, else the ends of categories. */
import { groupBy } from '../../catalog/tags/group-by.js'
import type { Item } from '../../contracts/item.js'
import type { Catalog } from '../../contracts/ports.js'
import { type NeedWish, stem } from './need.js'

const people = /^(?:men|women|kids|boys|girls|unisex)\//iu
const fewest = 3
/** Under this share of a category, titles are names and say no kind. */
const naming = 0.6

export type KindWish = Extract<NeedWish, { kind: 'named' | 'category' }>

/** The ways to say what kind of thing an item is; none where the catalogue does not say. */
export function readKinds({ items }: Catalog): (item: Item) => KindWish[] {
  const heads = new Map<string, Set<string>>()
  for (const item of items) {
    const head = headOf(item.title)
    if (head === undefined) continue
    // Colours of one thing are one thing.
    heads.set(head, (heads.get(head) ?? new Set()).add(nameOf(item.title)))
  }
  const isShared = (item: Item) => (heads.get(headOf(item.title) ?? '')?.size ?? 0) >= fewest
  const named = new Map<string, boolean>()
  for (const [category, own] of groupBy(items, item => item.category ?? '')) {
    named.set(category, own.filter(isShared).length >= naming * own.length)
  }
  return item => {
    const head = headOf(item.title)
    const { category = '' } = item
    return [
      ...(head !== undefined && named.get(category) && isShared(item) ? [{ kind: 'named', facet: 'title', value: head } as const] : []),
      ...(category === '' ? [] : [{ kind: 'category', facet: 'category', value: category.replace(people, '') } as const]),
    ]
  }
}

/** @example headOf('Featherstep Cushioned Running Shoes in navy') // 'shoe' */
function headOf(title: string): string | undefined {
  // An address names a place, not a kind.
  if (/^\d/u.test(title)) return undefined
  const [name = ''] = title.split(/\s+(?:in|for|with|of|from|by|and)\s+|[,(–:]|\s-\s/u)
  const last = name.trim().split(/\s+/u).at(-1)
  return last !== undefined && /^\p{L}{3,}$/u.test(last) ? stem(last) : undefined
}

function nameOf(title: string): string {
  return title.toLowerCase().split(/\s+/u)[0] ?? title
}
