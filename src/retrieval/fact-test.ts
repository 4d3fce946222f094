/** A wish as a question to one fact. */
import type { Wish } from '../contracts/wish.js'
import { isSameFact, type PreparedFact, prepareFact } from './prepared-fact.js'

/** True where the fact meets the wish, false where it does not; undefined where it cannot be compared with it. */
export type FactTest = (fact: PreparedFact) => boolean | undefined

/** 'about 50' means within this share of 50. */
const tolerance = 0.15

/**
 * Without regard to the wish's polarity.
 *
 * @param wish of any facet but `text`
 * @example factTest(wishUnder50)(prepareFact(42, 'price')) // true
 */
export function factTest({
  facet,
  operator,
  values,
  isStrict = false,
}: Pick<Wish, 'facet' | 'operator' | 'values' | 'isStrict'>): FactTest {
  const wished = values.map(value => prepareFact(value, facet))
  if (operator === 'is') return fact => wished.some(value => isSameFact(fact, value))
  const test = numberTest(operator, wished[0]?.number, wished[1]?.number)
  const [bound] = wished
  return ({ number }) =>
    number === undefined ? undefined : test?.(number) === true ? !(isStrict && number === bound?.number) : test?.(number)
}

function numberTest(operator: Exclude<Wish['operator'], 'is'>, low: number | undefined, high: number | undefined) {
  if (low === undefined) return undefined
  const tests: Record<typeof operator, (number: number) => boolean> = {
    'at-most': number => number <= low,
    'at-least': number => number >= low,
    about: number => Math.abs(number - low) <= tolerance * Math.abs(low),
    between: number => number >= Math.min(low, high ?? low) && number <= Math.max(low, high ?? low),
  }
  return tests[operator]
}
