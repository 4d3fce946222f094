/** What people did, as scores: neighbours of an item, affinity to what a person liked, popularity. */
import type { CatalogEvent } from '../contracts/ports.js'
import { readInteractions } from './interactions.js'
import { itemNeighbours, type Neighbour } from './item-neighbours.js'
import { rankingDefaults } from './ranking-defaults.js'

export interface BehaviourOptions {
  /** Milliseconds since 1970 from which the age of popularity is counted; the latest event where absent. */
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
  /** The same for many items: the seeds are looked up once. */
  affinities(seeds: readonly Seed[]): (id: string) => number | undefined
  /** In [0, 1], log-damped; undefined when there are no events at all. */
  popularity(id: string): number | undefined
  /** The liked seed that the item's affinity owes most to; undefined where it owes nothing to any. */
  chosenWith(id: string, seeds: readonly Seed[]): string | undefined
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
  const steps = behaviourSteps(events, options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same work with a stop after every item, so that it need not hold up anything else. */
export function* behaviourSteps(events: Iterable<CatalogEvent>, options: BehaviourOptions = {}): Generator<void, BehaviourModel> {
  const { items, byUser, popularity } = readInteractions(events, {
    ...(options.now === undefined ? {} : { now: options.now }),
    halfLifeDays: options.halfLifeDays ?? rankingDefaults.halfLifeDays,
    actionsPerUser: options.actionsPerUser ?? rankingDefaults.actionsPerUser,
  })
  const near = yield* itemNeighbours(byUser, items.length, {
    shrinkage: options.shrinkage ?? rankingDefaults.shrinkage,
    most: options.neighbours ?? rankingDefaults.neighbours,
  })
  return modelOf({ items, near, links: yield* bothWays(near), popularity })
}

interface Learnt {
  readonly items: readonly string[]
  readonly near: readonly (readonly Neighbour[])[]
  readonly links: readonly ReadonlyMap<number, number>[]
  readonly popularity: Float64Array
}

function modelOf({ items, near, links, popularity }: Learnt): BehaviourModel {
  const numbers = new Map(items.map((id, number) => [id, number]))
  const largest = popularity.reduce((most, weight) => Math.max(most, weight), 0)

  function affinities(seeds: readonly Seed[]): (id: string) => number | undefined {
    const sums = new Map<number, number>()
    let square = 0
    for (const { id, weight } of seeds) {
      const seed = numbers.get(id)
      if (seed === undefined) continue
      square += weight ** 2
      for (const [item, similarity] of links[seed] ?? []) sums.set(item, (sums.get(item) ?? 0) + weight * similarity)
    }
    return id => {
      const own = numbers.get(id)
      if (own === undefined || square === 0) return undefined
      // The root keeps many seeds from drowning the scale, and does not change a person's order.
      const affinity = Math.max(0, sums.get(own) ?? 0) / Math.sqrt(square)
      return affinity / (affinity + half)
    }
  }

  // A list of candidates is scored against the same seeds one by one.
  const known = new WeakMap<readonly Seed[], (id: string) => number | undefined>()
  function lookedUp(seeds: readonly Seed[]): (id: string) => number | undefined {
    const affinity = known.get(seeds) ?? affinities(seeds)
    known.set(seeds, affinity)
    return affinity
  }

  return {
    size: items.length,
    affinities,
    behaviour: (id, seeds) => lookedUp(seeds)(id),
    popularity: id => damped(items.length, popularity[numbers.get(id) ?? -1] ?? 0, largest),
    chosenWith: (id, seeds) => strongest(seeds, seed => links[numbers.get(seed) ?? -1]?.get(numbers.get(id) ?? -1) ?? 0),
    neighbours: id =>
      (near[numbers.get(id) ?? -1] ?? []).map(({ item, similarity }) => ({
        // Every number in a list is the number of an item.
        id: items[item] ?? '',
        similarity,
      })),
  }
}

function strongest(seeds: readonly Seed[], similarity: (seed: string) => number): string | undefined {
  const shares = seeds.map(({ id, weight }) => ({ id, share: weight * similarity(id) }))
  return shares.reduce<{ id?: string; share: number }>((most, next) => (next.share > most.share ? next : most), { share: 0 }).id
}

/** `log(1 + w) / log(1 + largest w)`. */
function damped(items: number, weight: number, largest: number): number | undefined {
  if (items === 0) return undefined
  return largest > 0 ? Math.log1p(weight) / Math.log1p(largest) : 0
}

/** A list is cut at its length, so a pair may stand in one list only; an item is linked by either. */
function* bothWays(near: readonly (readonly Neighbour[])[]): Generator<void, readonly ReadonlyMap<number, number>[]> {
  const links = near.map(() => new Map<number, number>())
  for (const [item, list] of near.entries()) {
    yield
    for (const { item: other, similarity } of list) {
      links[item]?.set(other, similarity)
      links[other]?.set(item, similarity)
    }
  }
  return links
}
