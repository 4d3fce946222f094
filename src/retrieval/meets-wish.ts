/** Whether an item's own facts meet a wish. What the record does not say is unknown, never no. */
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import { type FactValue, factsOf } from './facts-of.js'
import { descriptionText, factsText, translationTexts } from './item-texts.js'
import { segmentText } from './segment-text.js'
import { contentWords } from './stop-words.js'

export type Verdict = 'yes' | 'no' | 'unknown'

/** 'about 50' means within this share of 50. */
const tolerance = 0.15

/**
 * Compares the facts with the wish's values, without regard to its polarity: `yes` to an avoided value is bad news.
 *
 * @param pictureColours colours seen in the picture, for a colour wish where the record states no colour
 * @example meetsWish(item, { ...wish, facet: 'price', operator: 'at-most', values: [50] })
 */
export function meetsWish(item: Item, wish: Wish, pictureColours: readonly string[] = []): Verdict {
  if (wish.values.length === 0) return 'unknown'
  if (wish.facet === 'text') return wish.values.some(value => saysAll(item, String(value))) ? 'yes' : 'unknown'
  const facts = factsOf(item, wish.facet, pictureColours)
  if (wish.operator !== 'is') return meetsNumber(facts, wish)
  if (facts.length === 0) return 'unknown'
  return facts.some(fact => wish.values.some(value => equals(fact, value, wish.facet))) ? 'yes' : 'no'
}

function equals(fact: FactValue, value: string | number, facet: string): boolean {
  if (facet === 'category') return holdsRun(segments(String(fact)), segments(String(value)))
  const left = fold(String(fact))
  const right = fold(String(value))
  if (facet === 'title') return holdsRun(segmentText(left), segmentText(right))
  if (typeof fact === 'boolean') return left === right || (fact ? right === 'yes' : right === 'no')
  return left === right
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

function segments(path: string): string[] {
  return path
    .split('/')
    .map(fold)
    .filter(segment => segment !== '')
}

/** True when `run` stands in `whole` as neighbours: `Tops/Jackets` in `Men/Tops/Jackets`. */
function holdsRun(whole: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && whole.some((_, start) => run.every((part, offset) => whole[start + offset] === part))
}

function meetsNumber(facts: readonly FactValue[], wish: Wish): Verdict {
  const numbers = facts.map(toNumber).filter(number => number !== undefined)
  const [low, high] = wish.values.map(toNumber)
  if (numbers.length === 0 || low === undefined) return 'unknown'
  const test: Record<Exclude<Wish['operator'], 'is'>, (number: number) => boolean> = {
    'at-most': number => number <= low,
    'at-least': number => number >= low,
    about: number => Math.abs(number - low) <= tolerance * Math.abs(low),
    between: number => number >= Math.min(low, high ?? low) && number <= Math.max(low, high ?? low),
  }
  return wish.operator !== 'is' && numbers.some(test[wish.operator]) ? 'yes' : 'no'
}

/** A number, or a text with exactly one number in it ('3.2 kg'). */
function toNumber(value: FactValue): number | undefined {
  if (typeof value === 'number') return value
  const found = typeof value === 'string' ? value.slice(0, 100).match(/-?\d+(?:\.\d+)?/gu) : null
  return found?.length === 1 ? Number(found[0]) : undefined
}

function saysAll(item: Item, phrase: string): boolean {
  const texts = [factsText(item), descriptionText(item), ...translationTexts(item)].join(' ')
  const said = new Set(segmentText(texts).map(stem))
  const words = contentWords(segmentText(phrase))
  return words.length > 0 && words.every(word => said.has(stem(word)))
}

/** Enough to take singular and plural as one. */
function stem(word: string): string {
  return word.replace(/(?<=[a-z]{2})(?:ies|es|s|y)$/u, '')
}
