/** A linear map from text vectors to picture vectors, learnt from a catalogue's own pairs: a text query then reaches pictures. */
import { solvePositiveDefinite } from '../mathematics/cholesky.js'
import { normalise } from './vector-mathematics.js'

/** Measured best for e5. */
const defaultLambda = 0.3

export interface RidgeMap {
  /** The picture vector (unit length) that a text vector stands for. */
  apply(text: Float32Array): Float32Array
  /** Row after row, one for each text dimension: what is kept to make the map again. */
  readonly weights: Float32Array
}

/**
 * W = (XᵀX + λI)⁻¹ XᵀY (Hoerl & Kennard 1970); X are text vectors and Y picture vectors, row by row.
 *
 * @param texts at least one; all of one length
 * @param images as many as texts; all of one length
 * @example fitRidgeMap(texts, images).apply(query)
 */
export function fitRidgeMap(texts: readonly Float32Array[], images: readonly Float32Array[], lambda = defaultLambda): RidgeMap {
  const inner = texts[0]?.length ?? 0
  const outer = images[0]?.length ?? 0
  const gram = new Float64Array(inner * inner)
  const cross = new Float64Array(inner * outer)
  texts.forEach((text, row) => {
    const image = images[row]
    if (image === undefined) return
    addOuterProduct(gram, text, text)
    addOuterProduct(cross, text, image)
  })
  for (let i = 0; i < inner; i++) gram[i * inner + i] = (gram[i * inner + i] ?? 0) + lambda
  return ridgeMapOf(Float32Array.from(solvePositiveDefinite(gram, cross, inner, outer)), outer)
}

/**
 * A map from kept weights.
 *
 * @param outer length of a picture vector
 * @example ridgeMapOf(map.weights, imageEncoder.dimension)
 */
export function ridgeMapOf(weights: Float32Array, outer: number): RidgeMap {
  return { weights, apply: text => apply(weights, text, outer) }
}

/** sum += a bᵀ, row after row. */
function addOuterProduct(sum: Float64Array, a: Float32Array, b: Float32Array): void {
  const width = b.length
  a.forEach((value, i) => {
    const start = i * width
    // Inside the array: sum has a.length rows of this width.
    for (let j = 0; j < width; j++) sum[start + j] = (sum[start + j] as number) + value * (b[j] as number)
  })
}

function apply(weights: Float32Array, text: Float32Array, width: number): Float32Array {
  const image = new Float64Array(width)
  text.forEach((value, i) => {
    const start = i * width
    // Inside the array: weights has text.length rows of this width.
    for (let j = 0; j < width; j++) image[j] = (image[j] as number) + value * (weights[start + j] as number)
  })
  return normalise(Float32Array.from(image))
}
