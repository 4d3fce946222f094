/** How much each of the twelve notes sounds in a recording, over all octaves (Fujishima 1999). */
import { powerSpectra, type Sound } from './power-spectra.js'

const lowest = 65
const highest = 2000
/** Long frames, to tell low notes apart. */
const shape = { window: 0.37, hop: 0.1 } as const
/** Of the strongest frequency of a frame: what is weaker is overtone and noise. */
const leastShare = 0.01

/** @returns C, C♯ … B: 12 numbers whose sum is 1, or all 0 where nothing sounds */
export function chromaOf(sound: Sound): Float64Array {
  const { resolution, frames } = powerSpectra(sound, shape)
  const [first, last] = [Math.ceil(lowest / resolution), Math.floor(Math.min(highest, sound.rate / 2) / resolution)]
  const sum = new Float64Array(12)
  for (const powers of frames) addNotes(powers, { first, last, resolution }, sum)
  const total = sum.reduce((whole, value) => whole + value, 0)
  return total > 0 ? sum.map(value => value / total) : sum
}

interface Range {
  readonly first: number
  readonly last: number
  readonly resolution: number
}

/** A frame counts as much as any other that is not silent, so that loud passages do not decide alone. */
function addNotes(powers: Float64Array, { first, last, resolution }: Range, sum: Float64Array): void {
  let strongest = 1e-9
  for (let bin = first; bin <= last; bin++) strongest = Math.max(strongest, powers[bin] ?? 0)
  if (strongest === 1e-9) return
  const notes = new Float64Array(12)
  for (let bin = first; bin <= last; bin++) {
    const [before, power, after] = [powers[bin - 1] ?? 0, powers[bin] ?? 0, powers[bin + 1] ?? 0]
    if (power < leastShare * strongest || power <= before || power < after) continue
    const note = noteOf((bin + peakShift(before, power, after)) * resolution)
    notes[note] = (notes[note] ?? 0) + Math.sqrt(power)
  }
  const total = notes.reduce((whole, value) => whole + value, 0)
  if (total > 0) for (const [note, value] of notes.entries()) sum[note] = (sum[note] ?? 0) + value / total
}

/** How far a peak lies from its highest step: the top of a parabola through three logarithms, in [−.5, .5]. */
function peakShift(before: number, power: number, after: number): number {
  const [left, middle, right] = [before, power, after].map(value => Math.log(value + 1e-30))
  const curve = (left ?? 0) - 2 * (middle ?? 0) + (right ?? 0)
  return curve < 0 ? Math.max(-0.5, Math.min(0.5, ((left ?? 0) - (right ?? 0)) / (2 * curve))) : 0
}

/** In equal temperament with A at 440 Hz; 0 is C. */
function noteOf(frequency: number): number {
  return (((Math.round(12 * Math.log2(frequency / 440)) + 9) % 12) + 12) % 12
}
