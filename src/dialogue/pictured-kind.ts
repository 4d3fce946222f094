/** The kind of thing that a photograph shows: 'like this, but green' of a shoe asks for a shoe. */
import type { Item } from '../contracts/item.js'
import type { Understanding } from '../contracts/understanding.js'
import type { Wish } from '../contracts/wish.js'

/** So many of the nearest must agree. */
const agreeing = 0.8
/** Of fewer there is no telling. */
const fewest = 3

/**
 * A wish for the narrowest department that nearly all of the nearest items share.
 *
 * @param nearest to the photograph, best first
 * @param turn in which it was shown
 * @returns undefined where they differ
 * @example picturedKind([runningShoe, otherRunningShoe, trailShoe], 0)?.values // ['Shoes']
 */
export function picturedKind(nearest: readonly Item[], turn: number): Wish | undefined {
  const paths = nearest.flatMap(({ category }) => (category === undefined ? [] : [category.split('/')]))
  if (paths.length < fewest) return undefined
  const depths = Math.max(...paths.map(path => path.length))
  for (let depth = depths; depth > 0; depth--) {
    const counts = new Map<string, number>()
    for (const path of paths.filter(({ length }) => length >= depth)) {
      const step = path.slice(0, depth).join('/')
      counts.set(step, (counts.get(step) ?? 0) + 1)
    }
    const [common, count = 0] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? []
    if (common !== undefined && count >= agreeing * nearest.length) return wishFor(common, turn)
  }
  return undefined
}

/** Where the words ask for something else of it, the kind is wanted too; a photograph alone shows the very thing. */
export function withPicturedKind(understanding: Understanding, nearest: readonly Item[], turn: number): Understanding {
  const { wishes, acts } = understanding
  const asks = wishes.length > 0 || acts.some(({ type }) => type === 'adjust')
  const kind =
    asks && !wishes.some(({ facet, polarity }) => polarity === 'want' && /^(?:category|title)$/.test(facet))
      ? picturedKind(nearest, turn)
      : undefined
  return kind === undefined ? understanding : { ...understanding, wishes: [kind, ...wishes] }
}

function wishFor(category: string, turn: number): Wish {
  return {
    id: `category:want:${category}`,
    facet: 'category',
    operator: 'is',
    values: [category],
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: '',
    turn,
    source: 'context',
  }
}
