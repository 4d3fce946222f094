import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GgufValue, ggufFields } from '../../../src/models/convert/gguf-fields.js'
import { readGguf } from './support/gguf-reader.js'

/** One metadata entry in an otherwise empty file, read back. */
function roundTrip(key: string, value: GgufValue): unknown {
  const { entry, u32, u64 } = ggufFields
  const file = Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(1), entry(key, value)])
  return readGguf(file).metadata.get(key)
}

describe('fields of a GGUF file', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.nat(), fc.boolean(), (key, text, number, flag) => {
        expect(roundTrip(key, { type: 'string', value: text })).toBe(text)
        expect(roundTrip(key, { type: 'u32', value: number })).toBe(number)
        expect(roundTrip(key, { type: 'bool', value: flag })).toBe(flag)
      }),
    )
  })

  it('keep single precision', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), value => {
        expect(roundTrip('x', { type: 'f32', value })).toBe(value)
      }),
    )
  })

  it('keep arrays in order', () => {
    const bytes = Buffer.concat(['one', '', 'three'].map(text => ggufFields.string(text)))
    expect(roundTrip('list', { type: 'array', items: 'string', count: 3, bytes })).toEqual(['one', '', 'three'])
    expect(roundTrip('bytes', { type: 'array', items: 'u8', count: 2, bytes: Buffer.from([7, 255]) })).toEqual([7, 255])
  })

  it('are padded to whole units of 32 bytes and never more than needed', () => {
    fc.assert(
      fc.property(fc.nat(), size => {
        const { length } = ggufFields.padding(size)
        expect((size + length) % 32).toBe(0)
        expect(length).toBeLessThan(32)
      }),
    )
  })

  it('hold a length beyond four gigabytes', () => {
    expect(ggufFields.u64(2 ** 40).readBigUInt64LE()).toBe(2n ** 40n)
  })
})
