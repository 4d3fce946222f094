import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fourier } from '../../../src/models/audio/fourier.js'
import { hearMusic } from '../../../src/models/audio/hear-music.js'
import { instruments, makeMusic, type Piece } from '../../support/made-music.js'

const [flute, organ] = instruments
if (flute === undefined || organ === undefined) throw new Error('no such instrument')
const rate = 16_000
const piece: Piece = { tempo: 112, tonic: 2, mode: 'minor', instrument: flute, seconds: 12, rate, seed: 3, noise: 0 }
const hear = (changes: Partial<Piece> = {}) => hearMusic({ samples: makeMusic({ ...piece, ...changes }), rate: changes.rate ?? rate })
const cosine = (left: Float32Array, right: Float32Array) => left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)

describe('listening to music', () => {
  it.each([112, 126, 140])('hears %d beats a minute within four in a hundred', tempo => {
    const { beats = 0, confidence = 0 } = hear({ tempo, seed: 1 }).heard.tempo ?? {}
    expect(Math.abs(beats / tempo - 1)).toBeLessThan(0.04)
    expect(confidence).toBeGreaterThan(0.25)
  })

  it.each([
    [2, 'minor'],
    [9, 'minor'],
    [0, 'major'],
    [7, 'major'],
  ] as const)('hears the key of %d %s', (tonic, mode) => {
    expect(hear({ tonic, mode }).heard.key).toMatchObject({ tonic, mode })
  })

  it('hears the same at another sampling rate', () => {
    const [low, high] = [hear(), hear({ rate: 44_100 })]
    expect(high.heard.tempo?.beats).toBeCloseTo(low.heard.tempo?.beats ?? 0, 0)
    expect(high.heard.key).toMatchObject({ tonic: 2, mode: 'minor' })
    expect(cosine(low.vector, high.vector)).toBeGreaterThan(0.8)
  })

  it('finds a piece more like another on the same instrument at the same tempo than one on another at another', () => {
    const { vector } = hear()
    const near = hear({ seed: 5 }).vector
    const far = hear({ seed: 5, instrument: organ, tempo: 168, tonic: 6, mode: 'major' }).vector
    expect(cosine(vector, near)).toBeGreaterThan(cosine(vector, far) + 0.2)
  })

  it('gives no tempo to a steady tone and to less than a few beats', () => {
    const tone = Float32Array.from({ length: 10 * rate }, (_, index) => Math.sin((2 * Math.PI * 440 * index) / rate))
    expect(hearMusic({ samples: tone, rate }).heard.tempo?.confidence ?? 0).toBeLessThan(0.25)
    expect(hear({ seconds: 3 }).heard.tempo).toBeUndefined()
  })

  it('calls a high tone brighter than a low one', () => {
    const tone = (frequency: number) => Float32Array.from({ length: 2 * rate }, (_, at) => Math.sin((2 * Math.PI * frequency * at) / rate))
    expect(hearMusic({ samples: tone(3000), rate }).heard.brightness).toBeGreaterThan(
      2 * hearMusic({ samples: tone(200), rate }).heard.brightness,
    )
  })

  it('hears the same however loud it is, and gives a vector of length 1', () => {
    const samples = makeMusic({ ...piece, seconds: 3 })
    const plain = hearMusic({ samples, rate })
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), gain => {
        const { vector, heard } = hearMusic({ samples: samples.map(sample => sample * gain), rate })
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
        expect(cosine(vector, plain.vector)).toBeGreaterThan(0.999)
        expect(heard.key?.tonic).toBe(plain.heard.key?.tonic)
      }),
      { numRuns: 10 },
    )
  })

  it('gives finite vectors of length 1 for any noise', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 400 }), values => {
        fc.pre(values.some(value => Math.abs(value) > 0.01))
        const samples = Float32Array.from({ length: 8000 }, (_, index) => values[index % values.length] ?? 0)
        const { vector } = hearMusic({ samples, rate: 8000 })
        expect(vector.every(Number.isFinite)).toBe(true)
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['silence', new Float32Array(2 * rate)],
    ['half a second', new Float32Array(rate / 2).fill(0.5)],
    ['what is no number', new Float32Array(2 * rate).fill(Number.NaN)],
    ['what is infinite', new Float32Array(2 * rate).fill(Number.POSITIVE_INFINITY)],
  ])('refuses %s', (_, samples) => {
    expect(() => hearMusic({ samples, rate })).toThrow(expect.objectContaining({ code: 'AUDIO_UNREADABLE' }))
  })
})

describe('the Fourier transform', () => {
  it('is the sum that defines it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 16, maxLength: 16 }), signal => {
        const powers = new Float64Array(9)
        new Fourier(16).powers(Float64Array.from(signal), powers)
        for (let bin = 0; bin <= 8; bin++) {
          const part = (wave: (angle: number) => number) =>
            signal.reduce((sum, sample, index) => sum + sample * wave((2 * Math.PI * bin * index) / 16), 0)
          expect(powers[bin]).toBeCloseTo(part(Math.cos) ** 2 + part(Math.sin) ** 2, 6)
        }
      }),
    )
  })

  it('takes powers of two only', () => {
    expect(() => new Fourier(12)).toThrow(RangeError)
  })
})
