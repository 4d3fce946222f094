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
    ['no object', null],
    ['a number for a text', { text: 42 }],
    ['a reaction of an unknown kind', { feedback: { item: 'a', value: 'adore' } }],
    ['a reaction to a number', { feedback: { item: 3, value: 'like' } }],
    ['a context that is no text', { context: { weather: { rain: true } } }],
    ['a picture that is neither a path nor bytes', { image: { path: 'a.jpg' } }],
  ])('is not %s, as a program without types may send it', async (_, input) => {
    // A caller in plain JavaScript is not held to the type.
    await expect(check(input as Parameters<typeof check>[0])).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('is not a context beyond the limit', async () => {
    await expect(check({ context: { note: 'x'.repeat(200) } })).rejects.toMatchObject({ code: 'INPUT_TOO_LONG' })
  })

  it.each([
    ['nothing', {}, 'INPUT_INVALID'],
    ['white space', { text: ' \u0000\t ' }, 'INPUT_INVALID'],
    ['more than the limit', { text: 'x'.repeat(101) }, 'INPUT_TOO_LONG'],
  ])('is not %s', async (_, input, code) => {
    await expect(check(input)).rejects.toMatchObject({ code })
  })
})
