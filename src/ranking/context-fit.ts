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

/** What a record says nothing of, between suited and not. */
const unspoken = 0.3

/** Questions to names and values, each answered once: many items share them. */
interface Situation {
  readonly isNamed: (value: string) => boolean
  readonly isAbout: (facet: string) => boolean
  /** Records may speak of it: they don't of whom a gift is for. */
  readonly hasFacets: boolean
}

/**
 * The mean over the parts of the context: 1 suited, 0 not, a little where the record says nothing. Undefined for an item of which nothing is known.
 *
 * @returns Undefined without a context. What is found out about an item is kept with the function.
 * @example
 * contextFit({ weather: 'rain' })?.({ id: '1', title: 'Coat', attributes: { waterproof: true } }) // 1
 */
export function contextFit(context: Readonly<Record<string, string>>): ((item: Item) => number | undefined) | undefined {
  const situations = Object.entries(context).map(([key, value]): Situation => {
    const words = new Set(contextWords(value))
    const own = Object.hasOwn(facets, key) ? facets[key] : undefined
    return {
      isNamed: once(text => words.has(text.toLowerCase())),
      isAbout: once(facet => own?.test(facet) ?? false),
      hasFacets: own !== undefined,
    }
  })
  if (situations.length === 0) return undefined
  const fits = new Map<Item, number | undefined>()
  return item => {
    if (!fits.has(item)) fits.set(item, fitOf(item, situations))
    return fits.get(item)
  }
}

function fitOf(item: Item, situations: readonly Situation[]): number | undefined {
  let [known, suited, silent] = [0, 0, 0]
  for (const situation of situations) {
    const verdict = suits(item, situation)
    if (verdict === undefined) {
      if (situation.hasFacets) silent++
      continue
    }
    known++
    if (verdict) suited++
  }
  return known === 0 ? undefined : (suited + unspoken * silent) / (known + silent)
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

function speaks(facet: string, value: AttributeValue, { isNamed, isAbout }: Situation): boolean | undefined {
  if (typeof value === 'boolean') return isNamed(facet) ? value : undefined
  if (typeof value === 'number') return undefined
  if (typeof value === 'string' ? isNamed(value) : value.some(isNamed)) return true
  return isAbout(facet) ? false : undefined
}

function once(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return text => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const answer = ask(text)
    known.set(text, answer)
    return answer
  }
}
