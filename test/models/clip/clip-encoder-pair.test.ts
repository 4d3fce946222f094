/** Texts and pictures in one space, with a model of a few weights in the hub's layout. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ClipEncoderPair } from '../../../src/models/index.js'
import { plainPicture } from '../../support/pictures.js'
import { tinyClip } from '../../support/tiny-clip.js'

let pair: ClipEncoderPair

beforeAll(async () => {
  pair = await ClipEncoderPair.load({ directory: tinyClip(), id: 'tiny-clip' })
})

afterAll(() => pair.dispose())

function inner(left: ArrayLike<number> = [], right: ArrayLike<number> = []): number {
  return Array.from(left).reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}

describe('the two encoders', () => {
  test('give vectors of one dimension and length 1', async () => {
    const words = await pair.text.encodeQuery('a red shoe')
    const picture = await pair.image.encode(await plainPicture('#c8102e').png().toBuffer())
    expect([words.length, picture.length]).toEqual([pair.text.dimension, pair.image.dimension])
    expect(pair.text.dimension).toBe(pair.image.dimension)
    expect(inner(words, words)).toBeCloseTo(1, 5)
    expect(inner(picture, picture)).toBeCloseTo(1, 5)
  })

  test('have ids of their own, for their vectors are cached apart', () => {
    expect(pair.text.id).not.toBe(pair.image.id)
  })

  test('are read from the unquantised files when asked', async () => {
    const whole = await ClipEncoderPair.load({
      directory: tinyClip({ textDimension: 5, imageDimension: 5 }),
      id: 'whole',
      quantized: false,
    })
    expect(whole.text.dimension).toBe(5)
    await whole.dispose()
  })
})

describe('texts', () => {
  test('are the same in capitals, and differ when their words differ', async () => {
    const vector = await pair.text.encodeQuery('red shoe')
    expect(inner(vector, await pair.text.encodeQuery('RED Shoe'))).toBeCloseTo(1, 5)
    expect(inner(vector, await pair.text.encodeQuery('blue kettle'))).toBeLessThan(0.999)
  })

  test('have one vector as question and as passage, in their order', async () => {
    const counts: number[] = []
    const vectors = await pair.text.encodePassages(['red shoe', '', 'kettle'], { onProgress: done => counts.push(done) })
    expect(vectors[0]).toEqual(await pair.text.encodeQuery('red shoe'))
    expect(vectors[1]).toEqual(new Float32Array(pair.text.dimension))
    expect(counts).toEqual([1, 2, 3])
  })

  test('are cut to the window, with the end token kept', async () => {
    const book = await pair.text.encodeQuery('shoe '.repeat(5000))
    const window = await pair.text.encodeQuery(`${'shoe '.repeat(18)}sho`)
    // 75 characters between the two markers, in both.
    expect(inner(book, window)).toBeGreaterThan(0.99)
  })

  test('of any language and of any characters have a vector', async () => {
    for (const text of ['一双舒适的跑鞋', '👟', '<|endoftext|>'])
      expect(inner(await pair.text.encodeQuery(text), await pair.text.encodeQuery(text))).toBeCloseTo(1, 5)
  })
})

describe('pictures', () => {
  test('of like colours are nearer than pictures of unlike ones', async () => {
    const [red, darkRed, blue] = await Promise.all(
      ['#c8102e', '#b00f29', '#1f5fd0'].map(async colour => pair.image.encode(await plainPicture(colour).png().toBuffer())),
    )
    expect(inner(red, darkRed)).toBeGreaterThan(inner(red, blue))
  })

  test('are cropped to their middle', async () => {
    const middle = { create: { width: 40, height: 40, channels: 3 as const, background: '#c8102e' } }
    const wide = await plainPicture('#1f5fd0', 120, 40)
      .composite([{ input: middle, gravity: 'centre' }])
      .png()
      .toBuffer()
    const red = await pair.image.encode(await plainPicture('#c8102e').png().toBuffer())
    expect(inner(await pair.image.encode(wide), red)).toBeGreaterThan(0.99)
  })
})

describe('what goes wrong', () => {
  test('cancelled requests are not begun', async () => {
    await expect(pair.text.encodeQuery('shoe', AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
    await expect(pair.image.encode('/nowhere.png', AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
  })

  test.each(['tokenizer.json', 'preprocessor_config.json', 'onnx/text_model_quantized.onnx', 'onnx/vision_model_quantized.onnx'])(
    'a model without %s is missing, and the message names the file',
    async name => {
      const directory = tinyClip()
      rmSync(join(directory, name))
      const loading = ClipEncoderPair.load({ directory, id: 'gap' })
      await expect(loading).rejects.toMatchObject({ code: 'MODEL_MISSING', message: expect.stringContaining(name) })
    },
  )

  test.each([
    ['preprocessor_config.json', '{"image_mean": "grey"}'],
    ['preprocessor_config.json', 'not JSON'],
    ['tokenizer.json', '{"model": {"type": "no such thing"}}'],
    ['tokenizer.json', '[]'],
  ])('%s that says %s is corrupt', async (name, content) => {
    const directory = tinyClip()
    writeFileSync(join(directory, name), content)
    await expect(ClipEncoderPair.load({ directory, id: 'odd' })).rejects.toMatchObject({ code: 'MODEL_CORRUPT' })
  })

  test('a network that is none cannot be loaded', async () => {
    const directory = tinyClip()
    writeFileSync(join(directory, 'onnx/text_model_quantized.onnx'), 'hello')
    await expect(ClipEncoderPair.load({ directory, id: 'odd' })).rejects.toMatchObject({ code: 'MODEL_LOAD_FAILED' })
  })

  test('networks that do not belong together are refused', async () => {
    const directory = tinyClip({ textDimension: 8, imageDimension: 6 })
    await expect(ClipEncoderPair.load({ directory, id: 'odd' })).rejects.toMatchObject({ code: 'MODEL_CORRUPT' })
  })
})
