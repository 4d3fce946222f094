/** One kind of evidence, made comparable with the others: raw cosines of different models spread differently. */
import type { RowScores } from './row-scores.js'

/** Rows beyond this are represented by a sample. */
const sampleSize = 2000

/** Standard deviations from the catalogue's mean; undefined where the row has no such evidence. */
export type Block = (row: number) => number | undefined

/**
 * The same scores, each worked out at most once.
 *
 * @param size rows of the catalogue
 */
export function remembered(score: Block, size: number): Block {
  const values = new Float64Array(size).fill(Number.NaN)
  return row => {
    const kept = values[row]
    if (kept !== undefined && !Number.isNaN(kept)) return kept
    const value = score(row)
    // A row without a score is asked again, which costs nothing.
    if (value !== undefined) values[row] = value
    return value
  }
}

/**
 * The z-score of a raw score against the whole catalogue, so that a filter does not change how similar an item is.
 *
 * @param score raw score of a row; undefined where it has none
 * @param size rows of the catalogue
 * @example calibratedBlock(row => matrix.score(query, row), 461)(0) // 2.3
 */
export function calibratedBlock(score: Block, size: number): Block {
  return calibratedAmong(score, sampleRows(size))
}

/** The z-score of a raw score against some rows of the catalogue: what tells those apart. */
export function calibratedWithin(score: Block, rows: readonly number[]): Block {
  return calibratedAmong(
    score,
    sampleRows(rows.length).map(index => rows[index] ?? 0),
  )
}

function calibratedAmong(score: Block, rows: readonly number[]): Block {
  const values = rows.flatMap(row => score(row) ?? [])
  return standardised(score, moments(values, values.length))
}

/**
 * The same for scores of which most are zero and absent: counted exactly, since a sample would miss the few that are not.
 *
 * @example calibratedSparse(lexical.search('red tent'), catalog.items.length)(3) // 9.9
 */
export function calibratedSparse(scores: RowScores, size: number): Block {
  return standardised(row => scores.get(row) ?? 0, moments(scores.values(), size))
}

/** Golden-ratio steps: evenly spread, and out of step with any order that the catalogue has. */
function sampleRows(size: number): number[] {
  if (size <= sampleSize) return Array.from({ length: size }, (_, row) => row)
  return Array.from({ length: sampleSize }, (_, index) => Math.floor(((index * 0.6180339887498949) % 1) * size))
}

interface Moments {
  readonly mean: number
  readonly deviation: number
}

/** Of `count` values, those not listed being zero. */
function moments(values: readonly number[], count: number): Moments {
  if (count === 0) return { mean: 0, deviation: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + value * value, 0) / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares - mean * mean)) }
}

function standardised(score: Block, { mean, deviation }: Moments): Block {
  return row => {
    const value = score(row)
    if (value === undefined) return undefined
    // A constant block says nothing about any row.
    return deviation < 1e-9 ? 0 : (value - mean) / deviation
  }
}

/**
 * Σ w z over the blocks that a row has, divided by the weights of those; undefined when it has none of them.
 *
 * @example mixBlocks([{ block: () => 2, weight: .7 }, { block: () => undefined, weight: .3 }])(0) // 2
 */
export function mixBlocks(parts: readonly { readonly block: Block; readonly weight: number }[]): Block {
  return row => {
    let sum = 0
    let weights = 0
    for (const { block, weight } of parts) {
      const value = weight > 0 ? block(row) : undefined
      if (value === undefined) continue
      sum += weight * value
      weights += weight
    }
    return weights === 0 ? undefined : sum / weights
  }
}

/**
 * A z-score as a similarity in [0, 1]: an average item is near .1, one that stands out near .9.
 *
 * @example squash(1.8) // .5
 */
export function squash(z: number): number {
  return 1 / (1 + Math.exp(-1.2 * (z - 1.8)))
}
