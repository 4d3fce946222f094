/** Colours named from pixels: what a person would call the product, not its background. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backgroundMask } from '../../../src/models/image/background-mask.js'
import { colourNames } from '../../../src/models/image/colour-names.js'
import { nameColour } from '../../../src/models/image/name-colour.js'
import { oklchOf, toOklab } from '../../../src/models/image/oklab.js'
import { plainPicture, productPicture } from '../../support/pictures.js'

function colourOf(hex: string) {
  const bytes = Uint8Array.from([1, 3, 5], at => Number.parseInt(hex.slice(at, at + 2), 16))
  return oklchOf(toOklab(bytes), 0)
}

describe('the name of one colour', () => {
  test.each([
    ['#0a0a0a', 'black'],
    ['#ffffff', 'white'],
    ['#808080', 'gray'],
    ['#e8dcc4', 'beige'],
    ['#6b4423', 'brown'],
    ['#c8102e', 'red'],
    ['#ff9ec4', 'pink'],
    ['#ff7f11', 'orange'],
    ['#ffd500', 'yellow'],
    ['#2e8b3d', 'green'],
    ['#008b8b', 'teal'],
    ['#1f5fd0', 'blue'],
    ['#4169e1', 'blue'],
    ['#0b1a4a', 'navy'],
    ['#7a2fa0', 'purple'],
    ['#c3b1e1', 'lavender'],
  ])('%s is %s', (hex, name) => {
    expect(nameColour(colourOf(hex))).toBe(name)
  })

  test('every colour has a name', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte), rgb => {
        expect(nameColour(oklchOf(toOklab(Uint8Array.from(rgb)), 0))).toMatch(/^[a-z]+$/)
      }),
    )
  })
})

describe('OKLab', () => {
  test('agrees with the published values of white and red', () => {
    const white = colourOf('#ffffff')
    expect(white.lightness).toBeCloseTo(1, 4)
    expect(white.chroma).toBeCloseTo(0, 4)
    const red = colourOf('#ff0000')
    expect(red.lightness).toBeCloseTo(0.628, 3)
    expect(red.chroma).toBeCloseTo(0.2577, 3)
    expect(red.hue).toBeCloseTo(29.23, 1)
  })

  test('greys have no colour, and lighter greys are lighter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 254 }), value => {
        const [darker, lighter] = [value, value + 1].map(byte => oklchOf(toOklab(Uint8Array.of(byte, byte, byte)), 0))
        expect(darker?.chroma).toBeLessThan(1e-4)
        expect(darker?.lightness ?? 1).toBeLessThan(lighter?.lightness ?? 0)
      }),
    )
  })
})

describe('the background', () => {
  test('is what touches the border in the border’s colour; the same colour inside the product stays', () => {
    // A ring of black with a white hole, on white.
    const rows = ['.......', '.xxxxx.', '.x...x.', '.x...x.', '.xxxxx.', '.......']
    const lab = toOklab(Uint8Array.from([...rows.join('')].flatMap(mark => (mark === 'x' ? [0, 0, 0] : [255, 255, 255]))))
    const mask = backgroundMask(lab, 7, 6)
    expect(mask.filter(value => value === 1).length).toBe(22)
    expect(mask[2 * 7 + 3]).toBe(0)
    expect(mask[0]).toBe(1)
  })

  test('is white where a product seen from near leaves little of the border', () => {
    const rows = ['xxxxxx.', 'xxxxxx.', 'xxxxxxx', 'xxxxxxx']
    const lab = toOklab(Uint8Array.from([...rows.join('')].flatMap(mark => (mark === 'x' ? [20, 60, 160] : [255, 255, 255]))))
    expect([...backgroundMask(lab, 7, 4).keys()].filter(pixel => backgroundMask(lab, 7, 4)[pixel] === 1)).toEqual([6, 13])
  })

  test('is nothing where the border has no one colour', () => {
    const noisy = Uint8Array.from({ length: 8 * 8 * 3 }, (_, index) => (index * 97) % 256)
    expect(backgroundMask(toOklab(noisy), 8, 8).every(value => value === 0)).toBe(true)
  })
})

describe('the colours of a product', () => {
  test.each([
    ['#c8102e', 'red'],
    ['#0b1a4a', 'navy'],
    ['#0a0a0a', 'black'],
  ])('a block of %s on white is %s, and the white is not named', async (hex, name) => {
    const names = await colourNames(await productPicture(hex))
    expect(names[0]?.name).toBe(name)
    expect(names[0]?.share).toBeGreaterThan(0.95)
  })

  test('a white product on a dark ground is white', async () => {
    const names = await colourNames(await productPicture('#ffffff', '#222244'))
    expect(names[0]?.name).toBe('white')
  })

  test('two colours come with their shares, the larger first', async () => {
    const red = { create: { width: 48, height: 34, channels: 3 as const, background: '#c8102e' } }
    const blue = { create: { width: 48, height: 14, channels: 3 as const, background: '#1f5fd0' } }
    const picture = plainPicture('#ffffff', 96, 96).composite([
      { input: red, left: 24, top: 24 },
      { input: blue, left: 24, top: 58 },
    ])
    const names = await colourNames(await picture.png().toBuffer())
    expect(names.slice(0, 2).map(({ name }) => name)).toEqual(['red', 'blue'])
    expect(names.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  test('an empty picture has no colours', async () => {
    expect(await colourNames(await plainPicture('#ffffff').png().toBuffer())).toEqual([])
  })

  test('what is no picture is refused', async () => {
    await expect(colourNames(Buffer.from('hello'))).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })
})
