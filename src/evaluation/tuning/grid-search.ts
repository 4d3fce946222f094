/** Every combination of evenly spread values. */
import type { Parameter } from './parameter-space.js'
import type { SearchMethod } from './search-method.js'

/**
 * As many values of each number as the trials allow, ends included, and all words. The combinations come in steps of the golden ratio, so that a search that is
 * stopped half way has looked everywhere a little.
 *
 * @example gridSearch({ space, history: [], trials: 25, random }) // a corner of a grid of 5 × 5
 */
export const gridSearch: SearchMethod = ({ space, history, trials }) => {
  const levels = levelsOf(space, trials)
  const count = levels.reduce((product, level) => product * level, 1)
  if (history.length >= count) return undefined
  let rest = (history.length * strideOf(count)) % count
  return space.map((parameter, index) => {
    const level = levels[index] ?? 1
    const place = rest % level
    rest = Math.floor(rest / level)
    if ('choices' in parameter) return (place + 0.5) / level
    return level === 1 ? 0.5 : place / (level - 1)
  })
}

/** How many values each parameter takes. */
function levelsOf(space: readonly Parameter[], trials: number): readonly number[] {
  const words = space.reduce((product, parameter) => product * ('choices' in parameter ? parameter.choices.length : 1), 1)
  const numbers = space.filter(parameter => !('choices' in parameter)).length
  // A cube root may come out just below its whole number.
  const level = Math.max(1, Math.floor((trials / words) ** (1 / Math.max(1, numbers)) + 1e-9))
  return space.map(parameter => ('choices' in parameter ? parameter.choices.length : level))
}

/** Near .618 of the count and without a common divisor, so that every combination comes once. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.6180339887))
  while (divisorOf(stride, count) !== 1) stride++
  return stride
}

function divisorOf(left: number, right: number): number {
  return right === 0 ? left : divisorOf(right, left % right)
}
