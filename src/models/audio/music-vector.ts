/** One unit vector of a recording: the sound's colour (27 numbers), its notes (12) and its tempo (10), weighted by their square roots. */
import type { HeardTempo } from '../../contracts/hearing.js'
import { unitVector } from '../unit-vector.js'
import { coefficientCount, type SoundDescription } from './describe-sound.js'

/** Shares of the three in the cosine of two recordings. */
const shares = { colour: 0.6, notes: 0.15, tempo: 0.25 } as const
const tempoSteps = 10
const colourSize = 2 * coefficientCount + 1
export const musicDimension = colourSize + 12 + tempoSteps

export interface MusicParts {
  readonly description: Pick<SoundDescription, 'means' | 'deviations' | 'centroid'>
  /** As `chromaOf` gives it. */
  readonly chroma: Float64Array
  readonly tempo: HeardTempo | undefined
}

/**
 * The inner product of two is the weighted sum of the three cosines. Where one is missing (nothing beats), the others share its weight.
 *
 * @returns 49 numbers of length 1; all 0 for silence
 */
export function musicVector({ description, chroma, tempo }: MusicParts): Float32Array {
  const blocks = [
    { block: colourBlock(description), share: shares.colour },
    { block: notesBlock(chroma), share: shares.notes },
    { block: tempo === undefined ? new Float32Array(tempoSteps) : tempoBlock(tempo), share: shares.tempo },
  ]
  return unitVector(blocks.flatMap(({ block, share }) => Array.from(unitVector(block), value => value * Math.sqrt(share))))
}

/** Each coefficient by what it usually is and differs by, so that none outweighs the others: the first tells the tilt of the spectrum. */
function colourBlock({ means, deviations, centroid }: MusicParts['description']): Float32Array {
  const coefficients = Array.from(means, (mean, index) => (index === 0 ? mean - usualTilt : mean) / spreadOf(index))
  const changes = Array.from(deviations, (deviation, index) => deviation / spreadOf(index) - 1)
  return Float32Array.from([...coefficients, ...changes, centroid > 0 ? Math.log2(centroid / usualCentroid) * 2 : 0])
}

const usualTilt = 14
const usualCentroid = 1500

function spreadOf(index: number): number {
  return 6 / Math.sqrt(index + 1)
}

/** Which notes sound more than the others. */
function notesBlock(chroma: Float64Array): Float32Array {
  const total = chroma.reduce((sum, value) => sum + value, 0)
  return Float32Array.from(chroma, value => value - total / chroma.length)
}

/** Overlapping steps from 45 to 215 beats a minute, a quarter of an octave apart: near tempi are alike, far ones are not. */
function tempoBlock({ beats }: HeardTempo): Float32Array {
  return Float32Array.from({ length: tempoSteps }, (_, step) => Math.exp(-0.5 * ((Math.log2(beats / 45) - step * 0.25) / 0.2) ** 2))
}
