/** Places said short or by another name: 'SF', 'NYC', 'San Fran', 'Philly'. */
import type { Facet } from '../contracts/wish.js'
import { isPlaceFacet } from './place-facet.js'
import type { Sense } from './sense-table.js'
import { placeNicknames } from './words/place-nicknames.js'
import { phraseKey } from './words/tokenise.js'

/** Letters of a beginning that is told apart from others. */
const shortestBeginning = 6
/** A code in capitals is a place, in small letters seldom. */
const isCode = /^[A-Z.]{2,4}$/

const named = new Map<string, string[]>()
for (const [name, nicknames] of Object.entries(placeNicknames))
  for (const nickname of nicknames) {
    const key = isCode.test(nickname) ? nickname.replaceAll('.', '') : phraseKey(nickname)
    named.set(key, [...(named.get(key) ?? []), phraseKey(name)])
  }

export class Abbreviations {
  /** By phrase. */
  readonly #places = new Map<string, Map<Facet, Set<string>>>()
  readonly #initials = new Map<string, Map<Facet, Set<string>>>()

  add(facet: Facet, value: string): void {
    if (!isPlaceFacet(facet)) return
    const key = phraseKey(value)
    const words = key.split(' ')
    if (words.length > 4) return
    remember(this.#places, key, facet, value)
    if (words.length < 2) return
    const initials = words.map(word => word.slice(0, 1)).join('')
    for (const short of [initials, `${initials}c`]) remember(this.#initials, short, facet, value)
  }

  /** `said` with its capitals: 'SF' is a place, 'sf' seldom. */
  senses(said: string): readonly Sense[] {
    const code = said.replaceAll('.', '')
    const nicknamed = (named.get(isCode.test(said) ? code : phraseKey(said)) ?? []).flatMap(name => sensesOf(this.#places.get(name)))
    if (nicknamed.length > 0) return nicknamed
    if (/^[A-Z]{2,4}$/.test(said)) return sensesOf(this.#initials.get(said.toLowerCase()))
    return said.split(' ').every(word => /^\p{Lu}/u.test(word)) ? this.#beginning(phraseKey(said)) : []
  }

  #beginning(phrase: string): readonly Sense[] {
    if (phrase.length < shortestBeginning || !phrase.includes(' ')) return []
    return [...this.#places].filter(([key]) => key.startsWith(phrase)).flatMap(([, byFacet]) => sensesOf(byFacet))
  }
}

function remember(table: Map<string, Map<Facet, Set<string>>>, key: string, facet: Facet, value: string): void {
  const byFacet = table.get(key) ?? new Map<Facet, Set<string>>()
  table.set(key, byFacet)
  byFacet.set(facet, (byFacet.get(facet) ?? new Set()).add(value))
}

function sensesOf(byFacet: ReadonlyMap<Facet, ReadonlySet<string>> | undefined): Sense[] {
  return [...(byFacet ?? [])].map(([facet, values]) => ({ facet, values: [...values] }))
}
