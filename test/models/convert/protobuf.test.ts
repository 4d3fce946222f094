import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesField, messageField, numberField, varint } from '../../../src/models/convert/protobuf.js'

function decode(bytes: Buffer): number {
  return [...bytes].reduceRight((value, byte) => value * 128 + (byte & 0x7f), 0)
}

describe('protocol buffers', () => {
  it('writes the documentation’s examples', () => {
    expect(varint(150)).toEqual(Buffer.from([0x96, 0x01]))
    expect(numberField(1, 150)).toEqual(Buffer.from([0x08, 0x96, 0x01]))
    expect(bytesField(2, 'testing')).toEqual(Buffer.from('\x12\x07testing', 'latin1'))
    expect(messageField(3, numberField(1, 150))).toEqual(Buffer.from([0x1a, 0x03, 0x08, 0x96, 0x01]))
  })

  it('writes every whole number so that it reads back', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), value => {
        const bytes = varint(value)
        expect(decode(bytes)).toBe(value)
        expect([...bytes].map(byte => byte >> 7)).toEqual([...Array(bytes.length - 1).fill(1), 0])
      }),
    )
  })
})
