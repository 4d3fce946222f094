/** Kinds that share a department and are told apart by their names: a house to stay in is no hotel. */
import type { Wish } from '../contracts/wish.js'

const house = /\b(?:house|holiday home|apartment|flat)\b/i
const hotels = ['hotel', 'inn', 'hostel', 'motel', 'resort', 'suites']

/** Softly: what is called a hotel comes after the others where a house is wanted and hotels are among what is meant. */
export function apartKinds(wishes: readonly Wish[], hotelDepartments: readonly string[]): Wish[] {
  return wishes.flatMap(wish => {
    const isHouse = wish.facet === 'category' && wish.polarity === 'want' && house.test(wish.evidence)
    if (!isHouse || !wish.values.some(value => hotelDepartments.includes(String(value)))) return [wish]
    const { turn, evidence } = wish
    const apart: Wish = {
      id: 'title:avoid:hotel',
      facet: 'title',
      operator: 'is',
      values: hotels,
      polarity: 'avoid',
      hard: false,
      strength: 0.5,
      evidence,
      turn,
      source: 'context',
    }
    return [wish, apart]
  })
}
