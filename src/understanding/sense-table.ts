/** Phrases and the catalogue values that they mean, while a vocabulary is built. */
import { type Steps, stride } from '../catalog/steps.js'
import type { Facet } from '../contracts/wish.js'
import { phraseKey } from './words/tokenise.js'

export interface Sense {
  readonly facet: Facet
  /** As the catalogue spells them. */
  readonly values: readonly string[]
}

/** Words in the longest phrase. */
export const longestPhrase = 7
/** Values longer than this many characters are texts, not values. */
const longestValue = 60
/** What a phrase of several senses means first. */
const order = ['category', 'kind', 'title', 'gender', 'color', 'colour', 'material', 'brand', 'location', 'genre']

export class SenseTable {
  readonly #senses = new Map<string, Map<Facet, Set<string>>>()

  /** A value under its own words. */
  addValue(facet: Facet, value: string): void {
    if (value.length <= longestValue && value !== '') this.add(facet, phraseKey(value), value)
  }

  /** A value under the words of `key`, stems joined by spaces. */
  add(facet: Facet, key: string, value: string): void {
    if (key === '' || key.split(' ').length > longestPhrase) return
    const byFacet = this.#senses.get(key) ?? new Map<Facet, Set<string>>()
    this.#senses.set(key, byFacet)
    const values = byFacet.get(facet) ?? new Set<string>()
    byFacet.set(facet, values.add(value))
  }

  has(key: string): boolean {
    return this.#senses.has(key)
  }

  /** Facet and value pairs of a phrase. */
  pairs(key: string): (readonly [Facet, string])[] {
    return [...(this.#senses.get(key) ?? [])].flatMap(([facet, values]) => [...values].map(value => [facet, value] as const))
  }

  /** The senses of every phrase, the most telling facet first. */
  *build(): Steps<Map<string, readonly Sense[]>> {
    const built = new Map<string, readonly Sense[]>()
    for (const [key, byFacet] of this.#senses) {
      built.set(key, sorted(byFacet))
      if (built.size % stride === 0) yield
    }
    return built
  }
}

function sorted(byFacet: ReadonlyMap<Facet, ReadonlySet<string>>): Sense[] {
  const rank = (facet: Facet) => (order.includes(facet) ? order.indexOf(facet) : order.length)
  return [...byFacet].map(([facet, values]) => ({ facet, values: [...values] })).sort((left, right) => rank(left.facet) - rank(right.facet))
}
