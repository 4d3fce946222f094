/** 'Cheaper', 'bigger': a bound relative to what was shown last. */
import type { Interest } from '../contracts/interest.js'
import type { Language } from '../contracts/language.js'
import type { DialogueAct } from '../contracts/understanding.js'
import type { Facet, Wish } from '../contracts/wish.js'

export type Adjustment = Extract<DialogueAct, { type: 'adjust' }>

/** From here on a fraction of a unit makes no difference to anyone. */
const countedFrom = 20

/** A number of an item: its price, or an attribute. */
export type NumberOf = (id: string, facet: Facet) => number | undefined

/**
 * A hard bound strictly below (`less`) or above (`more`) the median of the last list or the one item compared with, never looser than the bound that already holds.
 * Undefined when no shown item has such a number.
 *
 * @example
 * adjustWish(interest, { type: 'adjust', facet: 'price', direction: 'less' }, id => catalog.get(id)?.price)
 */
export function adjustWish(interest: Interest, act: Adjustment, numberOf: NumberOf): Wish | undefined {
  const shown = act.than === undefined ? (interest.shown.at(-1) ?? []) : [act.than]
  const middle = median(shown.map(id => numberOf(id, act.facet)).filter(value => value !== undefined && Number.isFinite(value)))
  if (middle === undefined) return undefined
  const operator = act.direction === 'less' ? 'at-most' : 'at-least'
  const value = tighter(interest.wishes, act, operator, nextTo(middle, act))
  return {
    id: `${act.facet}:want:${operator} ${value}`,
    facet: act.facet,
    operator,
    values: [value],
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: wording(act, interest.language),
    turn: interest.turn,
    source: 'reaction',
  }
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter(value => value !== undefined).sort((left, right) => left - right)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

/** The nearest amount with two decimals on the wanted side; bounds include their own value, and the median itself is not 'less'. */
function nextTo(middle: number, { direction, facet }: Adjustment): number {
  // Minutes, grams and pages are counted in whole ones.
  if (facet !== 'price' && middle >= countedFrom) return direction === 'less' ? Math.ceil(middle) - 1 : Math.floor(middle) + 1
  const hundredths = middle * 100
  return (direction === 'less' ? Math.ceil(hundredths - 1e-6) - 1 : Math.floor(hundredths + 1e-6) + 1) / 100
}

function tighter(wishes: readonly Wish[], act: Adjustment, operator: Wish['operator'], value: number): number {
  const bounds = wishes.filter(wish => wish.facet === act.facet && wish.operator === operator && wish.polarity === 'want')
  const numbers = [value, ...bounds.map(wish => Number(wish.values[0])).filter(Number.isFinite)]
  return act.direction === 'less' ? Math.min(...numbers) : Math.max(...numbers)
}

/** The act carries no words, so this stands for them where wishes are shown. */
function wording(act: Adjustment, language: Language): string {
  if (act.facet !== 'price') return `${act.direction} ${act.facet}`
  if (language === 'zh') return act.direction === 'less' ? '更便宜' : '更贵'
  return act.direction === 'less' ? 'cheaper' : 'more expensive'
}
