/** Loudness in bands as the ear spaces them (mel), and their cosine transform: what a sound's colour is told by (Davis & Mermelstein 1980). */

const lowest = 40
const highest = 8000
export const bandCount = 40
/** What is quieter than this counts as silent, against a loudness of 1. */
const floor = 1e-7

/** The logarithms of 40 bands from 40 Hz to 8 kHz. */
export class MelBands {
  readonly #bands: readonly Band[]

  /**
   * @param resolution hertz between two powers
   * @param bins powers of a spectrum
   */
  constructor(resolution: number, bins: number) {
    const edges = Array.from({ length: bandCount + 2 }, (_, edge) =>
      fromMel(toMel(lowest) + ((toMel(highest) - toMel(lowest)) * edge) / (bandCount + 1)),
    )
    this.#bands = Array.from({ length: bandCount }, (_, band) => triangle(edges.slice(band, band + 3), resolution, bins))
  }

  /** @param logarithms where the 40 results go; natural logarithms */
  measure(powers: Float64Array, logarithms: Float64Array): void {
    let place = 0
    for (const { first, weights } of this.#bands) {
      let sum = 0
      for (let index = 0; index < weights.length; index++) sum += (weights[index] ?? 0) * (powers[first + index] ?? 0)
      logarithms[place++] = Math.log(sum + floor)
    }
  }
}

interface Band {
  readonly first: number
  readonly weights: Float64Array
}

function triangle([low = 0, middle = 0, high = 0]: readonly number[], resolution: number, bins: number): Band {
  const first = Math.ceil(low / resolution)
  const last = Math.min(bins - 1, Math.floor(high / resolution))
  const weights = Float64Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const frequency = (first + index) * resolution
    return frequency < middle ? (frequency - low) / (middle - low) : (high - frequency) / (high - middle)
  })
  // Low bands are narrower than a frequency step: they take the nearest.
  const nearest = Math.round(middle / resolution)
  return weights.some(weight => weight > 0) || nearest >= bins ? { first, weights } : { first: nearest, weights: Float64Array.of(1) }
}

function toMel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700)
}

function fromMel(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1)
}

const cosines = Array.from({ length: bandCount }, (_, order) =>
  Float64Array.from({ length: bandCount }, (__, band) => Math.sqrt(2 / bandCount) * Math.cos((Math.PI * order * (band + 0.5)) / bandCount)),
)

/**
 * Coefficients 1 to `count` of the orthonormal cosine transform (DCT-II); the 0th is loudness alone.
 *
 * @param count below 40
 */
export function cepstrum(logarithms: Float64Array, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => {
    const row = cosines[index + 1]
    let sum = 0
    for (let band = 0; band < bandCount; band++) sum += (row?.[band] ?? 0) * (logarithms[band] ?? 0)
    return sum
  })
}
