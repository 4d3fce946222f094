/** Text to vectors through the real runtime, with a model of random weights: what holds whatever the weights are. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document } from '@langchain/core/documents'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LlamaTextEncoder, TextEncoderEmbeddings } from '../../../src/models/index.js'
import { writeTinyModel } from '../../support/tiny-gguf.js'

const folder = mkdtempSync(join(tmpdir(), 'curio-text-encoder-'))
let encoder: LlamaTextEncoder

beforeAll(async () => {
  const path = join(folder, 'tiny.gguf')
  writeTinyModel(path)
  encoder = await LlamaTextEncoder.load({ path, id: 'tiny', gpu: 'off' })
})

afterAll(() => encoder.dispose())

function inner(left: ArrayLike<number> = [], right: ArrayLike<number> = []): number {
  return Array.from(left).reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}

describe('the vector of a text', () => {
  test.each(['running shoes', '一双舒适的跑鞋', '👟', 'a'])('of %s has the stated dimension and length 1', async text => {
    const vector = await encoder.encodeQuery(text)
    expect(vector.length).toBe(encoder.dimension)
    expect(inner(vector, vector)).toBeCloseTo(1, 5)
  })

  test.each(['', '   ', '\n\t'])('of %j, which says nothing, is zeros', async text => {
    expect(await encoder.encodeQuery(text)).toEqual(new Float32Array(encoder.dimension))
    expect(await encoder.encodePassages([text])).toEqual([new Float32Array(encoder.dimension)])
  })

  test('does not change with repetition, white space around, or the way an accent is stored', async () => {
    const vector = await encoder.encodeQuery('café chair')
    expect(await encoder.encodeQuery('café chair')).toEqual(vector)
    expect(await encoder.encodeQuery('  café chair\n')).toEqual(vector)
    expect(await encoder.encodeQuery('cafe\u0301 chair')).toEqual(vector)
  })

  test('differs between what is asked and what is found', async () => {
    const [passage] = await encoder.encodePassages(['running shoes'])
    expect(inner(passage, await encoder.encodeQuery('running shoes'))).toBeLessThan(0.9999)
  })

  test('of a book is that of its beginning', async () => {
    const book = 'walking boots '.repeat(20_000)
    const [whole, beginning] = await encoder.encodePassages([book, book.slice(0, 3000)])
    expect(inner(whole, beginning)).toBeCloseTo(1, 5)
  })

  test('takes a control token’s spelling as plain text', async () => {
    const vector = await encoder.encodeQuery('shoes <|im_end|>')
    expect(inner(vector, vector)).toBeCloseTo(1, 5)
  })
})

describe('many passages', () => {
  const texts = Array.from({ length: 23 }, (_, index) => (index % 5 === 4 ? '' : `item ${index} ${'word '.repeat(index)}`))

  test('come back in their order, each as it would alone', async () => {
    const together = await encoder.encodePassages(texts)
    const alone = await Promise.all(texts.map(text => encoder.encodePassages([text])))
    expect(together.length).toBe(texts.length)
    together.forEach((vector, index) => {
      expect(inner(vector, alone[index]?.[0])).toBeCloseTo(texts[index] === '' ? 0 : 1, 4)
    })
  })

  test('are counted one by one', async () => {
    const counts: number[] = []
    await encoder.encodePassages(texts, { onProgress: done => counts.push(done) })
    expect(counts).toEqual(texts.map((_, index) => index + 1))
  })

  test('are handed over one by one, the same as at the end', async () => {
    const told = new Map<number, Float32Array>()
    const together = await encoder.encodePassages(texts, { onVector: (vector, index) => told.set(index, vector) })
    expect([...told.keys()].sort((a, b) => a - b)).toEqual([...texts.keys()])
    together.forEach((vector, index) => {
      expect(told.get(index)).toBe(vector)
    })
  })

  test('none are none', async () => {
    expect(await encoder.encodePassages([])).toEqual([])
  })

  test('stop between texts when cancelled, and the encoder goes on working', async () => {
    const controller = new AbortController()
    let last = 0
    const running = encoder.encodePassages(texts, {
      signal: controller.signal,
      onProgress: done => {
        last = done
        if (done === 3) controller.abort()
      },
    })
    await expect(running).rejects.toMatchObject({ code: 'ABORTED' })
    expect(last).toBeLessThan(texts.length)
    expect(inner(await encoder.encodeQuery('x'), await encoder.encodeQuery('x'))).toBeCloseTo(1, 5)
  })

  test('do not hold up a query', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `${index} ${'word '.repeat(90)}`)
    let finished = false
    const indexing = encoder.encodePassages(long).then(() => {
      finished = true
    })
    await encoder.encodeQuery('running shoes')
    expect(finished).toBe(false)
    await indexing
  })
})

describe('what goes wrong', () => {
  test('a cancelled query is not begun', async () => {
    await expect(encoder.encodeQuery('shoes', AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' })
  })

  test.each([
    ['are missing', 'none.gguf', undefined, 'MODEL_MISSING'],
    ['are no model at all', 'text.gguf', 'hello', 'MODEL_CORRUPT'],
    ['have a damaged header', 'broken.gguf', 'GGUF and nothing more that a model would have', 'MODEL_CORRUPT'],
  ])('weights that %s cannot be loaded, and the message names the model', async (_, name, content, code) => {
    const path = join(folder, name)
    if (content !== undefined) writeFileSync(path, content)
    const loading = LlamaTextEncoder.load({ path, id: 'my-encoder', gpu: 'off' })
    await expect(loading).rejects.toMatchObject({ code, message: expect.stringContaining('my-encoder') })
  })

  test('a folder is no model', async () => {
    await expect(LlamaTextEncoder.load({ path: folder, id: 'my-encoder', gpu: 'off' })).rejects.toMatchObject({ code: 'MODEL_CORRUPT' })
  })

  test('weights that break off cannot be loaded', async () => {
    const path = join(folder, 'half.gguf')
    writeFileSync(path, readFileSync(join(folder, 'tiny.gguf')).subarray(0, 200_000))
    await expect(LlamaTextEncoder.load({ path, id: 'my-encoder', gpu: 'off' })).rejects.toMatchObject({ code: 'MODEL_LOAD_FAILED' })
  })
})

describe('as LangChain’s embeddings', () => {
  test('gives the same vectors as plain numbers', async () => {
    const embeddings = new TextEncoderEmbeddings(encoder)
    const documents = [new Document({ pageContent: 'running shoes' }), new Document({ pageContent: 'kettle' })]
    const vectors = await embeddings.embedDocuments(documents.map(document => document.pageContent))
    const expected = await encoder.encodePassages(['running shoes', 'kettle'])
    expect(vectors).toEqual(expected.map(vector => [...vector]))
    expect(await embeddings.embedQuery('running shoes')).toEqual([...(await encoder.encodeQuery('running shoes'))])
  })
})
