import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesField, messageField, numberField } from '../../../src/models/convert/protobuf.js'
import { onnxMetadata } from '../../../src/models/scene-text/onnx-metadata.js'

const file = join(mkdtempSync(join(tmpdir(), 'curio-onnx-')), 'network.onnx')

function written(bytes: Buffer): string {
  writeFileSync(file, bytes)
  return file
}

function network(entries: Readonly<Record<string, string>>): Buffer {
  const metadata = Object.entries(entries).map(([key, value]) => messageField(14, bytesField(1, key), bytesField(2, value)))
  const fixed = Buffer.from([(3 << 3) | 5, 1, 2, 3, 4, (4 << 3) | 1, 1, 2, 3, 4, 5, 6, 7, 8])
  return Buffer.concat([numberField(1, 300), bytesField(7, 'the graph'), fixed, ...metadata])
}

describe('what an ONNX file says beside its network', () => {
  it('is found behind fields of every kind', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(fc.dictionary(text, text), entries => {
        expect(onnxMetadata(written(network(entries)))).toEqual(new Map(Object.entries(entries)))
      }),
      { numRuns: 50 },
    )
  })

  it('is nothing where there is none', () => {
    expect(onnxMetadata(written(network({}))).size).toBe(0)
    expect(onnxMetadata(written(Buffer.alloc(0))).size).toBe(0)
  })

  it('of a damaged file is refused or read, never waited for', () => {
    const whole = network({ character: 'a\nb' })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = Buffer.from(whole)
        damaged[at] = value
        try {
          expect(onnxMetadata(written(damaged))).toBeInstanceOf(Map)
        } catch (error) {
          expect(error).toMatchObject({ code: 'MODEL_CORRUPT' })
        }
      }),
      { numRuns: 200 },
    )
    expect(() => onnxMetadata(written(whole.subarray(0, -1)))).toThrow(expect.objectContaining({ code: 'MODEL_CORRUPT' }))
  })
})
