/** A list that does not say the same thing three times. */
import { rankingDefaults } from './ranking-defaults.js'

export interface Scored {
  readonly score: number
}

export interface DiversifyOptions<Value> {
  readonly limit: number
  /** In [0, 1], symmetric. */
  readonly similarity: (left: Value, right: Value) => number
  /** 1 keeps the order by score, 0 looks at difference only. Use 1 when a person asks for variants of one thing. */
  readonly lambda?: number
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): next is the item with the largest `λ·score − (1 − λ)·max similarity to those chosen`.
 * The best item stays first. `limit × n` similarities are computed.
 *
 * @param items Best first.
 * @example
 * diversify(scored, { limit: 3, similarity: (a, b) => (a.item.category === b.item.category ? 1 : 0) })
 */
export function diversify<Value extends Scored>(items: readonly Value[], options: DiversifyOptions<Value>): readonly Value[] {
  const lambda = options.lambda ?? rankingDefaults.diversity
  if (lambda >= 1) return items.slice(0, options.limit)
  const rest = items.map(item => ({ item, nearest: 0 }))
  const chosen: Value[] = []
  while (chosen.length < options.limit && rest.length > 0) {
    const next = chosen.length === 0 ? 0 : bestIndex(rest, lambda)
    const [picked] = rest.splice(next, 1)
    if (picked === undefined) break
    chosen.push(picked.item)
    for (const entry of rest) entry.nearest = Math.max(entry.nearest, options.similarity(entry.item, picked.item))
  }
  return chosen
}

function bestIndex<Value extends Scored>(rest: readonly { item: Value; nearest: number }[], lambda: number): number {
  let best = 0
  let bestValue = Number.NEGATIVE_INFINITY
  for (const [index, { item, nearest }] of rest.entries()) {
    const value = lambda * item.score - (1 - lambda) * nearest
    if (value > bestValue) [best, bestValue] = [index, value]
  }
  return best
}
