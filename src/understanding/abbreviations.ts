/** Places said short: 'SF', 'NYC', 'San Fran'. */
import type { Facet } from '../contracts/wish.js'
import type { Sense } from './sense-table.js'
import { phraseKey } from './words/tokenise.js'

const placeFacets = /city|location|area|place|region|country|destination|where|town/i
/** Letters of a beginning that is told apart from others. */
const shortestBeginning = 6

export class Abbreviations {
  readonly #places = new Map<string, Sense>()
  readonly #initials = new Map<string, Map<Facet, Set<string>>>()

  add(facet: Facet, value: string): void {
    const key = phraseKey(value)
    const words = key.split(' ')
    if (!placeFacets.test(facet) || words.length < 2 || words.length > 4) return
    this.#places.set(`${facet}|${key}`, { facet, values: [value] })
    const initials = words.map(word => word.slice(0, 1)).join('')
    for (const short of [initials, `${initials}c`]) this.#remember(short, facet, value)
  }

  /** `said` with its capitals: 'SF' is a place, 'sf' seldom. */
  senses(said: string): readonly Sense[] {
    if (/^[A-Z]{2,4}$/.test(said))
      return [...(this.#initials.get(said.toLowerCase()) ?? [])].map(([facet, values]) => ({ facet, values: [...values] }))
    return said.split(' ').every(word => /^\p{Lu}/u.test(word)) ? this.#beginning(phraseKey(said)) : []
  }

  #beginning(phrase: string): readonly Sense[] {
    if (phrase.length < shortestBeginning || !phrase.includes(' ')) return []
    return [...this.#places].filter(([key]) => key.includes(`|${phrase}`)).map(([, sense]) => sense)
  }

  #remember(short: string, facet: Facet, value: string): void {
    const byFacet = this.#initials.get(short) ?? new Map<Facet, Set<string>>()
    this.#initials.set(short, byFacet)
    byFacet.set(facet, (byFacet.get(facet) ?? new Set()).add(value))
  }
}
