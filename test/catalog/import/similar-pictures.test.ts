/** Which pictures of a catalogue show the same. */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { similarPictures, traceOf } from '../../../src/catalog/import/report/similar-pictures.js'

/** The outline of a bottle or of a box, in a colour on white. */
function drawing(shape: 'bottle' | 'box', [red, green, blue]: readonly [number, number, number], size = 200): Promise<Buffer> {
  const pixels = Buffer.alloc(size * size * 3, 255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [u, v] = [(x / size) * 200, (y / size) * 200]
      const isNeck = v > 20 && v <= 90 && u > 90 && u < 110
      const isBelly = v > 90 && v < 180 && u > 65 && u < 135
      const isBox = u > 30 && u < 170 && v > 90 && v < 170
      if (shape === 'bottle' ? isNeck || isBelly : isBox) pixels.set([red, green, blue], (y * size + x) * 3)
    }
  }
  return sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
    .png()
    .toBuffer()
}

const blue = [32, 64, 192] as const
const red = [192, 32, 32] as const
const trace = async (name: string, bytes: Promise<Buffer>) => traceOf(name, await bytes)

describe('two pictures', () => {
  it('are the same in another size and format', async () => {
    const small = await sharp(await drawing('bottle', blue, 400))
      .resize(150)
      .jpeg({ quality: 80 })
      .toBuffer()
    const found = similarPictures([await trace('a', drawing('bottle', blue)), await traceOf('b', small)])
    expect(found).toEqual({ count: 1, examples: [{ name: 'b', other: 'a' }] })
  })

  it('of one thing in two colours are two', async () => {
    const found = similarPictures([await trace('blue', drawing('bottle', blue)), await trace('red', drawing('bottle', red))])
    expect(found.count).toBe(0)
  })

  it('of two things in one colour are two', async () => {
    const found = similarPictures([await trace('bottle', drawing('bottle', blue)), await trace('box', drawing('box', blue))])
    expect(found.count).toBe(0)
  })

  it('that are none are refused', async () => {
    await expect(traceOf('x', Buffer.from('no picture'))).rejects.toThrow()
  })
})

describe('very many pictures', () => {
  it('are compared by their outline alone, and still found', async () => {
    const one = await trace('0', drawing('bottle', blue))
    const others = Array.from({ length: 9000 }, (_, index) => ({ ...one, name: `n${index}`, outline: [index * 7919, ~index] as const }))
    expect(similarPictures([one, ...others, { ...one, name: 'twin' }])).toEqual({ count: 1, examples: [{ name: 'twin', other: '0' }] })
  })
})
