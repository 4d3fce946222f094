/** The catalogue in the order a shop needs it: departments, versions of one thing, what is like it. Made anew when the catalogue changes. */
import type { Item } from '../../../contracts/item.js'
import type { Catalog } from '../../../contracts/ports.js'
import { type Category, categoryTree } from './category-tree.js'
import { likeness } from './likeness.js'

interface Order {
  readonly items: readonly Item[]
  readonly tree: readonly Category[]
  readonly byVersion: ReadonlyMap<string, readonly Item[]>
  readonly byDepartment: ReadonlyMap<string, readonly Item[]>
}

/** Items of a department that are compared, at most: a page does not wait for a hundred thousand. */
const compared = 5000

/** @example new Shelves(catalog).similarTo(tent, 4) */
export class Shelves {
  readonly #catalog: Catalog
  #order: Order | undefined

  constructor(catalog: Catalog) {
    this.#catalog = catalog
  }

  get departments(): readonly Category[] {
    return this.#ordered().tree
  }

  /** The other versions of the same thing: another colour, another binding. */
  versionsOf(item: Item): readonly Item[] {
    const key = versionKey(item)
    return key === undefined ? [] : (this.#ordered().byVersion.get(key) ?? []).filter(other => other.id !== item.id)
  }

  /** The likest of its department, each thing in one version only, itself in none. */
  similarTo(item: Item, limit: number): readonly Item[] {
    const near = (this.#ordered().byDepartment.get(department(item)) ?? []).slice(0, compared)
    const scored = near.map(other => ({ other, score: likeness(item, other) })).sort((a, b) => b.score - a.score)
    const own = versionKey(item)
    return onePerThing(
      scored.map(({ other }) => other).filter(other => other.id !== item.id && (own === undefined || versionKey(other) !== own)),
      limit,
    )
  }

  /** A few things of each department in turn, so that the first page shows what there is. Its first thing, which stands for the department, comes last. */
  selection(limit: number): readonly Item[] {
    const departments = [...this.#ordered().byDepartment.values()].map(items => firstLast(onePerThing(items, limit)))
    const picked: Item[] = []
    for (let round = 0; round < limit && picked.length < limit; round++) {
      for (const items of departments) picked.push(...items.slice(round, round + 1))
    }
    return picked.slice(0, limit)
  }

  #ordered(): Order {
    const { items } = this.#catalog
    if (this.#order?.items !== items) {
      this.#order = {
        items,
        tree: categoryTree(items),
        byVersion: grouped(items, versionKey),
        byDepartment: grouped(items, department),
      }
    }
    return this.#order
  }
}

function firstLast(items: readonly Item[]): readonly Item[] {
  return [...items.slice(1), ...items.slice(0, 1)]
}

function department({ category }: Item): string {
  return category?.split('/')[0] ?? ''
}

/** Versions share maker, category and description; without a description nothing says that two items are one thing. */
function versionKey({ brand, category, description }: Item): string | undefined {
  return description === undefined || description === '' ? undefined : JSON.stringify([brand, category, description])
}

function onePerThing(items: readonly Item[], limit: number): readonly Item[] {
  const seen = new Set<string>()
  const kept: Item[] = []
  for (const item of items) {
    if (kept.length >= limit) break
    const key = versionKey(item) ?? item.id
    if (!seen.has(key)) kept.push(item)
    seen.add(key)
  }
  return kept
}

function grouped(items: readonly Item[], keyOf: (item: Item) => string | undefined): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
