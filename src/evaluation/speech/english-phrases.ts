/** One wish as a piece of an English phrase, before or after the thing. */
import { facetLabel } from '../../explanation/index.js'
import { pickOf, type Random } from '../needs/draw.js'
import type { NeedWish } from '../needs/need.js'

export interface Phrase {
  readonly place: 'before' | 'after'
  readonly words: string
}

type Wording = readonly [facet: RegExp, place: Phrase['place'], ...wordings: readonly [string, ...string[]]]

/** `_` is the value. */
const wordings: readonly Wording[] = [
  [/colou?r/u, 'before', '_'],
  [/colou?r/u, 'after', 'in _'],
  [/material|fabric/u, 'before', '_'],
  [/material|fabric/u, 'after', 'made of _', 'in _'],
  [/pattern|^style|^features?|mood|genre|event_type/u, 'before', '_'],
  [/climate|weather/u, 'after', 'for _ weather', 'for _ days'],
  [/gender|audience|use|season|activity|occasion|purpose/u, 'after', 'for _'],
  [/brand/u, 'after', 'by _', 'from _'],
  [/author|artist|directed|director|teacher/u, 'after', 'by _'],
  [/starring|cast/u, 'after', 'with _'],
  [/location|city|area|where_to|place|venue/u, 'after', 'in _'],
  [/language/u, 'after', 'in _'],
  [/price_range|format|rating|condition/u, 'before', '_'],
]

export function englishPhrase(wish: NeedWish, random: Random): Phrase {
  if (wish.kind === 'at-most') {
    const bound = `${pickOf(random, ['', '$'])}${wish.value}`
    return { place: 'after', words: `${pickOf(random, ['under', 'below', 'for less than', 'up to', 'for at most'])} ${bound}` }
  }
  if (wish.kind === 'not') {
    const words = plain(wish.value)
    return { place: 'after', words: pickOf(random, [`but not ${words}`, `no ${words} please`, `anything but ${words}`]) }
  }
  if (wish.value === 'true') return yesPhrase(wish.facet)
  const fitting = wordings.filter(([facet]) => facet.test(wish.facet))
  const [, place, ...forms] = pickOf(random, nonEmpty(fitting, [/./u, 'after', `with _ ${facetLabel(wish.facet, 'en')}`]))
  return { place, words: pickOf(random, forms).replace('_', () => plain(wish.value)) }
}

/** @example plain('CoolTech™') // 'cooltech' */
export function plain(value: string): string {
  return value.replace(/[®™]/gu, '')
}

function yesPhrase(facet: string): Phrase {
  const label = facetLabel(facet, 'en')
  if (/^has_|^in_unit|^free_/u.test(facet)) return { place: 'after', words: `with ${label}` }
  return /\s/u.test(label) ? { place: 'after', words: `that is ${label}` } : { place: 'before', words: label }
}

function nonEmpty(wordings: readonly Wording[], otherwise: Wording): readonly [Wording, ...Wording[]] {
  const [first, ...rest] = wordings
  return first === undefined ? [otherwise] : [first, ...rest]
}
