/** What people did, as scores: neighbours of an item, affinity to what a person liked, popularity. */
import type { CatalogEvent } from '../contracts/ports.js'
import { type Interactions, readInteractions } from './interactions.js'
import { itemNeighbours } from './item-neighbours.js'
import { rankingDefaults } from './ranking-defaults.js'

export interface BehaviourOptions {
  /** Milliseconds since 1970 from which age is counted; the latest event where absent. */
  readonly now?: number
  readonly halfLifeDays?: number
  readonly shrinkage?: number
  readonly actionsPerUser?: number
  /** Neighbours kept of each item. */
  readonly neighbours?: number
}

export interface Seed {
  readonly id: string
  /** Positive for liked, negative for disliked. */
  readonly weight: number
}

export interface BehaviourModel {
  /** Items that have any event. */
  readonly size: number
  /** Affinity to the seeds, in [0, 1); undefined for an item without events, or when no seed has any (cold start). */
  behaviour(id: string, seeds: readonly Seed[]): number | undefined
  /** In [0, 1], log-damped; undefined when there are no events at all. */
  popularity(id: string): number | undefined
  /** What goes with an item, nearest first, for cross-selling. */
  neighbours(id: string): readonly { readonly id: string; readonly similarity: number }[]
}

/** Half of full affinity: a similarity that two clearly related items have. */
const half = 0.3

/**
 * Reads events once and keeps, for each item, its nearest items and its popularity. 16 bytes an event while building, nothing of a person afterwards.
 *
 * @example
 * const model = buildBehaviourModel(catalogEvents)
 * model.behaviour('tent-2', [{ id: 'pegs', weight: 1 }]) // 0.42
 */
export function buildBehaviourModel(events: Iterable<CatalogEvent>, options: BehaviourOptions = {}): BehaviourModel {
  const interactions = readInteractions(events, {
    ...(options.now === undefined ? {} : { now: options.now }),
    halfLifeDays: options.halfLifeDays ?? rankingDefaults.halfLifeDays,
    actionsPerUser: options.actionsPerUser ?? rankingDefaults.actionsPerUser,
  })
  const { items, byUser } = interactions
  const near = itemNeighbours(byUser, items.length, {
    shrinkage: options.shrinkage ?? rankingDefaults.shrinkage,
    most: options.neighbours ?? rankingDefaults.neighbours,
  })
  const numbers = new Map(items.map((id, number) => [id, number]))
  const similarities = near.map(list => new Map(list.map(({ item, similarity }) => [item, similarity])))
  const popularities = popularity(interactions)

  function affinity(id: string, seeds: readonly Seed[]): number | undefined {
    const own = numbers.get(id)
    if (own === undefined) return undefined
    let sum = 0
    let square = 0
    for (const seed of seeds) {
      const other = numbers.get(seed.id)
      if (other === undefined) continue
      square += seed.weight ** 2
      // A neighbour's list is cut at its length, so a pair may stand in one list only.
      if (other !== own) sum += seed.weight * (similarities[own]?.get(other) ?? similarities[other]?.get(own) ?? 0)
    }
    if (square === 0) return undefined
    // The root keeps many seeds from drowning the scale, and does not change a person's order.
    const affinity = Math.max(0, sum) / Math.sqrt(square)
    return affinity / (affinity + half)
  }

  return {
    size: items.length,
    behaviour: affinity,
    popularity: id => (items.length === 0 ? undefined : (popularities[numbers.get(id) ?? -1] ?? 0)),
    neighbours: id =>
      (near[numbers.get(id) ?? -1] ?? []).map(({ item, similarity }) => ({
        // Every number in a list is the number of an item.
        id: items[item] ?? '',
        similarity,
      })),
  }
}

/** `log(1 + w) / log(1 + largest w)` of the liking weights. */
function popularity({ items, byUser }: Interactions): Float64Array {
  const weights = new Float64Array(items.length)
  for (const [entry, item] of byUser.column.entries()) weights[item] = (weights[item] ?? 0) + Math.max(0, byUser.value[entry] ?? 0)
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  return weights.map(weight => (largest > 0 ? Math.log1p(weight) / Math.log1p(largest) : 0))
}
