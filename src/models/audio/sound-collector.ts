/** Decoded pieces, joined to one channel of bounded length. */
import { audioLimits } from './audio-limits.js'
import type { Sound } from './power-spectra.js'

export class SoundCollector {
  readonly #seconds: number
  readonly #pieces: Float32Array[] = []
  #length = 0
  #rate = 0

  /** @param seconds what comes after them is not taken */
  constructor(seconds: number) {
    this.#seconds = seconds
  }

  get isFull(): boolean {
    return this.#rate > 0 && this.#length >= this.#seconds * this.#rate
  }

  /** A stream that changes its rate midway is taken up to there. */
  add({ channelData, sampleRate }: { readonly channelData: readonly Float32Array[]; readonly sampleRate: number }): void {
    const [first] = channelData
    if (first === undefined || first.length === 0 || !(sampleRate > 0 && sampleRate <= audioLimits.highestRate)) return
    if (this.#rate !== 0 && sampleRate !== this.#rate) return
    this.#rate = sampleRate
    const rest = Math.ceil(this.#seconds * sampleRate) - this.#length
    const piece = meanOf(
      channelData.map(channel => channel.subarray(0, rest)),
      Math.min(first.length, rest),
    )
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  /** Undefined where nothing was decoded. */
  get sound(): Sound | undefined {
    if (this.#length === 0) return undefined
    const samples = new Float32Array(this.#length)
    let at = 0
    for (const piece of this.#pieces) {
      samples.set(piece, at)
      at += piece.length
    }
    return { samples, rate: this.#rate }
  }
}

function meanOf(channels: readonly Float32Array[], length: number): Float32Array {
  const mean = new Float32Array(length)
  for (const channel of channels) {
    for (let index = 0; index < length; index++) mean[index] = (mean[index] ?? 0) + (channel[index] ?? 0) / channels.length
  }
  return mean
}
