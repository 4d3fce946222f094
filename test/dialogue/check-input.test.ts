import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { checkInput } from '../../src/dialogue/check-input.js'

const catalog = inMemoryCatalog([{ id: 'a', title: 'Tent', attributes: {} }])
const check = (input: Parameters<typeof checkInput>[0]) => checkInput(input, catalog, 100)

describe('what a turn accepts', () => {
  it('is text, composed and without control characters', async () => {
    expect((await check({ text: ' cafe\u0301\u0000\u001b[2J ' })).text).toBe('café  [2J')
  })

  it('is a reaction to an item that exists', async () => {
    expect(await check({ feedback: { item: 'a', value: 'like' } })).toMatchObject({ text: '', feedback: { item: 'a' } })
    await expect(check({ feedback: { item: 'b', value: 'like' } })).rejects.toMatchObject({ code: 'ITEM_UNKNOWN' })
  })

  it('is a picture that can be opened', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'curio-input-')), 'a.jpg')
    await writeFile(path, 'x')
    expect((await check({ image: path })).image).toBe(path)
    await expect(check({ image: `${path}.missing` })).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  it('is a context alone', async () => {
    expect(await check({ context: { weather: 'rain' } })).toMatchObject({ context: { weather: 'rain' } })
  })

  it.each([
    ['nothing', {}, 'INPUT_INVALID'],
    ['white space', { text: ' \u0000\t ' }, 'INPUT_INVALID'],
    ['more than the limit', { text: 'x'.repeat(101) }, 'INPUT_TOO_LONG'],
  ])('is not %s', async (_, input, code) => {
    await expect(check(input)).rejects.toMatchObject({ code })
  })
})
