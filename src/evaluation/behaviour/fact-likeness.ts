/** Likeness by facts, for items that nobody has chosen yet. */
import type { Item } from '../../contracts/item.js'
import type { Catalog } from '../../contracts/ports.js'
import type { Seed } from '../../ranking/index.js'

/**
 * Cosine between the facts of an item and those of what was liked, each fact weighed by how rare it is (inverse document frequency, Salton & Buckley
 * 1988); the best item has 1.
 *
 * @example factLikeness(catalog)([{ id: 'red-tent', weight: 1 }])('blue-tent') // 0.6
 */
export function factLikeness(catalog: Catalog): (seeds: readonly Seed[]) => (id: string) => number {
  const facts = new Map(catalog.items.map(item => [item.id, factsOf(item)]))
  const counts = new Map<string, number>()
  for (const own of facts.values()) for (const fact of own) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  const rarity = (fact: string) => Math.log(1 + catalog.items.length / (counts.get(fact) ?? 1))
  const lengths = new Map([...facts].map(([id, own]) => [id, Math.hypot(...own.map(rarity)) || 1]))
  return seeds => {
    const liked = new Map<string, number>()
    for (const { id, weight } of seeds) for (const fact of facts.get(id) ?? []) liked.set(fact, (liked.get(fact) ?? 0) + weight)
    const near = (id: string) =>
      (facts.get(id) ?? []).reduce((sum, fact) => sum + (liked.get(fact) ?? 0) * rarity(fact) ** 2, 0) / (lengths.get(id) ?? 1)
    const best = catalog.items.reduce((most, { id }) => Math.max(most, near(id)), 0)
    return id => (best > 0 ? Math.max(0, near(id)) / best : 0)
  }
}

function factsOf({ category, brand, attributes }: Item): string[] {
  const path = category === undefined ? [] : category.split('/').map(segment => `category ${segment}`)
  const stated = Object.entries(attributes).flatMap(([name, value]) => [value].flat().map(one => `${name} ${one}`))
  return [...new Set([...path, ...(brand === undefined ? [] : [`brand ${brand}`]), ...stated])]
}
