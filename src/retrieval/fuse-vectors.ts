/** One vector of several modalities, so that one index searches them all. */
import { normalise } from './vector-mathematics.js'

export type Modality = 'text' | 'image' | 'audio'

type Shares = Readonly<Record<'text' | 'image', number> & Partial<Record<'audio', number>>>

const modalities: readonly Modality[] = ['text', 'image', 'audio']

export interface FusionShape {
  /** Block lengths; without recordings there is no such block. */
  readonly dimensions: Shares
  /** Shares w_m, not negative; they are divided by their sum. */
  readonly weights: Shares
}

/**
 * The concatenation of √w_m · e_m (unit blocks). The inner product of two fused vectors is then Σ w_m cos_m. A missing modality is a zero
 * block, and the weights of the others are divided by their sum.
 *
 * @example fuseVectors({ text: Float32Array.of(1, 0) }, { dimensions: { text: 2, image: 1 }, weights: { text: .5, image: .5 } }) // [1, 0, 0]
 */
export function fuseVectors(parts: Readonly<Partial<Record<Modality, Float32Array>>>, { dimensions, weights }: FusionShape): Float32Array {
  const fused = new Float32Array(modalities.reduce((sum, modality) => sum + (dimensions[modality] ?? 0), 0))
  const total = modalities.reduce((sum, modality) => sum + (parts[modality] === undefined ? 0 : (weights[modality] ?? 0)), 0)
  if (total <= 0) return fused
  let start = 0
  for (const modality of modalities) {
    const vector = parts[modality]
    const scale = Math.sqrt((weights[modality] ?? 0) / total)
    if (vector !== undefined)
      fused.set(
        normalise(vector).map(value => value * scale),
        start,
      )
    start += dimensions[modality] ?? 0
  }
  return fused
}

/** Without the modalities that are missing. */
export function definedParts(parts: Readonly<Record<Modality, Float32Array | undefined>>): Partial<Record<Modality, Float32Array>> {
  const { text, image, audio } = parts
  return { ...(text && { text }), ...(image && { image }), ...(audio && { audio }) }
}
