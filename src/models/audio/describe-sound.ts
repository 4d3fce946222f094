/** What one pass over short frames tells: the sound's colour, how bright it is, and where notes begin. */
import { bandCount, cepstrum, MelBands } from './mel-bands.js'
import { powerSpectra, type Sound } from './power-spectra.js'

export const coefficientCount = 13
const shape = { window: 0.06, hop: 0.0116 } as const
/** Frames of less power than this, against a mean of about 1, are silence: they have no colour. */
const silence = 1e-4

export interface SoundDescription {
  /** Mean and standard deviation of the cepstrum's coefficients 1 to 13. */
  readonly means: Float64Array
  readonly deviations: Float64Array
  /** Hertz: the mean over the frames of the centre of the spectrum below 8 kHz. */
  readonly centroid: number
  /** Strength of onsets, frame by frame. */
  readonly onsets: Float64Array
  /** Frames a second. */
  readonly frameRate: number
}

/** @param sound of a mean square of 1 */
export function describeSound(sound: Sound): SoundDescription {
  const { resolution, bins, frameRate, frames } = powerSpectra(sound, shape)
  const bands = new MelBands(resolution, bins)
  const moments = new Moments(coefficientCount)
  const onsets: number[] = []
  let before = new Float64Array(bandCount)
  let now = new Float64Array(bandCount)
  let centroids = 0
  for (const powers of frames) {
    bands.measure(powers, now)
    onsets.push(onsets.length === 0 ? 0 : rise(before, now))
    const { power, centre } = centreOf(powers, resolution)
    if (power > silence) {
      moments.add(cepstrum(now, coefficientCount))
      centroids += centre
    }
    ;[before, now] = [now, before]
  }
  const centroid = moments.count === 0 ? 0 : centroids / moments.count
  return { means: moments.means, deviations: moments.deviations, centroid, onsets: Float64Array.from(onsets), frameRate }
}

/** By how much the bands got louder, together. */
function rise(before: Float64Array, now: Float64Array): number {
  let sum = 0
  for (let band = 0; band < bandCount; band++) sum += Math.max(0, (now[band] ?? 0) - (before[band] ?? 0))
  return sum
}

function centreOf(powers: Float64Array, resolution: number): { power: number; centre: number } {
  const last = Math.min(powers.length - 1, Math.floor(8000 / resolution))
  let [power, amplitudes, moment] = [0, 0, 0]
  for (let bin = 1; bin <= last; bin++) {
    const own = powers[bin] ?? 0
    const amplitude = Math.sqrt(own)
    power += own
    amplitudes += amplitude
    moment += amplitude * bin * resolution
  }
  return { power, centre: amplitudes > 0 ? moment / amplitudes : 0 }
}

/** Means and standard deviations of vectors that come one by one. */
class Moments {
  readonly #sums: Float64Array
  readonly #squares: Float64Array
  count = 0

  constructor(size: number) {
    this.#sums = new Float64Array(size)
    this.#squares = new Float64Array(size)
  }

  add(values: Float64Array): void {
    this.count++
    for (const [index, value] of values.entries()) {
      this.#sums[index] = (this.#sums[index] ?? 0) + value
      this.#squares[index] = (this.#squares[index] ?? 0) + value * value
    }
  }

  get means(): Float64Array {
    return this.#sums.map(sum => sum / Math.max(1, this.count))
  }

  get deviations(): Float64Array {
    const { means } = this
    return this.#squares.map((sum, index) => Math.sqrt(Math.max(0, sum / Math.max(1, this.count) - (means[index] ?? 0) ** 2)))
  }
}
