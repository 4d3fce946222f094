/** The default text encoder itself: what it finds, in two languages, and how fast. Its weights must lie in `models`. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LlamaTextEncoder } from '../../src/models/index.js'

const path = fileURLToPath(new URL('../../models/multilingual-e5-small-q4_0.gguf', import.meta.url))
const passages = [
  'Cushioned running shoes with a soft midsole',
  'Electric kettle with temperature control',
  'Waterproof two-person tent for hiking',
  'Cotton bed linen for a double bed',
  'Noise-cancelling wireless headphones',
  'Cast iron frying pan',
  'Wooden bookshelf with five shelves',
  'Leather office bag with a laptop sleeve',
]
const questions: [question: string, found: number][] = [
  ['something for jogging', 0],
  ['boil water for tea', 1],
  ['where do I sleep on a mountain trip', 2],
  ['sheets', 3],
  ['listen to music on the train without hearing it', 4],
  ['fry an egg', 5],
  ['furniture for my novels', 6],
  ['carry my computer to work', 7],
]
let encoder: LlamaTextEncoder
let vectors: Float32Array[]

beforeAll(async () => {
  encoder = await LlamaTextEncoder.load({ path, id: 'multilingual-e5-small' })
  vectors = await encoder.encodePassages(passages)
})

afterAll(() => encoder.dispose())

function cosine(left: ArrayLike<number> = [], right: ArrayLike<number> = []): number {
  return Array.from(left).reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
}

async function nearest(question: string): Promise<number> {
  const query = await encoder.encodeQuery(question)
  const scores = vectors.map(vector => cosine(query, vector))
  return scores.indexOf(Math.max(...scores))
}

describe('what a question finds', () => {
  test('is its passage in nearly every case', async () => {
    const found = await Promise.all(questions.map(async ([question, expected]) => (await nearest(question)) === expected))
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(questions.length - 1)
  })

  test.each([
    ['一双舒适的跑鞋', 0],
    ['电热水壶', 1],
    ['无线耳机', 4],
    ['书架', 6],
  ])('%s, in Chinese, is its English passage', async (question, expected) => {
    expect(await nearest(question)).toBe(expected)
  })

  test('is not more than a question for running shoes has to do with a kettle', async () => {
    const query = await encoder.encodeQuery('一双舒适的跑鞋')
    expect(cosine(query, vectors[0])).toBeGreaterThan(cosine(query, vectors[1]) + 0.03)
  })
})

describe('the vectors', () => {
  test('have 384 numbers and length 1, short or over-long', async () => {
    const [short, long] = await encoder.encodePassages(['tent', 'a sturdy walking boot '.repeat(2000)])
    for (const vector of [short, long]) {
      expect(vector?.length).toBe(384)
      expect(cosine(vector, vector)).toBeCloseTo(1, 5)
    }
  })

  test('of one text are the same alone and among others', async () => {
    const [alone] = await encoder.encodePassages([passages[3] ?? ''])
    expect(cosine(alone, vectors[3])).toBeCloseTo(1, 4)
  })

  test('come in well under a tenth of a second a question', async () => {
    const times: number[] = []
    for (let round = 0; round < 30; round++) {
      const started = performance.now()
      await encoder.encodeQuery(`a warm waterproof jacket for hiking in autumn ${round}`)
      times.push(performance.now() - started)
    }
    const median = times.sort((a, b) => a - b)[15] ?? Number.POSITIVE_INFINITY
    console.log(`median of a question: ${median.toFixed(1)} ms`)
    expect(median).toBeLessThan(2000)
  })
})
