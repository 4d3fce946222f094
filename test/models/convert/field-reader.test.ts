import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FieldReader } from '../../../src/models/convert/field-reader.js'

const corrupt = expect.objectContaining({ code: 'MODEL_CORRUPT' })
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'curio-fields-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(bytes: Buffer | Uint8Array): string {
  const path = join(folder, 'fields.bin')
  writeFileSync(path, bytes)
  return path
}

describe('reading fields of a file', () => {
  it('gives each kind of number in its place', () => {
    const bytes = Buffer.alloc(27)
    bytes.writeUInt8(200, 0)
    bytes.writeUInt16LE(60_000, 1)
    bytes.writeUInt32LE(4_000_000_000, 3)
    bytes.writeInt32LE(-5, 7)
    bytes.writeBigUInt64LE(2n ** 40n, 11)
    bytes.writeFloatLE(0.5, 19)
    bytes.write('last', 23)
    using input = new FieldReader(file(bytes))
    expect([input.u8(), input.u16(), input.u32(), input.i32(), input.u64(), input.f32()]).toEqual([
      200,
      60_000,
      4_000_000_000,
      -5,
      2 ** 40,
      0.5,
    ])
    expect(input.take(4).toString()).toBe('last')
  })

  it('gives the bytes of the file, however it is cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 10 })), (content, cuts) => {
        using input = new FieldReader(file(content))
        const read: Buffer[] = []
        for (let left = content.length, i = 0; left > 0; i++) {
          const length = Math.min(left, cuts[i] ?? left)
          read.push(input.take(length))
          left -= length
        }
        expect(Buffer.concat(read)).toEqual(Buffer.from(content))
      }),
      { numRuns: 40 },
    )
  })

  it('goes back to any place', () => {
    using input = new FieldReader(file(Buffer.from('abcdef')))
    input.take(5)
    input.seek(1)
    expect(input.take(2).toString()).toBe('bc')
  })

  it('refuses lengths that the file does not hold before it allocates them', () => {
    using input = new FieldReader(file(Buffer.from('short')))
    for (const length of [6, -1, 2 ** 40, Number.NaN, 1.5, Number.MAX_SAFE_INTEGER]) expect(() => input.take(length)).toThrow(corrupt)
    expect(input.take(5).toString()).toBe('short')
    expect(() => input.u8()).toThrow(corrupt)
  })

  it('refuses places beyond the end', () => {
    using input = new FieldReader(file(Buffer.from('short')))
    input.seek(2 ** 41)
    expect(() => input.u8()).toThrow(corrupt)
  })
})
