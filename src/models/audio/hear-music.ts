/** Listens to decoded music: its tempo, key and brightness, and a vector of how it sounds. No network and no weights: signal processing alone. */
import type { Hearing } from '../../contracts/hearing.js'
import { CurioError } from '../../errors.js'
import { chromaOf } from './chroma-of.js'
import { describeSound } from './describe-sound.js'
import { keyOf } from './key-of.js'
import { musicVector } from './music-vector.js'
import type { Sound } from './power-spectra.js'
import { tempoOf } from './tempo-of.js'

/** Seconds that there must be. */
const shortest = 1
/** A mean square below this is silence: 16 bits end there. */
const leastPower = 1e-9

/**
 * How loud it is makes no difference.
 *
 * @throws CurioError AUDIO_UNREADABLE for silence and for less than a second
 * @example hearMusic({ samples, rate: 44_100 }).heard.tempo?.beats // 120.2
 */
export function hearMusic({ samples, rate }: Sound): Hearing {
  if (samples.length < shortest * rate) throw new CurioError('AUDIO_UNREADABLE', 'The recording is shorter than a second.')
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  // Also what is not finite.
  if (!(power > leastPower && power < Number.MAX_VALUE)) throw new CurioError('AUDIO_UNREADABLE', 'The recording is silent or broken.')
  const gain = 1 / Math.sqrt(power)
  const sound = { samples: samples.map(sample => sample * gain), rate }
  const description = describeSound(sound)
  const chroma = chromaOf(sound)
  const tempo = tempoOf(description.onsets, description.frameRate)
  const key = keyOf(chroma)
  return {
    heard: { ...(tempo && { tempo }), ...(key && { key }), brightness: description.centroid },
    vector: musicVector({ description, chroma, tempo }),
  }
}
