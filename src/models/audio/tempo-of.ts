/** The tempo of a piece: how regularly its onsets return (Ellis 2007: autocorrelation of onset strength, with a preference for common tempi). */
import type { HeardTempo } from '../../contracts/hearing.js'

export const tempoRange = { lowest: 45, highest: 220 } as const
/** The tempo that is likeliest before anything is heard, and the standard deviation around it in octaves. Measured on made music. */
const usual = { tempo: 140, octaves: 0.5 } as const
/** Seconds over which what is always there is taken off. */
const surroundings = 1
/** A beat must return so often to be one. */
const fewestBeats = 4

/** Onsets that differ less than this from one another, in logarithms of loudness, are none. */
const leastChange = 0.2
/** Another tempo is another from here on, in octaves. */
const apart = 0.1
/** A rival of less than this share of the best score leaves no doubt. */
const clearRival = 0.7

/**
 * Undefined for what is too short or has no onsets. A tempo and its double are told apart by custom alone.
 *
 * @returns as confidence, how much of the onsets' strength returns after one beat, less where another tempo fits about as well
 * @param onsets strength frame by frame, not negative
 * @param frameRate frames a second
 */
export function tempoOf(onsets: Float64Array, frameRate: number): HeardTempo | undefined {
  const curve = withoutSurroundings(onsets, Math.round(surroundings * frameRate))
  const beatsAt = (lag: number) => (60 * frameRate) / lag
  const [shortest, longest] = [Math.floor(beatsAt(tempoRange.highest)), Math.ceil(beatsAt(tempoRange.lowest))]
  if (curve.length < fewestBeats * longest) return undefined
  const returns = Float64Array.from({ length: longest + 2 }, (_, lag) => returnOf(curve, lag))
  const whole = returns[0] ?? 0
  if (whole < leastChange ** 2) return undefined
  const scores = returns.map((value, lag) => (lag < shortest || lag > longest ? 0 : value * likelihood(beatsAt(lag))))
  const best = Math.max(...scores)
  const lag = scores.indexOf(best)
  if (best <= 0) return undefined
  const rival = Math.max(...scores.filter((_, other) => Math.abs(Math.log2(other / lag)) > apart)) / best
  const doubt = Math.min(1, (1 - rival) / (1 - clearRival))
  return { beats: beatsAt(topOf(returns, lag)), confidence: Math.min(1, Math.max(0, ((returns[lag] ?? 0) / whole) * doubt)) }
}

function likelihood(beats: number): number {
  return Math.exp(-0.5 * (Math.log2(beats / usual.tempo) / usual.octaves) ** 2)
}

/** Mean product of the curve with itself, `lag` frames later. */
function returnOf(curve: Float64Array, lag: number): number {
  let sum = 0
  for (let frame = lag; frame < curve.length; frame++) sum += (curve[frame] ?? 0) * (curve[frame - lag] ?? 0)
  return curve.length > lag ? sum / (curve.length - lag) : 0
}

/** The top of the parabola through a value and its neighbours. */
function topOf(values: Float64Array, at: number): number {
  const [left, middle, right] = [values[at - 1] ?? 0, values[at] ?? 0, values[at + 1] ?? 0]
  const curve = left - 2 * middle + right
  return curve < 0 ? at + Math.max(-0.5, Math.min(0.5, (left - right) / (2 * curve))) : at
}

/** What stands out of its surroundings, less its own mean. */
function withoutSurroundings(onsets: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(onsets.length + 1)
  for (const [frame, strength] of onsets.entries()) sums[frame + 1] = (sums[frame] ?? 0) + strength
  const curve = onsets.map((strength, frame) => {
    const [from, to] = [Math.max(0, frame - (width >> 1)), Math.min(onsets.length, frame + (width >> 1) + 1)]
    return Math.max(0, strength - ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from))
  })
  const mean = curve.reduce((sum, value) => sum + value, 0) / Math.max(1, curve.length)
  return curve.map(value => value - mean)
}
