/** References to shown items by what they are: 'the black one', 'the chaz hoodie', 'the cheaper one'. */
import type { Item } from '../contracts/item.js'
import { phraseKey } from './words/tokenise.js'

export interface ShownReference {
  /** One id where it is clear. */
  readonly targets: readonly string[]
  /** Several ids that fit equally. */
  readonly candidates: readonly string[]
}

const none: ShownReference = { targets: [], candidates: [] }

/** @example referToShown('the black one', shownItems) */
export function referToShown(text: string, shown: readonly Item[]): ShownReference {
  if (shown.length === 0) return none
  const priced = [...shown].filter(item => item.price !== undefined).sort((left, right) => (left.price ?? 0) - (right.price ?? 0))
  if (/\bthe cheap(?:er|est) (?:one|of)\b|(?:最|更)?便宜的?那[个款双件]/i.test(text) && priced[0])
    return { targets: [priced[0].id], candidates: [] }
  const dearest = priced.at(-1)
  if (/\bthe (?:more|most) expensive (?:one|of)\b|(?:最|更)贵的?那[个款双件]/i.test(text) && dearest)
    return { targets: [dearest.id], candidates: [] }
  const described = /\b(?:the|that|this) ((?:[\w'-]+ ){1,3})(?:one|pair)s?\b/i.exec(text)?.[1]
  return described ? byDescription(phraseKey(described), shown) : none
}

function byDescription(phrase: string, shown: readonly Item[]): ShownReference {
  const words = phrase.split(' ').filter(word => word !== '')
  const fits = shown.filter(item => words.every(word => factWords(item).has(word)))
  if (fits.length === 1) return { targets: fits.map(item => item.id), candidates: [] }
  return fits.length > 1 && fits.length < shown.length ? { targets: [], candidates: fits.map(item => item.id) } : none
}

function factWords(item: Item): Set<string> {
  const values = Object.values(item.attributes).flatMap(value => (typeof value === 'object' ? value : [String(value)]))
  return new Set(phraseKey([item.title, item.brand ?? '', ...values].join(' ')).split(' '))
}

/** The shown item whose title shares the most telling words with the text: words that no other shown title has. */
export function namedAmong(text: string, shown: readonly Item[], isValue: (word: string) => boolean): string[] {
  const said = new Set(phraseKey(text).split(' '))
  const titles = shown.map(item => new Set(phraseKey(`${item.title} ${item.translations?.['zh']?.title ?? ''}`).split(' ')))
  const scores = titles.map(
    words =>
      [...words].filter(word => word.length > 1 && said.has(word) && !isValue(word) && titles.filter(other => other.has(word)).length === 1)
        .length,
  )
  const best = Math.max(0, ...scores)
  return best > 0
    ? shown
        .filter((_, index) => scores[index] === best)
        .map(item => item.id)
        .slice(0, 1)
    : []
}
