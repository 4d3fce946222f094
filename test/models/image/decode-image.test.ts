/** Pictures come from strangers: what is read, what is refused, and in which words. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeImage, imageLimits } from '../../../src/models/image/decode-image.js'
import { plainPicture } from '../../support/pictures.js'

const folder = mkdtempSync(join(tmpdir(), 'curio-pictures-'))
const asIs = (image: Parameters<Parameters<typeof decodeImage>[1]>[0]) => image

function decode(image: string | Uint8Array) {
  return decodeImage(image, asIs)
}

async function firstPixel(image: string | Uint8Array): Promise<number[]> {
  return [...(await decode(image)).data.subarray(0, 3)]
}

describe('pictures that are read', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a %s picture becomes rows of red, green and blue', async format => {
    const bytes = await plainPicture('#c81e1e', 12, 7).toFormat(format, { quality: 100 }).toBuffer()
    const { data, width, height } = await decode(bytes)
    expect([width, height, data.length]).toEqual([12, 7, 12 * 7 * 3])
    expect(data[0]).toBeGreaterThan(190)
    expect(data[1]).toBeLessThan(45)
  })

  test('a file is read by its path as its bytes are', async () => {
    const bytes = await plainPicture('#3366cc').png().toBuffer()
    const path = join(folder, 'plain.png')
    writeFileSync(path, bytes)
    expect((await decode(path)).data).toEqual((await decode(bytes)).data)
  })

  test('the name does not matter, the content does', async () => {
    const path = join(folder, 'photo.txt')
    writeFileSync(path, await plainPicture('#3366cc').jpeg().toBuffer())
    expect((await decode(path)).width).toBe(64)
  })

  test('what is transparent becomes white', async () => {
    const clear = await plainPicture('#000000').ensureAlpha(0).png().toBuffer()
    expect(await firstPixel(clear)).toEqual([255, 255, 255])
  })

  test('a grey picture becomes three equal channels', async () => {
    const grey = await plainPicture('#808080').greyscale().png().toBuffer()
    const [red, green, blue] = await firstPixel(grey)
    expect([red, green]).toEqual([green, blue])
  })

  test('a picture of sixteen bits a channel becomes one of eight', async () => {
    const deep = await plainPicture('#ff0000').toColourspace('rgb16').png().toBuffer()
    expect(await firstPixel(deep)).toEqual([255, 0, 0])
  })

  test('a printer’s picture becomes one for the screen', async () => {
    const { width, data } = await decode(await plainPicture('#ffffff').toColourspace('cmyk').jpeg().toBuffer())
    expect(width).toBe(64)
    expect(Math.min(...data)).toBeGreaterThan(240)
  })

  test('a camera held upright gives an upright picture', async () => {
    const turned = await plainPicture('#3366cc', 40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { width, height } = await decode(turned)
    expect([width, height]).toEqual([20, 40])
  })

  test('the shape that is asked for is the shape that comes', async () => {
    const bytes = await plainPicture('#3366cc', 300, 100).png().toBuffer()
    const fitted = await decodeImage(bytes, image => image.resize(50, 50, { fit: 'contain', background: '#fff' }))
    expect([fitted.width, fitted.height]).toEqual([50, 50])
    expect([...fitted.data.subarray(0, 3)]).toEqual([255, 255, 255])
  })
})

describe('pictures that are refused', () => {
  test.each([
    ['a GIF', () => plainPicture('#3366cc').gif().toBuffer()],
    ['a TIFF', () => plainPicture('#3366cc').tiff().toBuffer()],
    ['an AVIF', () => plainPicture('#3366cc').avif().toBuffer()],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')],
    ['a page of text', async () => Buffer.from('not a picture at all')],
    ['nothing', async () => Buffer.alloc(0)],
  ])('%s is unreadable', async (_, make) => {
    await expect(decode(await make())).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  test('a picture that breaks off is unreadable', async () => {
    const bytes = await plainPicture('#3366cc', 400, 400).jpeg({ quality: 100 }).toBuffer()
    await expect(decode(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  test('a file that is not there is unreadable, and the message names it', async () => {
    const path = join(folder, 'gone.jpg')
    await expect(decode(path)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE', message: expect.stringContaining('gone.jpg') })
  })

  test.each([
    ['a folder', folder],
    ['a device that never ends', '/dev/zero'],
  ])('%s is unreadable', async (_, path) => {
    await expect(decode(path)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  test('a small file that unpacks into a vast picture is too large', async () => {
    const bomb = await plainPicture('#ffffff', 8000, 8000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1e6)
    await expect(decode(bomb)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' })
  })

  test('too many bytes are too large before a decoder sees them, by path and as bytes', async () => {
    const bytes = Buffer.alloc(imageLimits.bytes + 1)
    const path = join(folder, 'huge.jpg')
    writeFileSync(path, bytes)
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' })
    await expect(decode(path)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' })
  })
})
