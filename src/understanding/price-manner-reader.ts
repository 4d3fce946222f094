/** 'Something cheap' and 'a luxury watch' as bounds that give way first: the lower and the upper third of what such things cost here. */
import { isInDepartment } from '../catalog/is-in-department.js'
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'

const low =
  /\b(?:(?<!look(?:s|ing)? |too )cheap(?! (?:looking|shot))|inexpensive|affordable|budget[- ]friendly|low[- ](?:cost|price(?:d)?)|(?:a|any) bargains?|(?:not|n't)(?: be)?(?: too| so| very| that)? (?:expensive|pricey|costly|dear)|won'?t break the bank)\b|(?<!最|太|更|不)便宜(?!于)|平价|实惠|(?:不|别)(?:要)?太?贵(?!于)/i
const high =
  /\b(?:luxur(?:y|ious)|high[- ]end|top[- ]of[- ]the[- ](?:line|range)|premium|upmarket|upscale|(?<!not (?:too |so )?|n't |(?:most|least|more|less) )expensive)\b|高端|高档|奢华|豪华/i
const share = 1 / 3
/** No amount was said: of all that filters this is given up first. */
const strength = 0.5
/** Fewer prices make no third. */
const fewest = 3

export interface PriceManner {
  readonly evidence: string
  readonly isLow: boolean
  /** The text without it, so that 'not too expensive bags' denies no bags. */
  readonly rest: string
}

/**
 * @param isValue true of a word that is a value of the catalogue ('price_range: cheap'), which is left to be read as one
 * @example readPriceManner('a cheap hoodie', () => false) // { evidence: 'cheap', isLow: true, rest: 'a , hoodie' }
 */
export function readPriceManner(text: string, isValue: (word: string) => boolean): PriceManner | undefined {
  const isLow = low.test(text)
  const evidence = (isLow ? low : high).exec(text)?.[0]
  if (evidence === undefined || isValue(evidence.toLowerCase().split(' ').at(-1) ?? '')) return undefined
  return { evidence, isLow, rest: text.replace(evidence, () => ' ') }
}

/** The bound that it means among these items; undefined where their prices do not differ. */
export function mannerWish({ evidence, isLow }: PriceManner, turn: number, items: readonly Item[]): Wish | undefined {
  const prices = items.flatMap(item => item.price ?? []).sort((left, right) => left - right)
  const amount = prices[Math.floor((prices.length - 1) * (isLow ? share : 1 - share))]
  if (amount === undefined || prices.length < fewest || prices[0] === prices.at(-1)) return undefined
  const operator = isLow ? 'at-most' : 'at-least'
  const id = `price:want:${operator}:${amount}`
  return { id, facet: 'price', operator, values: [amount], polarity: 'want', strength, hard: true, evidence, turn, source: 'lexicon' }
}

/** Items of the wanted kinds, all where no kind is wanted. */
export function itemsOfKinds(items: readonly Item[], wishes: readonly Wish[]): readonly Item[] {
  const kinds = wishes.filter(wish => wish.facet === 'category' && wish.polarity === 'want').flatMap(wish => wish.values.map(String))
  if (kinds.length === 0) return items
  return items.filter(item => kinds.some(kind => isInDepartment(item.category, String(kind))))
}
