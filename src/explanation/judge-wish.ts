/** Whether an item's record meets a wish, for sentences that must be true of both ('not waterproof', 'under $50'). */
import { namesKind } from '../catalog/names-kind.js'
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import { itemValues } from './item-values.js'
import { type FacetKind, facetKind } from './words/facet-kind.js'

export type Judgement = 'met' | 'missed' | 'unknown'

const openKinds: ReadonlySet<FacetKind> = new Set<FacetKind>(['activity', 'feature', 'climate', 'style', 'tag', 'mood'])

type Value = string | number | boolean

/** How far 'about' reaches, as a share of the number. */
const aboutShare = 0.15

function sameValue(item: Item, facet: string, have: Value, wanted: string | number): boolean {
  const left = String(have).trim().toLowerCase()
  const right = String(wanted).trim().toLowerCase()
  if (left === right) return true
  if (facet === 'title') return namesKind(item, right)
  if (facet !== 'category') return false
  return left.startsWith(`${right}/`) || left.split('/').includes(right) || left.endsWith(`/${right}`)
}

function comparesWell(wish: Wish, have: number): boolean {
  const first = Number(wish.values[0])
  const second = Number(wish.values[1] ?? first)
  if (wish.isStrict && have === first) return false
  if (wish.operator === 'at-most') return have <= first
  if (wish.operator === 'at-least') return have >= first
  if (wish.operator === 'between') return have >= first && have <= second
  return Math.abs(have - first) <= aboutShare * Math.abs(first)
}

/**
 * `unknown` where the record does not say, and for free words (`text`), which no record answers.
 *
 * @example
 * judgeWish(hoodieAt42, wishUnder50) // 'met'
 */
export function judgeWish(item: Item, wish: Wish): Judgement {
  const values = itemValues(item, wish.facet)
  if (wish.facet === 'text' || values.length === 0) return 'unknown'
  const numbers = values.map(Number).filter(value => Number.isFinite(value))
  if (wish.operator !== 'is' && numbers.length === 0) return 'unknown'
  const holds =
    wish.operator === 'is'
      ? values.some(have => wish.values.some(wanted => sameValue(item, wish.facet, have, wanted)))
      : numbers.some(have => comparesWell(wish, have))
  if (!holds && wish.polarity === 'want' && isOpenList(item, wish)) return 'unknown'
  return holds === (wish.polarity === 'want') ? 'met' : 'missed'
}

/** A list of uses or features names what somebody thought of: what it leaves out is not denied. */
function isOpenList(item: Item, wish: Wish): boolean {
  return wish.operator === 'is' && Array.isArray(item.attributes[wish.facet]) && openKinds.has(facetKind(wish.facet))
}
