/** One vector of several modalities, so that one index searches them all. */
import { normalise } from './vector-mathematics.js'

export type Modality = 'text' | 'image'

export interface FusionShape {
  /** Block lengths. */
  readonly dimensions: Readonly<Record<Modality, number>>
  /** Shares w_m, not negative; they are divided by their sum. */
  readonly weights: Readonly<Record<Modality, number>>
}

/**
 * The concatenation of √w_m · e_m (unit blocks). The inner product of two fused vectors is then Σ w_m cos_m. A missing modality is a zero
 * block, and the weights of the others are divided by their sum.
 *
 * @example fuseVectors({ text: Float32Array.of(1, 0) }, { dimensions: { text: 2, image: 1 }, weights: { text: .5, image: .5 } }) // [1, 0, 0]
 */
export function fuseVectors(parts: Readonly<Partial<Record<Modality, Float32Array>>>, { dimensions, weights }: FusionShape): Float32Array {
  const fused = new Float32Array(dimensions.text + dimensions.image)
  const total = (parts.text === undefined ? 0 : weights.text) + (parts.image === undefined ? 0 : weights.image)
  if (total <= 0) return fused
  const place = (vector: Float32Array | undefined, weight: number, start: number) => {
    if (vector === undefined) return
    const scale = Math.sqrt(weight / total)
    fused.set(
      normalise(vector).map(value => value * scale),
      start,
    )
  }
  place(parts.text, weights.text, 0)
  place(parts.image, weights.image, dimensions.text)
  return fused
}
