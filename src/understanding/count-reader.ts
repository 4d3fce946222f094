/** Numbers bound to a field by its name: '3 bedrooms' to `number_of_beds`, 'a 4 star hotel' to `star_rating`. */
import type { Facet, Wish } from '../contracts/wish.js'
import { smallNumbers } from './number-words.js'
import { stem } from './words/stem.js'

export interface CountReading {
  readonly wishes: readonly Wish[]
  readonly rest: string
}

const countable = /^(?:number_of|num|no_of)_|_count$|rating$|stars?$/i
const empty = /^(?:number|of|rating|percent|average|total|num|count|l|g|kg|h|cm)$/

/** @example readCounts('a place with two bedrooms', 0, new Set(['number_of_beds'])).wishes // [{ facet: 'number_of_beds', values: ['2'], … }] */
export function readCounts(text: string, turn: number, counted: ReadonlySet<Facet>): CountReading {
  const wishes: Wish[] = []
  let rest = text
  for (const facet of counted) {
    if (!countable.test(facet)) continue
    const noun = facet
      .split(/[_\s-]+/)
      .filter(word => !empty.test(word))
      .map(stem)
      .at(-1)
    if (noun === undefined || noun.length < 3) continue
    const pattern = new RegExp(
      String.raw`\b(\d{1,3}|${Object.keys(smallNumbers).join('|')})[-\s]${escaped(noun)}(?:e?s)?(?:[-\s]?rooms?)?\b`,
      'i',
    )
    const match = pattern.exec(rest)
    if (!match?.[1]) continue
    const value = String(smallNumbers[match[1].toLowerCase()] ?? match[1])
    wishes.push({
      id: `${facet}:want:${value}`,
      facet,
      operator: 'is',
      values: [value],
      polarity: 'want',
      strength: 0.9,
      hard: false,
      evidence: match[0],
      turn,
      source: 'lexicon',
    })
    rest = rest.replace(match[0], ' , ')
  }
  return { wishes, rest }
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&')
}
