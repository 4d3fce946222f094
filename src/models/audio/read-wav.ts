/** Samples of a WAV file (RIFF): whole numbers of 8 to 32 bits, or floating point. */
import type { Sound } from './power-spectra.js'

interface WavFormat {
  readonly channels: number
  readonly rate: number
  readonly bits: number
  readonly isFloat: boolean
  /** Bytes of one sample of all channels. */
  readonly stride: number
}

/**
 * The mean of the channels, at most `seconds` of it. Undefined for what is no such file; the rate is not checked.
 *
 * @example readWav(bytes, 90)?.rate // 44100
 */
export function readWav(bytes: Uint8Array, seconds: number): Sound | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let format: WavFormat | undefined
  for (const { name, start, end } of chunksOf(view)) {
    if (name === 'fmt ') format = formatOf(view, start, end)
    if (name === 'data') return format && samplesOf(view, start, end, format, seconds)
  }
  return undefined
}

/** The last chunk of a cut file ends where the file does. */
function* chunksOf(view: DataView): Generator<{ name: string; start: number; end: number }> {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))
    const size = view.getUint32(at + 4, true)
    const start = at + 8
    yield { name, start, end: Math.min(view.byteLength, start + size) }
    at = start + size + (size % 2)
  }
}

const pcm = 1
const floating = 3
const extensible = 0xfffe

function formatOf(view: DataView, start: number, end: number): WavFormat | undefined {
  if (end - start < 16) return undefined
  const tag = view.getUint16(start, true)
  // The extended form names the kind at the beginning of a longer identifier.
  const kind = tag === extensible && end - start >= 26 ? view.getUint16(start + 24, true) : tag
  const [channels, rate, bits] = [view.getUint16(start + 2, true), view.getUint32(start + 4, true), view.getUint16(start + 14, true)]
  const isFloat = kind === floating
  const isKnown = isFloat ? bits === 32 || bits === 64 : kind === pcm && [8, 16, 24, 32].includes(bits)
  return isKnown && channels > 0 && rate > 0 ? { channels, rate, bits, isFloat, stride: (channels * bits) / 8 } : undefined
}

function samplesOf(view: DataView, start: number, end: number, format: WavFormat, seconds: number): Sound {
  const { channels, rate, bits, stride } = format
  const count = Math.min(Math.floor((end - start) / stride), Math.floor(seconds * rate))
  const read = reader(view, format)
  const samples = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++) sum += read(start + index * stride + (channel * bits) / 8)
    samples[index] = sum / channels
  }
  return { samples, rate }
}

function reader(view: DataView, { bits, isFloat }: WavFormat): (at: number) => number {
  if (isFloat) return bits === 64 ? at => view.getFloat64(at, true) : at => view.getFloat32(at, true)
  if (bits === 8) return at => (view.getUint8(at) - 128) / 128
  if (bits === 16) return at => view.getInt16(at, true) / 0x8000
  if (bits === 24) return at => (view.getUint16(at, true) + view.getInt8(at + 2) * 0x10000) / 0x800000
  return at => view.getInt32(at, true) / 0x80000000
}
