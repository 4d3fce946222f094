/** Bytes of a recording to samples: WAV by hand, MP3, FLAC and Ogg Vorbis by decoders in WebAssembly, piece by piece, so that little unpacks to much in bounds. */
import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import { MPEGDecoder } from 'mpg123-decoder'
import { CurioError } from '../../errors.js'
import { type AudioFormat, audioFormat } from './audio-format.js'
import { audioLimits } from './audio-limits.js'
import type { Sound } from './power-spectra.js'
import { readWav } from './read-wav.js'
import { SoundCollector } from './sound-collector.js'

interface Decoded {
  readonly channelData: readonly Float32Array[]
  readonly sampleRate: number
}

interface Decoder {
  readonly ready: Promise<void>
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>
  flush?(): Promise<Decoded>
  free(): void
}

/** Bytes given to a decoder at once: a few hundred of a silent FLAC or Vorbis unpack to megabytes. */
const pieces: Readonly<Record<Exclude<AudioFormat, 'wav'>, number>> = { mp3: 16_384, flac: 512, vorbis: 512 }

/**
 * The mean of the channels: of the first 90 seconds the 45 in the middle.
 *
 * @throws CurioError AUDIO_UNREADABLE
 * @example (await decodeRecording(bytes)).rate // 44100
 */
export async function decodeRecording(bytes: Uint8Array): Promise<Sound> {
  const format = audioFormat(bytes)
  const sound = format === undefined ? undefined : format === 'wav' ? readWav(bytes, audioLimits.decoded) : await decodeBy(format, bytes)
  if (sound === undefined) throw unreadable('It is no WAV, MP3, FLAC or Ogg Vorbis recording that can be read.')
  const { samples, rate } = sound
  if (rate < audioLimits.lowestRate || rate > audioLimits.highestRate) throw unreadable(`It has ${rate} samples a second.`)
  const start = Math.max(0, Math.floor((samples.length - audioLimits.heard * rate) / 2))
  return { samples: samples.subarray(start, start + audioLimits.heard * rate), rate }
}

async function decodeBy(format: Exclude<AudioFormat, 'wav'>, bytes: Uint8Array): Promise<Sound | undefined> {
  const decoder: Decoder = format === 'mp3' ? new MPEGDecoder() : format === 'flac' ? new FLACDecoder() : new OggVorbisDecoder()
  try {
    await decoder.ready
    const collected = new SoundCollector(audioLimits.decoded)
    const size = pieces[format]
    for (let start = 0; start < bytes.length && !collected.isFull; start += size) {
      collected.add(await decoder.decode(bytes.subarray(start, start + size)))
    }
    if (!collected.isFull && decoder.flush) collected.add(await decoder.flush())
    return collected.sound
  } catch (error) {
    throw unreadable('It is broken.', error)
  } finally {
    decoder.free()
  }
}

function unreadable(why: string, cause?: unknown): CurioError {
  return new CurioError('AUDIO_UNREADABLE', `The recording cannot be read. ${why}`, { cause })
}
