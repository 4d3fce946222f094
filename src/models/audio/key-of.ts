/** The key of a piece, by the profiles of Krumhansl & Kessler (1982): how well each of the twelve notes fits a key. */
import type { HeardKey } from '../../contracts/hearing.js'

const major = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88]
const minor = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17]

/** A lead over the next best key from which on there is little doubt, in correlation. */
const clearLead = 0.15

/**
 * Undefined where no note stands out.
 *
 * @param chroma strength of C, C♯ … B; 12 numbers, not negative
 * @example keyOf(chroma)?.mode // 'minor'
 */
export function keyOf(chroma: ArrayLike<number>): HeardKey | undefined {
  const notes = Array.from(chroma)
  const fits = [major, minor].flatMap((profile, mode) =>
    notes.map((_, tonic) => ({ tonic, mode: mode === 0 ? ('major' as const) : ('minor' as const), fit: fitOf(notes, profile, tonic) })),
  )
  const [best, second] = fits.sort((left, right) => right.fit - left.fit)
  if (best === undefined || second === undefined || best.fit <= 0) return undefined
  return { tonic: best.tonic, mode: best.mode, confidence: best.fit * Math.min(1, (best.fit - second.fit) / clearLead) }
}

/** Pearson's correlation of the notes with a profile that begins at `tonic`. */
function fitOf(notes: readonly number[], profile: readonly number[], tonic: number): number {
  const own = centred(notes.map((_, step) => notes[(step + tonic) % 12] ?? 0))
  const known = centred(profile)
  const [product, square, norm] = [dot(own, known), dot(own, own), dot(known, known)]
  return square <= 1e-18 ? 0 : product / Math.sqrt(square * norm)
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map(value => value - mean)
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}
