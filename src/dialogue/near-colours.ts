/** Colours that most people would call near to one another: beside what was asked for they fill a long list, after all that fits. */
import type { Wish } from '../contracts/wish.js'
import { colourFamilies } from '../understanding/index.js'

/** Neighbours on the circle of hues and on the scale of greys, the nearest first. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  black: ['gray', 'grey'],
  gray: ['black', 'white'],
  grey: ['black', 'white'],
  white: ['gray', 'grey', 'beige'],
  red: ['orange', 'pink', 'purple'],
  orange: ['red', 'yellow', 'brown'],
  yellow: ['orange', 'green', 'beige'],
  green: ['blue', 'yellow'],
  blue: ['purple', 'green'],
  purple: ['blue', 'pink', 'red'],
  pink: ['purple', 'red'],
  brown: ['orange', 'beige', 'red'],
  beige: ['white', 'brown', 'yellow'],
}

/**
 * The wish for colours near to the wanted ones, without those themselves; undefined of any other wish, and of a colour without neighbours here.
 *
 * @example nearColours(wishFor(['Red']))?.values // ['orange', 'pink', 'purple']
 */
export function nearColours(wish: Wish): Wish | undefined {
  if (wish.polarity !== 'want' || !/^colou?rs?$/i.test(wish.facet)) return undefined
  const wanted = wish.values.map(value => String(value).toLowerCase())
  const near = wanted.flatMap(value => (Object.hasOwn(neighbours, value) ? (neighbours[value] ?? []) : familiesOf(value)))
  const values = [...new Set(near)].filter(value => !wanted.includes(value))
  return values.length === 0 ? undefined : { ...wish, id: `${wish.id}:near`, values }
}

/** Of a shade: the colour that it is one of, then that one's neighbours. */
function familiesOf(shade: string): readonly string[] {
  const heads = Object.keys(colourFamilies).filter(head => colourFamilies[head]?.includes(shade))
  return [...heads, ...heads.flatMap(head => neighbours[head] ?? [])]
}
