/** Vectors like those of a text encoder, the same each time: all lean one way, products of a kind lean further together. */
import { seededRandom } from '../../src/ranking/index.js'

const kinds = 400
/** How much of a vector is common to all, to its kind, and its own: cosines are then .7 between strangers and .9 within a kind. */
const [common, kind, own] = [0.84, 0.45, 0.32]

/** @example generatedVectors(24_576, 384) */
export function generatedVectors(count: number, dimension: number): Float32Array[] {
  const random = seededRandom(1)
  const all = direction(dimension, random)
  const directions = Array.from({ length: kinds }, () => direction(dimension, random))
  return Array.from({ length: count }, (_, row) => {
    const [mine, ours] = [direction(dimension, random), directions[row % kinds] ?? all]
    return unit(all.map((value, place) => common * value + kind * (ours[place] ?? 0) + own * (mine[place] ?? 0)))
  })
}

/** Early numbers vary most, as along the main directions of real vectors. */
function direction(dimension: number, random: () => number): Float32Array {
  return unit(Float32Array.from({ length: dimension }, (_, place) => (random() + random() + random() - 1.5) / Math.sqrt(1 + place / 16)))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return vector.map(value => value / length)
}
