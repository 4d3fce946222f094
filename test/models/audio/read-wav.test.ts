import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWav } from '../../../src/models/audio/read-wav.js'
import { wavFile } from '../../support/wav-file.js'

const sample = fc.double({ min: -1, max: 1, noNaN: true })

/** A file of one channel with its samples written by hand. */
function fileOf(bits: number, isFloat: boolean, values: readonly number[]): Uint8Array {
  const bytes = Buffer.from(wavFile([new Float32Array(values.length)], 8000))
  const file = Buffer.concat([bytes.subarray(0, 44), Buffer.alloc((values.length * bits) / 8)])
  file.writeUInt16LE(isFloat ? 3 : 1, 20)
  file.writeUInt16LE(bits, 34)
  file.writeUInt32LE((values.length * bits) / 8, 40)
  for (const [index, value] of values.entries()) {
    const at = 44 + (index * bits) / 8
    if (isFloat) bits === 64 ? file.writeDoubleLE(value, at) : file.writeFloatLE(value, at)
    else if (bits === 8) file.writeUInt8(Math.round(value * 127) + 128, at)
    else file.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), at, bits / 8)
  }
  return file
}

describe('WAV files', () => {
  it('give back what was written, as the mean of the channels', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sample, sample), { minLength: 1, maxLength: 50 }), pairs => {
        const channels = [0, 1].map(channel => Float32Array.from(pairs, pair => pair[channel] ?? 0))
        const sound = readWav(wavFile(channels, 22_050), 90)
        expect(sound?.rate).toBe(22_050)
        for (const [index, [left, right]] of pairs.entries()) expect(sound?.samples[index]).toBeCloseTo((left + right) / 2, 3)
      }),
    )
  })

  it.each([
    [8, false, 1],
    [16, false, 3],
    [24, false, 5],
    [32, false, 5],
    [32, true, 5],
    [64, true, 5],
  ])('of %d bits are read (floating point: %s)', (bits, isFloat, digits) => {
    const values = [0, 0.5, -0.5, 1, -1]
    const read = readWav(fileOf(bits, isFloat, values), 90)
    for (const [index, value] of values.entries()) expect(read?.samples[index]).toBeCloseTo(value, digits)
  })

  it('are read up to a bound, and where they are cut', () => {
    const bytes = wavFile([new Float32Array(8000).fill(0.5)], 1000)
    expect(readWav(bytes, 3)?.samples).toHaveLength(3000)
    expect(readWav(bytes.subarray(0, 44 + 1001), 90)?.samples).toHaveLength(500)
  })

  it('of other kinds, and any bytes, are refused without a crash', () => {
    const bytes = wavFile([new Float32Array(100).fill(0.1)], 8000)
    const compressed = Buffer.from(bytes)
    compressed.writeUInt16LE(85, 20)
    expect(readWav(compressed, 90)).toBeUndefined()
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(255)), { maxLength: 20 }), fc.nat(244), (changes, length) => {
        const broken = Buffer.from(bytes)
        for (const [at, byte] of changes) broken[at] = byte
        const sound = readWav(broken.subarray(0, length), 90)
        expect(sound === undefined || sound.samples.length <= 244).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
