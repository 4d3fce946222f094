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
 * Stops after every item, so that the work can be spread.
 */
export function* itemNeighbours(
  byUser: SparseRows,
  items: number,
  options: NeighbourOptions,
): Generator<void, readonly (readonly Neighbour[])[]> {
  const byItem = transpose(byUser, items)
  const norms = columnNorms(byUser, byItem, items)
  const overlap = new Overlap(items)
  const lists: (readonly Neighbour[])[] = []
  for (let item = 0; item < items; item++) {
    yield
    overlap.add(item, byUser, byItem)
    const nearest = new Nearest(options.most)
    overlap.drain((other, sum, both) => {
      const cosine = sum / ((norms[item] ?? 1) * (norms[other] ?? 1))
      if (other !== item) nearest.offer(other, Math.min(1, cosine) * (both / (both + options.shrinkage)))
    })
    lists.push(nearest.sorted())
  }
  return lists
}

/** For one item at a time: products of weights and numbers of people in common with every other item. */
class Overlap {
  private readonly sums: Float64Array
  private readonly common: Uint32Array
  private readonly touched: Uint32Array
  private length = 0

  constructor(items: number) {
    this.sums = new Float64Array(items)
    this.common = new Uint32Array(items)
    this.touched = new Uint32Array(items)
  }

  add(item: number, byUser: SparseRows, byItem: SparseRows): void {
    for (let seat = byItem.start[item] ?? 0; seat < (byItem.start[item + 1] ?? 0); seat++) {
      const user = byItem.column[seat] ?? 0
      const weight = (byItem.value[seat] ?? 0) * damping(byUser, user)
      const end = byUser.start[user + 1] ?? 0
      for (let entry = byUser.start[user] ?? 0; entry < end; entry++)
        this.count(byUser.column[entry] ?? 0, weight * (byUser.value[entry] ?? 0))
    }
  }

  /** Hands over what was added and starts afresh. */
  drain(take: (other: number, sum: number, both: number) => void): void {
    for (let index = 0; index < this.length; index++) {
      const other = this.touched[index] ?? 0
      take(other, this.sums[other] ?? 0, this.common[other] ?? 0)
      this.sums[other] = 0
      this.common[other] = 0
    }
    this.length = 0
  }

  private count(other: number, product: number): void {
    if (this.common[other] === 0) this.touched[this.length++] = other
    this.common[other] = (this.common[other] ?? 0) + 1
    this.sums[other] = (this.sums[other] ?? 0) + product
  }
}

/** The nearest so far: most offers fall under the floor and cost nothing. */
class Nearest {
  private found: Neighbour[] = []
  private floor = 0

  constructor(private readonly most: number) {}

  offer(item: number, similarity: number): void {
    if (!(similarity > this.floor)) return
    this.found.push({ item, similarity })
    if (this.found.length < this.most * 4) return
    this.found = [...this.sorted()]
    this.floor = this.found.at(-1)?.similarity ?? 0
  }

  sorted(): readonly Neighbour[] {
    return this.found.sort((left, right) => right.similarity - left.similarity || left.item - right.item).slice(0, this.most)
  }
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
