/** Pictures to vectors, with a network of three weights in place of the real one. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { colourHistogram, histogramDimension } from '../../../src/models/image/colour-histogram.js'
import { OnnxImageEncoder } from '../../../src/models/index.js'
import { plainPicture, productPicture, snapshot } from '../../support/pictures.js'
import { tinyImageNetwork } from '../../support/tiny-image-network.js'

const path = tinyImageNetwork()
let encoder: OnnxImageEncoder

beforeAll(async () => {
  encoder = await OnnxImageEncoder.load({ path, id: 'tiny' })
})

afterAll(() => encoder.dispose())

/** The histogram's numbers in a vector of weights that tell no classes. */
const histogramOf = (vector: Float32Array) => vector.subarray(1280, 1280 + histogramDimension)

function inner(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}

describe('the vector of a picture', () => {
  test('has the stated dimension and length 1', async () => {
    const vector = await encoder.encode(await productPicture('#c8102e'))
    expect(vector.length).toBe(encoder.dimension)
    expect(inner(vector, vector)).toBeCloseTo(1, 5)
  })

  test('is the same for the same picture, as bytes or by path', async () => {
    const bytes = await productPicture('#c8102e')
    const file = join(mkdtempSync(join(tmpdir(), 'curio-encoder-')), 'red.png')
    writeFileSync(file, bytes)
    expect(await encoder.encode(file)).toEqual(await encoder.encode(bytes))
  })

  test('is nearer to a picture of the same colour than to one of another', async () => {
    const [red, darkerRed, blue] = await Promise.all(
      ['#c8102e', '#b0102a', '#1f5fd0'].map(async colour => encoder.encode(await productPicture(colour))),
    )
    if (!red || !darkerRed || !blue) throw new Error('three vectors')
    expect(inner(red, darkerRed)).toBeGreaterThan(inner(red, blue))
  })

  test('shows the network planes of (byte − 127) / 128', async () => {
    const network = await OnnxImageEncoder.load({ path, id: 'tiny', colourWeight: 0 })
    const vector = await network.encode(await plainPicture('#ff0000').png().toBuffer())
    const planes = [1, -127 / 128, -127 / 128]
    const length = Math.hypot(...planes) / Math.hypot(...vector.subarray(0, 3))
    planes.forEach((value, channel) => {
      expect(vector[channel]).toBeCloseTo(value / length, 4)
    })
    await network.dispose()
  })

  test('sees the whole of a wide picture, on white', async () => {
    const network = await OnnxImageEncoder.load({ path, id: 'tiny', colourWeight: 0 })
    const wide = await network.encode(await plainPicture('#ff0000', 200, 50).png().toBuffer())
    // A quarter of red, (1, −1, −1), and three of white, (1, 1, 1).
    const length = Math.hypot(1, 0.5, 0.5) / Math.hypot(...wide.subarray(0, 3))
    for (const [channel, value] of [1, 0.5, 0.5].entries()) expect(wide[channel]).toBeCloseTo(value / length, 1)
    await network.dispose()
  })

  test('has the colours of the product alone, before whatever plain background', async () => {
    const onWhite = await encoder.encode(await productPicture('#c8102e'))
    const onGrey = await encoder.encode(await productPicture('#c8102e', '#d0d0d8'))
    expect([...onGrey.subarray(1280)]).toEqual([...onWhite.subarray(1280)])
  })

  test('has all colours of a picture without a plain background, and of one that is all background', async () => {
    for (const picture of [await snapshot(), await plainPicture('#ff0000').png().toBuffer()]) {
      const colours = histogramOf(await encoder.encode(picture))
      expect(inner(colours, colours)).toBeCloseTo(0.25, 5)
    }
  })
})

describe('the vector of a photograph to search with', () => {
  const colourShare = (vector: Float32Array) => inner(histogramOf(vector), histogramOf(vector))

  test('has length 1 and goes by colour before a plain background, hardly by it in a snapshot', async () => {
    const [studio, street] = [await encoder.encodeQuery(await productPicture('#c8102e')), await encoder.encodeQuery(await snapshot())]
    for (const vector of [studio, street]) expect(inner(vector, vector)).toBeCloseTo(1, 5)
    expect(colourShare(studio)).toBeGreaterThan(0.25)
    expect(colourShare(street)).toBeLessThan(0.05)
  })

  test('does not take the padding of a wide snapshot for a plain background', async () => {
    expect(colourShare(await encoder.encodeQuery(await snapshot(240, 60)))).toBeLessThan(0.05)
  })

  test('knows the variant of a product from another picture of it', async () => {
    const [red, blue] = await Promise.all(['#c8102e', '#1f5fd0'].map(async colour => encoder.encode(await productPicture(colour))))
    const query = await encoder.encodeQuery(await productPicture('#c8102e', '#e8e8e8', 120))
    if (!red || !blue) throw new Error('two vectors')
    expect(inner(query, red)).toBeGreaterThan(inner(query, blue))
  })

  test.each([0, 1])('goes by colour as it is told: %d is all or nothing', async colourWeight => {
    const told = await OnnxImageEncoder.load({ path, id: 'tiny', colourWeight })
    expect(colourShare(await told.encodeQuery(await snapshot()))).toBeCloseTo(colourWeight, 5)
    await told.dispose()
  })

  test('is not begun for a cancelled request', async () => {
    await expect(encoder.encodeQuery('/nowhere.jpg', AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('weights that tell classes', () => {
  const classesOf = (vector: Float32Array) => vector.subarray(1280, 2280)
  const load = () => OnnxImageEncoder.load({ path: tinyImageNetwork({ classes: 1000 }), id: 'telling' })

  test('add the roots of their probabilities', async () => {
    const telling = await load()
    const red = await telling.encode(await plainPicture('#ff0000').png().toBuffer())
    expect(red.length).toBe(encoder.dimension + 1000)
    expect(inner(red, red)).toBeCloseTo(1, 5)
    const classes = classesOf(red)
    const share = inner(classes, classes)
    // Of the means 1, −127/128 and 0 of all others, ten times each.
    const sum = Math.exp(10) + 2 * Math.exp(-1270 / 128) + 997
    expect((classes[0] ?? 0) ** 2 / share).toBeCloseTo(Math.exp(10) / sum, 4)
    expect((classes[3] ?? 0) ** 2 / share).toBeCloseTo(1 / sum, 4)
    await telling.dispose()
  })

  test('count more in a snapshot than before a plain background', async () => {
    const telling = await load()
    const share = async (picture: Uint8Array) => {
      const classes = classesOf(await telling.encodeQuery(picture))
      return inner(classes, classes)
    }
    expect(await share(await snapshot())).toBeGreaterThan(await share(await productPicture('#c8102e')))
    await telling.dispose()
  })
})

describe('the weight of colour', () => {
  test.each([0, 0.25, 0.6, 1])('%d is the histogram’s share of the squared length', async colourWeight => {
    const weighted = await OnnxImageEncoder.load({ path, id: 'tiny', colourWeight })
    const vector = await weighted.encode(await productPicture('#2e8b3d'))
    const colour = histogramOf(vector)
    expect(inner(colour, colour)).toBeCloseTo(colourWeight, 5)
    await weighted.dispose()
  })

  test('is part of the id, so that vectors of different weights never share a cache', async () => {
    const other = await OnnxImageEncoder.load({ path, id: 'tiny', colourWeight: 0.5 })
    expect(other.id).not.toBe(encoder.id)
    await other.dispose()
  })
})

describe('the colour histogram', () => {
  const pixels = fc.uint8Array({ minLength: 12, maxLength: 300 }).map(data => {
    const whole = data.subarray(0, data.length - (data.length % 3))
    return { data: whole, width: whole.length / 3, height: 1 }
  })

  test('has length 1 for every picture', () => {
    fc.assert(
      fc.property(pixels, picture => {
        const histogram = colourHistogram(picture)
        expect(inner(histogram, histogram)).toBeCloseTo(1, 4)
      }),
    )
  })

  test('does not depend on where the pixels are', () => {
    fc.assert(
      fc.property(pixels, picture => {
        const reversed = Uint8Array.from({ length: picture.data.length }, (_, at) => {
          const pixel = picture.width - 1 - Math.floor(at / 3)
          return picture.data[pixel * 3 + (at % 3)] ?? 0
        })
        expect(colourHistogram({ ...picture, data: reversed })).toEqual(colourHistogram(picture))
      }),
    )
  })

  test('leaves out what is background', () => {
    const picture = { data: Uint8Array.of(255, 0, 0, 0, 0, 255), width: 2, height: 1 }
    const blue = { data: Uint8Array.of(0, 0, 255), width: 1, height: 1 }
    expect(colourHistogram(picture, Uint8Array.of(1, 0))).toEqual(colourHistogram(blue))
    expect(colourHistogram(picture, Uint8Array.of(1, 1))).toEqual(colourHistogram(picture))
  })
})

describe('what goes wrong', () => {
  test('weights that are missing cannot be loaded', async () => {
    await expect(OnnxImageEncoder.load({ path: '/nowhere/none.onnx', id: 'none' })).rejects.toMatchObject({ code: 'MODEL_MISSING' })
  })

  test('a file that is no network cannot be loaded', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'curio-encoder-')), 'broken.onnx')
    writeFileSync(file, 'not a network')
    await expect(OnnxImageEncoder.load({ path: file, id: 'broken' })).rejects.toMatchObject({ code: 'MODEL_LOAD_FAILED' })
  })

  test.each([
    ['of another size', tinyImageNetwork({ dimension: 8 })],
    ['without an embedding', tinyImageNetwork({ output: 'something' })],
    ['with other classes', tinyImageNetwork({ classes: 8 })],
  ])('a network %s fails when it is asked', async (_, file) => {
    const wrong = await OnnxImageEncoder.load({ path: file, id: 'wrong' })
    await expect(wrong.encode(await productPicture('#c8102e'))).rejects.toMatchObject({ code: 'MODEL_FAILED' })
    await wrong.dispose()
  })

  test('a picture that cannot be read is refused', async () => {
    await expect(encoder.encode(Buffer.from('hello'))).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  test('a cancelled request is not begun', async () => {
    await expect(encoder.encode('/nowhere.jpg', AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
