/** Where no price fits, the ones that miss it least come first: 'under 5' is answered by the cheapest. */
import type { Wish } from '../contracts/wish.js'
import type { ScoredItem } from '../ranking/index.js'

/**
 * In the order of what they miss the given-up price by; as they came where something else or nothing was given up.
 *
 * @example nearestInPrice([bagAt96, bagAt12], [wishUnder5]) // [bagAt12, bagAt96]
 */
export function nearestInPrice<Entry extends Pick<ScoredItem, 'item'>>(
  entries: readonly Entry[],
  relaxed: readonly Wish[],
): readonly Entry[] {
  const bounds = relaxed.filter(({ facet, polarity }) => facet === 'price' && polarity === 'want')
  const missedBy = ({ item: { price } }: Entry) =>
    price === undefined ? Number.POSITIVE_INFINITY : Math.max(...bounds.map(wish => distance(price, wish)))
  // Beside another wish that was given up, what meets that one counts more.
  return bounds.length === 0 || bounds.length < relaxed.length
    ? entries
    : entries.toSorted((left, right) => compare(missedBy(left), missedBy(right)))
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left - right
}

function distance(price: number, { operator, values }: Wish): number {
  const [low = 0, high = low] = values.map(Number)
  if (operator === 'at-most') return Math.max(0, price - low)
  if (operator === 'at-least') return Math.max(0, low - price)
  if (operator === 'between') return Math.max(0, low - price, price - high)
  return Math.abs(price - low)
}
