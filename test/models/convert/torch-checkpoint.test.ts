import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TorchCheckpoint } from '../../../src/models/convert/torch-checkpoint.js'
import { contiguous, writeCheckpoint } from './support/checkpoint-writer.js'

const corrupt = expect.objectContaining({ code: 'MODEL_CORRUPT' })
const range = (length: number) => Array.from({ length }, (_, i) => i)

describe('a checkpoint', () => {
  it('gives its tensors by name', () => {
    const checkpoint = new TorchCheckpoint(writeCheckpoint([{ name: 'fc.bias', values: [1, -2.5, 3], shape: [3] }]))
    expect(checkpoint.names).toEqual(['fc.bias'])
    expect(checkpoint.tensor('fc.bias')).toEqual({ shape: [3], values: Float64Array.of(1, -2.5, 3) })
  })

  it('reads a transposed tensor in its logical order', () => {
    const file = writeCheckpoint([{ name: 'w', values: [1, 2, 3, 4, 5, 6], shape: [3, 2], strides: [1, 3] }])
    expect([...new TorchCheckpoint(file).tensor('w').values]).toEqual([1, 4, 2, 5, 3, 6])
  })

  it('reads a view that begins inside its storage', () => {
    const file = writeCheckpoint([{ name: 'w', values: range(10), shape: [2, 2], strides: [4, 1], offset: 3 }])
    expect([...new TorchCheckpoint(file).tensor('w').values]).toEqual([3, 4, 7, 8])
  })

  it('reads any permutation of axes as that permutation', () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
    const cases = shapes.chain(shape => fc.tuple(fc.constant(shape), fc.shuffledSubarray(range(shape.length), { minLength: shape.length })))
    fc.assert(
      fc.property(cases, ([stored, order]) => {
        const steps = contiguous(stored)
        const shape = order.map(axis => stored[axis] ?? 0)
        const strides = order.map(axis => steps[axis] ?? 0)
        const count = shape.reduce((product, size) => product * size, 1)
        const { values } = new TorchCheckpoint(writeCheckpoint([{ name: 'w', values: range(count), shape, strides }])).tensor('w')
        const logical = contiguous(shape)
        const expected = range(count).map(i =>
          shape.reduce((at, size, axis) => at + (Math.floor(i / (logical[axis] ?? 1)) % size) * (strides[axis] ?? 0), 0),
        )
        expect([...values]).toEqual(expected)
      }),
    )
  })
})

describe('a checkpoint that lies', () => {
  it('is refused when a view reaches beyond its storage', () => {
    const cases = [
      { shape: [3], offset: 1 },
      { shape: [4] },
      { shape: [2, 2], strides: [2, 2] },
      { shape: [2], strides: [1000] },
      { shape: [2_000_000_000], strides: [0] },
    ]
    for (const change of cases) {
      const file = writeCheckpoint([{ name: 'w', values: [1, 2, 3], ...change }])
      expect(() => new TorchCheckpoint(file).tensor('w')).toThrow(corrupt)
    }
  })

  it('is refused when strides are missing', () => {
    const file = writeCheckpoint([{ name: 'w', values: [1, 2, 3, 4], shape: [2, 2], strides: [1] }])
    expect(() => new TorchCheckpoint(file).tensor('w')).toThrow(/impossible shape/)
  })

  it('is refused wherever it ends early', () => {
    const whole = writeCheckpoint([{ name: 'w', values: [1, 2], shape: [2] }])
    for (let length = 0; length < whole.length; length++) expect(() => new TorchCheckpoint(whole.subarray(0, length))).toThrow(corrupt)
  })

  it('is refused when bytes are left over', () => {
    const whole = writeCheckpoint([{ name: 'w', values: [1, 2], shape: [2] }])
    expect(() => new TorchCheckpoint(Buffer.concat([whole, Buffer.from('more')]))).toThrow(/left over/)
  })

  it('is refused when it is the later zip format', () => {
    expect(() => new TorchCheckpoint(Buffer.from('PK\x03\x04'))).toThrow(/before PyTorch 1\.6/)
  })

  it('says which tensor it lacks', () => {
    expect(() => new TorchCheckpoint(writeCheckpoint([])).tensor('fc.weight')).toThrow(/fc\.weight/)
  })
})
