/** The default reader of writing itself. Its weights must lie in `models`. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OnnxSceneTextReader } from '../../src/models/index.js'
import { letteredPicture } from '../support/lettered-picture.js'
import { productPicture } from '../support/pictures.js'

const directory = fileURLToPath(new URL('../../models/ppocr-v4', import.meta.url))
let reader: OnnxSceneTextReader

beforeAll(async () => {
  reader = await OnnxSceneTextReader.load({ directory, id: 'ppocr-v4' })
})

afterAll(() => reader.dispose())

describe('what is written in a picture', () => {
  test.each([
    ['MILK', 0],
    ['ORIEL', 0],
    ['MILK', 20],
    ['MILK', 90],
    ['MILK', -90],
  ])('is read: %s turned by %i degrees', async (word, turn) => {
    const picture = await letteredPicture(word, '#3050a0', turn)
    for (const lines of [await reader.read(picture), await reader.readQuery(picture)]) {
      expect(lines.map(({ text }) => text)).toEqual([word])
      expect(lines[0]?.confidence).toBeGreaterThan(0.8)
    }
  })

  test('is nothing where nothing is written', async () => {
    expect(await reader.readQuery(await productPicture('#c03030'))).toEqual([])
  })

  test('is read once a photograph', async () => {
    const picture = await letteredPicture('TOMATO')
    expect(await reader.readQuery(picture)).toBe(await reader.readQuery(picture))
  })

  test('of what is no picture is refused', async () => {
    await expect(reader.readQuery(Buffer.from('no picture'))).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  test('of a cancelled turn is not read', async () => {
    await expect(reader.readQuery(await letteredPicture('MILK'), AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
