/** The default image encoder itself, on the demonstration shop's pictures: a photograph finds its product. Its weights must lie in `models`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OnnxImageEncoder } from '../../src/models/index.js'

const path = fileURLToPath(new URL('../../models/efficientnet-lite0-classes-fp16.onnx', import.meta.url))
const folder = fileURLToPath(new URL('../../catalog/images/', import.meta.url))
/** Every seventh picture: enough kinds, quick. */
const names = readdirSync(folder).filter((_, index) => index % 7 === 0)
let encoder: OnnxImageEncoder
let vectors: Float32Array[]

beforeAll(async () => {
  encoder = await OnnxImageEncoder.load({ path, id: 'efficientnet-lite0-classes' })
  vectors = []
  for (const name of names) vectors.push(await encoder.encode(join(folder, name)))
})

afterAll(() => encoder.dispose())

function cosine(left: ArrayLike<number> = [], right: ArrayLike<number> = []): number {
  return Array.from(left).reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}

/** Share of the pictures that are nearest to themselves after `change`. */
async function shareFound(change: (picture: Sharp) => Sharp, encode = (image: Uint8Array) => encoder.encode(image)): Promise<number> {
  let found = 0
  for (const [index, name] of names.entries()) {
    const changed = await change(sharp(readFileSync(join(folder, name))))
      .jpeg({ quality: 70 })
      .toBuffer()
    const query = await encode(changed)
    const scores = vectors.map(vector => cosine(query, vector))
    if (scores.indexOf(Math.max(...scores)) === index) found += 1
  }
  return found / names.length
}

describe('the vector of a product’s picture', () => {
  test('has 3,288 numbers and length 1', () => {
    for (const vector of vectors) {
      expect(vector.length).toBe(3288)
      expect(cosine(vector, vector)).toBeCloseTo(1, 4)
    }
  })

  test('finds itself after another compression', async () => {
    expect(await shareFound(picture => picture)).toBe(1)
  })

  test('finds itself when it is half as large', async () => {
    expect(await shareFound(picture => picture.resize({ width: 120 }))).toBeGreaterThan(0.95)
  })

  test('mostly finds itself a little darker, from the other side', async () => {
    expect(await shareFound(picture => picture.flop().modulate({ brightness: 0.92 }))).toBeGreaterThan(0.6)
  })

  test('is found better by its views where the frame is wide', async () => {
    const widened = (picture: Sharp) => picture.extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#d8d2c4' })
    const asQuery = await shareFound(widened, image => encoder.encodeQuery(image))
    expect(asQuery).toBeGreaterThanOrEqual(await shareFound(widened))
    expect(asQuery).toBeGreaterThan(0.5)
  })
})
