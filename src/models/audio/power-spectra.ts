/** A recording as a series of spectra. */
import { Fourier } from './fourier.js'

export interface Sound {
  /** One channel, in any range. */
  readonly samples: Float32Array
  /** Samples a second. */
  readonly rate: number
}

export interface SpectraShape {
  /** Seconds of a frame; the nearest power of two of samples is taken. */
  readonly window: number
  /** Seconds from one frame to the next. */
  readonly hop: number
}

export interface PowerSpectra {
  /** Hertz from one frequency to the next. */
  readonly resolution: number
  /** Frequencies, from 0 to half the sampling rate. */
  readonly bins: number
  /** Frames a second. */
  readonly frameRate: number
  /** Of each frame in turn, `bins` powers; the same array is filled again. A full tone of amplitude 1 has about 1. */
  readonly frames: Iterable<Float64Array>
}

/** @example for (const powers of powerSpectra(sound, { window: 0.06, hop: 0.012 }).frames) console.log(powers[10]) */
export function powerSpectra({ samples, rate }: Sound, { window, hop }: SpectraShape): PowerSpectra {
  const size = 2 ** Math.max(4, Math.round(Math.log2(window * rate)))
  const step = Math.max(1, Math.round(hop * rate))
  return {
    resolution: rate / size,
    bins: size / 2 + 1,
    frameRate: rate / step,
    frames: framesOf(samples, size, step),
  }
}

function* framesOf(samples: Float32Array, size: number, step: number): Generator<Float64Array> {
  const fourier = new Fourier(size)
  const weights = hann(size)
  const signal = new Float64Array(size)
  const powers = new Float64Array(size / 2 + 1)
  for (let start = 0; start + size <= samples.length; start += step) {
    for (let index = 0; index < size; index++) signal[index] = (samples[start + index] ?? 0) * (weights[index] ?? 0)
    fourier.powers(signal, powers)
    yield powers
  }
}

/** Scaled so that a tone keeps its power. */
function hann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, index) => (2 / size) * (1 - Math.cos((2 * Math.PI * index) / size)))
}
