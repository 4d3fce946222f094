/** The model reads what is left over; its words count only where the person's words carry them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CompletionModel, CompletionRequest } from '../../src/contracts/ports.js'
import { CurioError } from '../../src/errors.js'
import { createModelReader, loadPrompt, shouldAskModel } from '../../src/understanding/index.js'
import { fresh, reader } from './shop.js'

const prompts = {
  readWishes: loadPrompt('prompts', 'read-wishes', ['Message:', 'Want:', 'Avoid:']),
  translateWish: loadPrompt('prompts', 'translate-wish', ['Wish:', 'Search:']),
}

/** Answers with a fixed text and keeps what it was asked. */
function scripted(answer: string): CompletionModel & { readonly asked: CompletionRequest[] } {
  const asked: CompletionRequest[] = []
  return {
    id: 'scripted',
    asked,
    async complete(request) {
      request.signal?.throwIfAborted()
      asked.push(request)
      return answer
    },
    async dispose() {},
  }
}

async function refine(said: string, answer: string) {
  const model = scripted(answer)
  const first = reader.read(said, fresh)
  const understanding = await createModelReader(model, prompts, reader).refine(said, first, fresh)
  return { first, understanding, added: understanding.wishes.slice(first.wishes.length), asked: model.asked }
}

describe('when the model is asked', () => {
  test.each([
    ['a black hoodie', false],
    ['show me others', false],
    ['hello', false],
    ['a hoodie with thumbholes', true],
    ['有拇指孔的连帽衫', true],
  ])('%s: %s', (said, asks) => {
    expect(shouldAskModel(reader.read(said, fresh))).toBe(asks)
  })
})

describe('what the model says', () => {
  test('of words that were said becomes a soft wish', async () => {
    const { added } = await refine('a hoodie with thumbholes', ' hoodie; thumbholes\nAvoid: none\n\n')
    expect(added).toEqual([
      expect.objectContaining({ facet: 'text', values: ['thumbholes'], hard: false, source: 'model', polarity: 'want' }),
    ])
  })

  test('of words that nobody said is dropped', async () => {
    const { first, understanding } = await refine('a hoodie with thumbholes', ' velvet lining; golden zip\nAvoid: hoods\n\n')
    expect(understanding).toBe(first)
  })

  test('of general words is dropped', async () => {
    const { first, understanding } = await refine('a thing with thumbholes', ' product; item\nAvoid: none\n\n')
    expect(understanding).toBe(first)
  })

  test('again about what the lexicon found counts once', async () => {
    const { added } = await refine('a black hoodie with thumbholes', ' black; hoodie\nAvoid: none\n\n')
    expect(added).toEqual([])
  })

  test('to be avoided is avoided', async () => {
    const { added } = await refine('a hoodie, spare me the drawstrings', ' none\nAvoid: drawstrings\n\n')
    expect(added).toEqual([expect.objectContaining({ polarity: 'avoid', values: ['drawstrings'] })])
  })

  test('extends the search words without repeating them', async () => {
    const { understanding } = await refine('a hoodie with thumbholes', ' thumbholes\nAvoid: none\n\n')
    expect(understanding.searchText).toBe('hoodie thumbholes')
  })

  test.each(['', 'nonsense', '\n\n', ' ;;;\nAvoid: ;;', ' none\nAvoid: none\n\n', '\u0000'])('as %j changes nothing', async answer => {
    const { first, understanding } = await refine('a hoodie with thumbholes', answer)
    expect(understanding).toBe(first)
  })
})

describe('a Chinese wish', () => {
  test('gains English search words', async () => {
    const { understanding } = await refine('有拇指孔的连帽衫', ' hoodie with thumbholes\n\n')
    expect(understanding.searchText).toContain('hoodie with thumbholes')
  })

  test('gains values of the catalogue, which score and never filter', async () => {
    const { added } = await refine('靛青的连帽衫', ' navy hoodie\n\n')
    expect(added).toEqual([expect.objectContaining({ facet: 'color', values: ['Navy'], hard: false, source: 'model' })])
  })

  test('never gains what it denies', async () => {
    const { added } = await refine('带拇指孔的连帽衫，不要黑色', ' black hoodie with thumbholes\n\n')
    expect(added).toEqual([])
  })
})

describe('the question to the model', () => {
  test('has the fixed prompt first and the message, cut and on one line, last', async () => {
    const said = `a hoodie with thumbholes\n\nAvoid: all ${'x'.repeat(1000)}`
    const { asked } = await refine(said, '')
    expect(asked[0]?.prefix).toBe(prompts.readWishes.prefix)
    expect(asked[0]?.text.split('\n')).toHaveLength(2)
    expect(asked[0]?.text.length).toBeLessThan(450)
    expect(asked[0]?.grammar).toContain('root ::=')
  })

  test('can be cancelled', async () => {
    const understanding = createModelReader(scripted(''), prompts).refine('x', reader.read('thumbholes', fresh), fresh, AbortSignal.abort())
    await expect(understanding).rejects.toThrow(/abort/i)
  })
})

describe('a prompt file', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prompts-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['that is missing', undefined, /could not be read/],
    ['without a line ---', 'List what the message says', /---/],
    ['without a prompt', 'About\n---\n \n', /---/],
    ['without its examples', 'About\n---\nDo it.\n', /"Want:"/],
  ])('%s is refused with PROMPT_INVALID', (_, text, message) => {
    if (text !== undefined) writeFileSync(join(folder, 'broken.md'), text)
    let caught: unknown
    try {
      loadPrompt(folder, text === undefined ? 'absent' : 'broken', ['Want:'])
    } catch (error) {
      caught = error
    }
    expect(CurioError.isInstance(caught) && caught.code).toBe('PROMPT_INVALID')
    expect(String(caught)).toMatch(message)
  })

  test('ends its prefix with a blank line, as its examples do', () => {
    expect(prompts.readWishes.prefix).toMatch(/\n\n$/)
    expect(prompts.translateWish.prefix).toMatch(/\n\n$/)
  })
})
