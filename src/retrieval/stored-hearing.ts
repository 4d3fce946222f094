/** What was heard in a recording as the numbers that the cache of vectors keeps: the vector, then six facts. */
import type { Heard, Hearing } from '../contracts/hearing.js'
import { isUnitVector } from './is-unit-vector.js'

const factCount = 6
/** In place of what is absent. */
const nothing = -1

/** @example storeHearing(hearing).length // the vector's length and 6 */
export function storeHearing({ vector, heard: { tempo, key, brightness } }: Hearing): Float32Array {
  const facts = [
    tempo?.beats ?? nothing,
    tempo?.confidence ?? 0,
    key?.tonic ?? nothing,
    key?.mode === 'minor' ? 1 : 0,
    key?.confidence ?? 0,
    brightness,
  ]
  return Float32Array.from([...vector, ...facts])
}

/** Undefined for what is of another length or damaged: it is then listened to again. */
export function readHearing(stored: Float32Array | undefined, dimension: number): Hearing | undefined {
  if (stored === undefined || stored.length !== dimension + factCount) return undefined
  const vector = stored.slice(0, dimension)
  return isUnitVector(vector, dimension) ? { vector, heard: heardOf(stored.subarray(dimension)) } : undefined
}

function heardOf([beats = nothing, sureOfTempo = 0, tonic = nothing, mode = 0, sureOfKey = 0, brightness = 0]: Float32Array): Heard {
  return {
    ...(beats > 0 && { tempo: { beats, confidence: sureOfTempo } }),
    ...(tonic >= 0 && { key: { tonic, mode: mode === 1 ? 'minor' : 'major', confidence: sureOfKey } }),
    brightness,
  }
}
