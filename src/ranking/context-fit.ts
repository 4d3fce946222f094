/** How an item suits the situation: weather, season, occasion, place, purpose. */
import type { AttributeValue, Item } from '../contracts/item.js'
import { contextWords } from './context-words.js'

/** Facets that speak of a kind of context: one that names other values speaks against the item. */
const facets: Readonly<Record<string, RegExp>> = {
  weather: /^(?:weather|climate|features?)$/iu,
  season: /^(?:season|climate)s?$/iu,
  occasion: /^(?:use|occasion|activity|activities|purpose)s?$/iu,
  place: /^(?:use|place|activity|activities)s?$/iu,
  purpose: /^(?:use|occasion|purpose)s?$/iu,
  time: /^(?:use|occasion)s?$/iu,
}

interface Situation {
  readonly words: ReadonlySet<string>
  readonly facets: RegExp | undefined
}

/**
 * The mean over the parts of the context on which the item's record says anything: 1 suited, 0 not. Undefined for an item of which nothing is known.
 *
 * @returns Undefined without a context.
 * @example
 * contextFit({ weather: 'rain' })?.({ id: '1', title: 'Coat', attributes: { waterproof: true } }) // 1
 */
export function contextFit(context: Readonly<Record<string, string>>): ((item: Item) => number | undefined) | undefined {
  const situations = Object.entries(context).map(
    ([key, value]): Situation => ({ words: new Set(contextWords(value)), facets: Object.hasOwn(facets, key) ? facets[key] : undefined }),
  )
  if (situations.length === 0) return undefined
  return item => {
    const known = situations.map(situation => suits(item, situation)).filter(verdict => verdict !== undefined)
    return known.length === 0 ? undefined : known.filter(Boolean).length / known.length
  }
}

function suits(item: Item, situation: Situation): boolean | undefined {
  let verdict: boolean | undefined
  for (const [facet, value] of Object.entries(item.attributes)) {
    const says = speaks(facet, value, situation)
    if (says) return true
    verdict ??= says
  }
  return verdict
}

function speaks(facet: string, value: AttributeValue, { words, facets }: Situation): boolean | undefined {
  if (typeof value === 'boolean') return words.has(facet.toLowerCase()) ? value : undefined
  if (typeof value === 'number') return undefined
  const values = typeof value === 'string' ? [value] : value
  if (values.some(one => words.has(one.toLowerCase()))) return true
  return facets?.test(facet) ? false : undefined
}
