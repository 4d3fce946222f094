/** Fewer numbers for a long vector: its coordinates along the directions in which a catalogue's own vectors lie. */
import { innerProductAt, normalise } from './vector-mathematics.js'

export interface Basis {
  /** Numbers of a shortened vector. */
  readonly dimension: number
  /** The directions, row after row: what is kept to make the basis again. */
  readonly directions: Float32Array
  /** The shortened vector, of length 1 (or zeros). */
  shorten(vector: Float32Array): Float32Array
}

/**
 * A basis from kept directions.
 *
 * @param directions rows of `length` numbers each, orthonormal
 * @param length numbers of a vector before
 * @example basisOf(Float32Array.of(1, 0, 0, 0, 1, 0), 3).shorten(Float32Array.of(0.6, 0.8, 0)) // [.6, .8]
 */
export function basisOf(directions: Float32Array, length: number): Basis {
  const dimension = directions.length / length
  return {
    dimension,
    directions,
    shorten: vector => normalise(Float32Array.from({ length: dimension }, (_, row) => innerProductAt(vector, directions, row * length))),
  }
}
