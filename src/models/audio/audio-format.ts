/** The kind of a recording, by its first bytes; its name is not believed. */
import { audioLimits } from './audio-limits.js'

export type AudioFormat = 'wav' | 'mp3' | 'flac' | 'vorbis'

/** @example audioFormat(bytes) // 'mp3'; undefined for anything else */
export function audioFormat(bytes: Uint8Array): AudioFormat | undefined {
  const begins = (text: string, at = 0) =>
    Array.from(text, (character, index) => bytes[at + index] === character.charCodeAt(0)).every(Boolean)
  if (begins('RIFF') && begins('WAVE', 8)) return 'wav'
  if (begins('fLaC')) return 'flac'
  if (begins('OggS')) return isVorbis(bytes, begins) ? 'vorbis' : undefined
  // A tag, or the eleven set bits of a frame of layer III.
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2
  return begins('ID3') || isFrame ? 'mp3' : undefined
}

/** The first packet of the first page names the codec and how many channels there are: hundreds would fill the memory. */
function isVorbis(bytes: Uint8Array, begins: (text: string, at: number) => boolean): boolean {
  const packet = 27 + (bytes[26] ?? 0)
  const channels = bytes[packet + 11] ?? 0
  return begins('\u0001vorbis', packet) && channels > 0 && channels <= audioLimits.channels
}
