/** The best of many rows, without sorting all of them. */
import type { Hit } from './vector-index.js'

/**
 * The k rows of the largest score, best first: a heap of the k best so far, whose worst is at the top.
 *
 * @example nearestRows([0, 1, 2], row => row, 2) // [{ row: 2, score: 2 }, { row: 1, score: 1 }]
 */
export function nearestRows(rows: Iterable<number>, score: (row: number) => number, k: number): Hit[] {
  const heap: Hit[] = []
  if (k <= 0) return heap
  for (const row of rows) {
    const hit = { row, score: score(row) }
    const [worst] = heap
    if (heap.length < k) rise(heap, hit)
    else if (worst !== undefined && byScore(hit, worst) < 0) sink(heap, hit)
  }
  return heap.sort(byScore)
}

/** Best first; equal scores by row, so that the order never depends on the engine. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.row - b.row
}

/** Adds a hit. */
function rise(heap: Hit[], hit: Hit): void {
  let place = heap.push(hit) - 1
  while (place > 0) {
    const above = (place - 1) >> 1
    const parent = heap[above]
    if (parent === undefined || byScore(parent, hit) > 0) break
    heap[place] = parent
    place = above
  }
  heap[place] = hit
}

/** Puts a hit in the place of the worst. */
function sink(heap: Hit[], hit: Hit): void {
  let place = 0
  for (;;) {
    const left = heap[2 * place + 1]
    const right = heap[2 * place + 2]
    if (left === undefined) break
    const isRight = right !== undefined && byScore(right, left) > 0
    const worse = isRight ? right : left
    if (byScore(worse, hit) <= 0) break
    heap[place] = worse
    place = 2 * place + (isRight ? 2 : 1)
  }
  heap[place] = hit
}
