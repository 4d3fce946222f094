import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EfficientNetArchitecture } from '../../../src/models/convert/efficientnet-architecture.js'
import { efficientnetLiteToOnnx } from '../../../src/models/convert/efficientnet-lite-to-onnx.js'
import { InferenceSession, Tensor } from '../../../src/models/onnx/onnx-runtime.js'
import { type TensorToWrite, writeCheckpoint } from './support/checkpoint-writer.js'

const tiny: EfficientNetArchitecture = {
  name: 'tiny',
  imageSize: 8,
  stem: 2,
  stages: [
    { repeats: 1, kernel: 3, stride: 1, expansion: 1, inputs: 2, outputs: 2 },
    { repeats: 2, kernel: 3, stride: 2, expansion: 2, inputs: 2, outputs: 3 },
  ],
  head: 4,
  classes: 2,
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'curio-onnx-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function convert(tensors: readonly TensorToWrite[], withClasses = false): Buffer {
  writeFileSync(join(folder, 'in.pth'), writeCheckpoint(tensors))
  efficientnetLiteToOnnx(join(folder, 'in.pth'), join(folder, 'out.onnx'), { architecture: tiny, withClasses })
  return readFileSync(join(folder, 'out.onnx'))
}

async function embed(model: Buffer, pixels: (channel: number, y: number, x: number) => number): Promise<number[]> {
  const session = await InferenceSession.create(model)
  const { imageSize } = tiny
  const data = Float32Array.from({ length: 3 * imageSize ** 2 }, (_, i) =>
    pixels(Math.floor(i / imageSize ** 2), Math.floor(i / imageSize) % imageSize, i % imageSize),
  )
  const output = await session.run({ pixel_values: new Tensor('float32', data, [1, 3, imageSize, imageSize]) })
  return [...(output['embedding']?.data ?? [])].map(Number)
}

/** `fill` gives a weight its value by output, input, row and column. */
function weight(name: string, shape: readonly number[], fill: (index: readonly number[]) => number): TensorToWrite {
  const count = shape.reduce((product, size) => product * size, 1)
  const values = Array.from({ length: count }, (_, flat) => {
    let rest = flat
    const index = shape.toReversed().map(size => {
      const position = rest % size
      rest = Math.floor(rest / size)
      return position
    })
    return fill(index.reverse())
  })
  return { name, shape, values }
}

interface Norm {
  readonly gamma?: number
  readonly beta?: number
  readonly mean?: number
  readonly variance?: number
}

/** Without changes it does nothing: its variance makes up for the epsilon. */
function norm(name: string, size: number, { gamma = 1, beta = 0, mean = 0, variance = 1 - 1e-3 }: Norm = {}): TensorToWrite[] {
  const parts = { weight: gamma, bias: beta, running_mean: mean, running_var: variance }
  return Object.entries(parts).map(([part, value]) => weight(`${name}.${part}`, [size], () => value))
}

const middle = ([, , y, x]: readonly number[]) => (y === 1 && x === 1 ? 1 : 0)
const diagonal = ([output, input]: readonly number[]) => (output === input ? 1 : 0)

/** Every block passes its first channel on. */
function identityNetwork(
  stem = ([o, i, y, x]: readonly number[]) => (o === i && y === 0 && x === 0 ? 1 : 0),
  headNorm: Norm = {},
): TensorToWrite[] {
  const block = (index: number, inputs: number, width: number, outputs: number, expands: boolean) => [
    ...(expands
      ? [weight(`_blocks.${index}._expand_conv.weight`, [width, inputs, 1, 1], diagonal), ...norm(`_blocks.${index}._bn0`, width)]
      : []),
    weight(`_blocks.${index}._depthwise_conv.weight`, [width, 1, 3, 3], middle),
    ...norm(`_blocks.${index}._bn1`, width),
    weight(`_blocks.${index}._project_conv.weight`, [outputs, width, 1, 1], diagonal),
    ...norm(`_blocks.${index}._bn2`, outputs),
  ]
  return [
    weight('_conv_stem.weight', [2, 3, 3, 3], stem),
    ...norm('_bn0', 2),
    ...block(0, 2, 2, 2, false),
    ...block(1, 2, 4, 3, true),
    ...block(2, 3, 6, 3, true),
    weight('_conv_head.weight', [4, 3, 1, 1], diagonal),
    ...norm('_bn1', 4, headNorm),
    weight('_fc.weight', [2, 4], () => 0),
    weight('_fc.bias', [2], () => 0),
    { name: '_bn0.num_batches_tracked', shape: [1], values: [7] },
  ]
}

describe('a checkpoint turned into an image encoder', () => {
  it('carries a flat picture through, doubled by each of the two residual blocks', async () => {
    const embedding = await embed(convert(identityNetwork()), channel => (channel === 0 ? 0.5 : 0))
    expect(embedding).toHaveLength(4)
    expect(embedding[0]).toBeCloseTo(2, 3)
    expect(embedding[1]).toBeCloseTo(0, 3)
  })

  it('cuts activations at 6', async () => {
    expect((await embed(convert(identityNetwork()), () => 100))[0]).toBeCloseTo(6, 3)
  })

  it('puts the odd pixel of a stride right and below', async () => {
    // The stem sees only its upper left tap: with the padding right and below, that is pixel (0, 0), (0, 2), …
    const embedding = await embed(convert(identityNetwork()), (channel, y, x) => (channel === 0 && y % 2 === 0 && x % 2 === 0 ? 0.5 : 0))
    expect(embedding[0]).toBeCloseTo(2, 3)
    const shifted = await embed(convert(identityNetwork()), (channel, y, x) => (channel === 0 && y % 2 === 1 && x % 2 === 1 ? 0.5 : 0))
    expect(shifted[0]).toBeCloseTo(0, 3)
  })

  it('folds the batch norm into weights and bias', async () => {
    const model = convert(identityNetwork(undefined, { gamma: 3, beta: 0.25, mean: 1, variance: 4 - 1e-3 }))
    const embedding = await embed(model, channel => (channel === 0 ? 0.5 : 0))
    expect(embedding[0]).toBeCloseTo((3 * (2 - 1)) / 2 + 0.25, 2)
    expect(embedding[1]).toBeCloseTo(0, 2)
  })

  it('says in its metadata what it wants to see and what it was made of', () => {
    const text = convert(identityNetwork()).toString('latin1')
    expect(text).toContain('RGB, (byte - 127) / 128, 8 x 8')
    expect(text).toContain('source.sha256')
    expect(text).toContain('Apache-2.0')
  })

  it('tells classes where it is asked to', async () => {
    const classifier = (name: string) => name.startsWith('_fc')
    const network = identityNetwork().filter(({ name }) => !classifier(name))
    const head = [
      weight('_fc.weight', [2, 4], ([output, input]) => (output === 1 && input === 0 ? 3 : 0)),
      weight('_fc.bias', [2], () => 0.5),
    ]
    const model = convert([...network, ...head], true)
    const session = await InferenceSession.create(model)
    const planes = Float32Array.from({ length: 3 * 8 * 8 }, (_, at) => (at < 64 ? 0.5 : 0))
    const { logits, embedding } = await session.run({ pixel_values: new Tensor('float32', planes, [1, 3, 8, 8]) })
    expect([...(embedding?.data ?? [])].map(Number)[0]).toBeCloseTo(2, 3)
    const [first, second] = [...(logits?.data ?? [])].map(Number)
    expect(first).toBeCloseTo(0.5, 3)
    expect(second).toBeCloseTo(6.5, 2)
    expect(await InferenceSession.create(convert(identityNetwork())).then(plain => plain.outputNames)).toEqual(['embedding'])
  })

  it('has the same bytes every time', () => {
    expect(convert(identityNetwork()).equals(convert(identityNetwork()))).toBe(true)
  })
})

describe('a checkpoint of another network', () => {
  it('is refused when a tensor is missing', () => {
    const tensors = identityNetwork().filter(tensor => tensor.name !== '_blocks.1._project_conv.weight')
    expect(() => convert(tensors)).toThrow(/_blocks\.1\._project_conv\.weight/)
  })

  it('is refused when a tensor has another shape', () => {
    const tensors = identityNetwork().map(tensor => (tensor.name === '_fc.bias' ? { ...tensor, values: [1], shape: [1] } : tensor))
    expect(() => convert(tensors)).toThrow(/_fc\.bias is \[1\], expected \[2\]/)
  })

  it('is refused when it has tensors that have no place', () => {
    expect(() => convert([...identityNetwork(), weight('_blocks.3.extra', [1], () => 0)])).toThrow(/Not the network tiny/)
  })
})
