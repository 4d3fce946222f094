/** What lists are like beside being right: how different their items are from each other, and how little known. */
import type { Item } from '../../contracts/item.js'
import { mean, share } from './shares.js'

/**
 * Intra-list diversity: the mean of 1 − likeness over all pairs (Ziegler et al. 2005), in [0, 1]; undefined for a list of fewer than two.
 * Without a likeness of its own, two items are as alike as the facts they share (Jaccard over category segments, brand and attribute values).
 *
 * @example listDiversity([redTent, blueTent]) // 0.4
 */
export function listDiversity(items: readonly Item[], likeness: (left: Item, right: Item) => number = sharedFacts): number | undefined {
  const pairs = items.flatMap((left, index) => items.slice(index + 1).map(right => 1 - likeness(left, right)))
  return pairs.length === 0 ? undefined : mean(pairs)
}

/**
 * Novelty: the mean self-information −log2 p of a list, in bits, p the smoothed share of all events that an item has (Zhou et al. 2010;
 * add-one, so that an item nobody met is the newest of all and not infinitely new); undefined for an empty list.
 *
 * @param events of an item, by id
 * @param items how many the catalogue has
 * @example listNovelty(['bestseller'], new Map([['bestseller', 50]]), 10) // 0.23
 */
export function listNovelty(ids: readonly string[], events: ReadonlyMap<string, number>, items: number): number | undefined {
  const all = [...events.values()].reduce((sum, count) => sum + count, items)
  return ids.length === 0 ? undefined : mean(ids.map(id => -Math.log2(((events.get(id) ?? 0) + 1) / all)))
}

const known = new WeakMap<Item, ReadonlySet<string>>()

function sharedFacts(left: Item, right: Item): number {
  const [own, other] = [factsOf(left), factsOf(right)]
  const both = [...own].filter(fact => other.has(fact)).length
  return share(both, own.size + other.size - both)
}

function factsOf(item: Item): ReadonlySet<string> {
  const { category = '', brand, attributes } = item
  const facts =
    known.get(item) ??
    new Set([
      ...category.split('/').map(segment => `category ${segment}`),
      ...(brand === undefined ? [] : [`brand ${brand}`]),
      ...Object.entries(attributes).flatMap(([name, value]) => [value].flat().map(one => `${name} ${one}`)),
    ])
  known.set(item, facts)
  return facts
}
