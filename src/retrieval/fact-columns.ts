/** A catalogue by facet rather than by item: each different value once, with the rows that have it. */
import { type Steps, stride } from '../catalog/steps.js'
import type { Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'
import { comparedAs, type FactValue, factsOf } from './facts-of.js'
import { type PreparedFact, prepareFact } from './prepared-fact.js'
import { saidWords } from './said-words.js'

export interface FactRows {
  readonly fact: PreparedFact
  readonly rows: Uint32Array
}

/** @param pictureColours colours seen in the picture of a row, where its record states none */
export function* factColumn(items: readonly Item[], facet: Facet, pictureColours: (row: number) => readonly string[]): Steps<FactRows[]> {
  const column: FactRows[] = []
  for (const compared of new Set(items.map(item => comparedAs(item, facet)))) {
    const lists = yield* rowsBy<FactValue>(items, (item, row) =>
      comparedAs(item, facet) === compared ? factsOf(item, facet, pictureColours(row)) : [],
    )
    for (const [fact, rows] of lists) {
      column.push({ fact: prepareFact(fact, compared), rows })
      if (column.length % stride === 0) yield
    }
  }
  return column
}

/** Rows by the stems of all that is said of an item. */
export function* wordColumn(items: readonly Item[]): Steps<ReadonlyMap<string, Uint32Array>> {
  return yield* rowsBy(items, saidWords)
}

function* rowsBy<Key>(items: readonly Item[], keysOf: (item: Item, row: number) => Iterable<Key>): Steps<Map<Key, Uint32Array>> {
  const lists = new Map<Key, number[]>()
  for (const [row, item] of items.entries()) {
    for (const key of keysOf(item, row)) {
      const rows = lists.get(key)
      if (rows === undefined) lists.set(key, [row])
      else rows.push(row)
    }
    if (row % stride === stride - 1) yield
  }
  return new Map([...lists].map(([key, rows]) => [key, Uint32Array.from(rows)]))
}
