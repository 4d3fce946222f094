import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../src/models/audio/decode-recording.js'
import { MusicEncoder } from '../../../src/models/audio/music-encoder.js'
import { wavFile } from '../../support/wav-file.js'

const recording = (ending: string) => new URL(`../../fixtures/recordings/a-minor-120.${ending}`, import.meta.url).pathname
const encoder = new MusicEncoder()
const unreadable = expect.objectContaining({ code: 'AUDIO_UNREADABLE' })

describe('decoding', () => {
  it.each([
    ['mp3', 16_000, 8],
    ['ogg', 16_000, 8],
    ['flac', 8000, 8],
  ])('reads %s', async (ending, rate, seconds) => {
    const sound = await decodeRecording(readFileSync(recording(ending)))
    expect(sound.rate).toBe(rate)
    expect(sound.samples.length / rate).toBeCloseTo(seconds, 0)
    expect(sound.samples.some(sample => Math.abs(sample) > 0.1)).toBe(true)
  })

  it('takes the middle of what is long', async () => {
    const samples = Float32Array.from({ length: 200_000 }, (_, index) => (index < 90_000 ? index / 200_000 : -1))
    const { samples: heard } = await decodeRecording(wavFile([samples], 4000))
    expect(heard).toHaveLength(45 * 4000)
    expect(heard[0]).toBeCloseTo(10_000 / 200_000, 3)
  })

  it.each(['mp3', 'ogg', 'flac'])('of a %s that is cut or spoilt ends in sound or in an error with a code', async ending => {
    const bytes = readFileSync(recording(ending))
    for (const [from, byte] of [
      [40, 0],
      [200, 255],
      [2000, 85],
    ] as const) {
      const spoilt = Buffer.from(bytes.subarray(0, bytes.length / 2)).fill(byte, from, from + 400)
      const result = await decodeRecording(spoilt).catch(error => error.code)
      expect(typeof result === 'string' ? result : 'sound').toMatch(/^(?:AUDIO_UNREADABLE|sound)$/)
    }
  })

  it.each([
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['a tag and no music', Buffer.from('ID3 but no music')],
    [
      'an Ogg of 255 channels',
      Buffer.concat([Buffer.from('OggS'), Buffer.alloc(22), Buffer.from([1, 30]), Buffer.from('\u0001vorbis\0\0\0\0\u00ff', 'latin1')]),
    ],
    ['a rate of nothing', wavFile([new Float32Array(10)], 100)],
  ])('refuses %s', async (_, bytes) => {
    await expect(decodeRecording(bytes)).rejects.toEqual(unreadable)
  })
})

describe('the music encoder', () => {
  it('listens to a file in a thread of its own', async () => {
    const { heard, vector } = await encoder.listen(recording('mp3'))
    expect(Math.abs((heard.tempo?.beats ?? 0) / 120 - 1)).toBeLessThan(0.04)
    expect(vector).toHaveLength(encoder.dimension)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
  })

  it('says with a code what it cannot read', async () => {
    await expect(encoder.listen(Buffer.from('no recording'))).rejects.toEqual(unreadable)
    await expect(encoder.listen(join(tmpdir(), 'no-such-recording.mp3'))).rejects.toEqual(unreadable)
    await expect(encoder.listen('/dev/zero')).rejects.toEqual(unreadable)
  })

  it('refuses what is too large before reading it', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'curio-recording-')), 'large.wav')
    writeFileSync(path, '')
    truncateSync(path, 65 * 1024 * 1024)
    await expect(encoder.listen(path)).rejects.toMatchObject({ code: 'AUDIO_TOO_LARGE' })
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const listening = encoder.listen(recording('mp3'), controller.signal)
    controller.abort()
    await expect(listening).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(encoder.listen(recording('mp3'), AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
