/** What share of the screen each brand, category and price band got, beside its share of the catalogue. */
import type { Item } from '../../../contracts/item.js'
import type { Catalog } from '../../../contracts/ports.js'
import { exposureGroups } from '../../../ranking/index.js'
import { shareOf } from './figures.js'

export interface Exposure {
  readonly name: string
  /** In [0, 1]: of all items shown. */
  readonly shown: number
  /** In [0, 1]: of all items there are. */
  readonly catalog: number
}

export interface Exposures {
  readonly brands: readonly Exposure[]
  readonly categories: readonly Exposure[]
  readonly prices: readonly Exposure[]
}

const mostRows = 8

/** @param shown how often each item was shown, by id */
export function exposureOf(catalog: Catalog, shown: ReadonlyMap<string, number>): Exposures {
  const by = (nameOf: (item: Item) => string | undefined) => compare(catalog, shown, nameOf)
  const groupsOf = exposureGroups(catalog.items)
  const prices = by(item => groupsOf(item).priceBand)
  return {
    brands: largest(by(item => groupsOf(item).brand)),
    categories: largest(by(item => groupsOf(item).category)),
    prices: prices.toSorted((a, b) => Number.parseFloat(a.name) - Number.parseFloat(b.name)),
  }
}

function compare(catalog: Catalog, shown: ReadonlyMap<string, number>, nameOf: (item: Item) => string | undefined): readonly Exposure[] {
  const there = new Map<string, number>()
  for (const item of catalog.items) add(there, nameOf(item), 1)
  const seen = new Map<string, number>()
  for (const [id, count] of shown) {
    const item = catalog.get(id)
    if (item) add(seen, nameOf(item), count)
  }
  const [all, allSeen] = [sum(there), sum(seen)]
  return [...there].map(([name, count]) => ({ name, shown: shareOf(seen.get(name) ?? 0, allSeen), catalog: shareOf(count, all) }))
}

function largest(rows: readonly Exposure[]): readonly Exposure[] {
  return rows.toSorted((a, b) => Math.max(b.shown, b.catalog) - Math.max(a.shown, a.catalog)).slice(0, mostRows)
}

function add(counts: Map<string, number>, name: string | undefined, count: number): void {
  if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + count)
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
