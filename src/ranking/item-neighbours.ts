/** Item-to-item similarity from what the same people did. */
import { type SparseRows, transpose } from './sparse-rows.js'

export interface Neighbour {
  readonly item: number
  /** In (0, 1]. */
  readonly similarity: number
}

export interface NeighbourOptions {
  readonly shrinkage: number
  readonly most: number
}

/**
 * The nearest items of each item: cosine of their columns of weights (a person counts the less, the more they chose), times `n / (n + shrinkage)` with n people in common, so that two people
 * who agree once do not make a law. One row of accumulators at a time: memory grows with the number of items, not of pairs.
 */
export function itemNeighbours(byUser: SparseRows, items: number, options: NeighbourOptions): readonly (readonly Neighbour[])[] {
  const byItem = transpose(byUser, items)
  const norms = columnNorms(byUser, byItem, items)
  const sums = new Float64Array(items)
  const common = new Uint32Array(items)
  return Array.from({ length: items }, (_, item) => {
    const touched = accumulate(item, byUser, byItem, sums, common)
    const found = touched.flatMap((other): readonly Neighbour[] => {
      const both = common[other] ?? 0
      const cosine = (sums[other] ?? 0) / ((norms[item] ?? 1) * (norms[other] ?? 1))
      sums[other] = 0
      common[other] = 0
      const similarity = Math.min(1, cosine) * (both / (both + options.shrinkage))
      return other === item || !(similarity > 0) ? [] : [{ item: other, similarity }]
    })
    return found.sort((left, right) => right.similarity - left.similarity || left.item - right.item).slice(0, options.most)
  })
}

function accumulate(item: number, byUser: SparseRows, byItem: SparseRows, sums: Float64Array, common: Uint32Array): readonly number[] {
  const touched: number[] = []
  for (let seat = byItem.start[item] ?? 0; seat < (byItem.start[item + 1] ?? 0); seat++) {
    const user = byItem.column[seat] ?? 0
    const weight = (byItem.value[seat] ?? 0) * damping(byUser, user)
    for (let entry = byUser.start[user] ?? 0; entry < (byUser.start[user + 1] ?? 0); entry++) {
      const other = byUser.column[entry] ?? 0
      if (common[other] === 0) touched.push(other)
      common[other] = (common[other] ?? 0) + 1
      sums[other] = (sums[other] ?? 0) + weight * (byUser.value[entry] ?? 0)
    }
  }
  return touched
}

function columnNorms(byUser: SparseRows, byItem: SparseRows, items: number): Float64Array {
  return Float64Array.from({ length: items }, (_, item) => {
    let square = 0
    for (let seat = byItem.start[item] ?? 0; seat < (byItem.start[item + 1] ?? 0); seat++) {
      square += (byItem.value[seat] ?? 0) ** 2 * damping(byUser, byItem.column[seat] ?? 0)
    }
    return Math.sqrt(square)
  })
}

/** Someone who chose everything says little of any pair: each person has one vote to spread over what they chose. */
function damping(byUser: SparseRows, user: number): number {
  return 1 / (1 + (byUser.start[user + 1] ?? 0) - (byUser.start[user] ?? 0))
}
