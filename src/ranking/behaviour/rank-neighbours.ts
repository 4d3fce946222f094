/** The nearest companions of an item. */
import type { Companions } from './companions.js'

export interface Neighbour {
  readonly id: string
  /** In (0, 1). */
  readonly similarity: number
}

export interface NeighbourOptions {
  readonly neighbours: number
  readonly fewestPeople: number
  readonly name: (item: number) => string
}

/** Nearest first, equal ones by name; those alone that several people chose. */
export function rankNeighbours({ items, similarity, people }: Companions, options: NeighbourOptions): readonly Neighbour[] {
  const told = Array.from(items, (item, index) => ({ item, similarity: similarity[index] ?? 0, people: people[index] ?? 0 }))
    .filter(one => one.people >= options.fewestPeople)
    .map(one => ({ id: options.name(one.item), similarity: one.similarity }))
  return told.sort((left, right) => right.similarity - left.similarity || (left.id < right.id ? -1 : 1)).slice(0, options.neighbours)
}
