/** A catalogue by facet rather than by item: each different value once, with the rows that have it. */
import type { Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'
import { type FactValue, factsOf } from './facts-of.js'
import { type PreparedFact, prepareFact } from './prepared-fact.js'
import { saidWords } from './said-words.js'

export interface FactRows {
  readonly fact: PreparedFact
  readonly rows: Uint32Array
}

/** @param pictureColours colours seen in the picture of a row, where its record states none */
export function factColumn(items: readonly Item[], facet: Facet, pictureColours: (row: number) => readonly string[]): FactRows[] {
  const rows = new Map<FactValue, number[]>()
  items.forEach((item, row) => {
    for (const fact of factsOf(item, facet, pictureColours(row))) add(rows, fact, row)
  })
  return [...rows].map(([fact, own]) => ({ fact: prepareFact(fact, facet), rows: Uint32Array.from(own) }))
}

/** Rows by the stems of all that is said of an item. */
export function wordColumn(items: readonly Item[]): ReadonlyMap<string, Uint32Array> {
  const rows = new Map<string, number[]>()
  items.forEach((item, row) => {
    for (const word of saidWords(item)) add(rows, word, row)
  })
  return new Map([...rows].map(([word, own]) => [word, Uint32Array.from(own)]))
}

function add<Key>(rows: Map<Key, number[]>, key: Key, row: number): void {
  const own = rows.get(key)
  if (own === undefined) rows.set(key, [row])
  else own.push(row)
}
