/** What is written in a photograph finds the item that is called so or bears it on its picture. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { ImageEncoder, SceneText, SceneTextReader } from '../../src/contracts/ports.js'
import { CurioError } from '../../src/errors.js'
import { checkIndex } from '../../src/retrieval/check-index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { SceneTextIndex } from '../../src/retrieval/scene-text-index.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { makeItem } from './make-item.js'

const surely = (...texts: string[]): SceneText[] => texts.map(text => ({ text, confidence: 1 }))

describe('what was read, compared with names', () => {
  const index = new SceneTextIndex([
    ['Bravo Apple Juice'],
    ['Tropicana Mandarin'],
    ['Tropicana Golden Grapefruit'],
    ['苹果汁', 'äppeljuice'],
  ])
  const best = (...texts: string[]) => [...index.match(surely(...texts))].sort((a, b) => b[1] - a[1])[0]?.[0]

  it.each([
    [['BRAVO'], 0],
    [['8RAVO'], 0],
    [['Tropicama', 'MANDARIM'], 1],
    [['tropicana', 'grapefnuit'], 2],
    [['苹果汁'], 3],
    [['APPELJUICE'], 3],
  ])('%j is row %i', (texts, row) => {
    expect(best(...texts)).toBe(row)
  })

  it.each([[['42']], [['a', 'of']], [['qqqq']], [['']], [[]]])('%j says nothing', texts => {
    expect(index.match(surely(...texts)).size).toBe(0)
  })

  it('a word that one item holds is worth its sureness, and one that more hold less', () => {
    const [mandarin = 0, tropicana = 0] = ['mandarin', 'tropicana'].map(word => Math.max(...index.match(surely(word)).values()))
    expect(tropicana).toBeLessThan(mandarin)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), confidence => {
        const score = index.match([{ text: 'mandarin', confidence }]).get(1)
        expect(score).toBeCloseTo(confidence, 6)
      }),
    )
  })

  it('is between 0 and the number of its words, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
        const words = texts.flatMap(text => text.normalize('NFKD').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).length
        for (const score of index.match(surely(...texts)).values()) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(words)
        }
      }),
    )
  })
})

/** Every picture looks the same to it. */
const blind: ImageEncoder = {
  id: 'blind',
  dimension: 2,
  encode: () => Promise.resolve(Float32Array.of(1, 0)),
  dispose: () => Promise.resolve(),
}

/** What is written in a picture is what its file holds. */
class PlainReader implements SceneTextReader {
  readonly id = 'plain'
  count = 0

  read(image: string | Uint8Array): Promise<readonly SceneText[]> {
    this.count++
    return Promise.resolve(surely(...Buffer.from(image).toString('utf8').split('\n')))
  }

  readQuery(image: string | Uint8Array): Promise<readonly SceneText[]> {
    return Promise.resolve(surely(Buffer.from(image).toString('utf8')))
  }

  dispose(): Promise<void> {
    return Promise.resolve()
  }
}

describe('a photograph of a packet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'curio-packets-'))
  const titles = ['Lemon', 'Bravo Apple Juice', 'Milk', 'Sour Cream']
  const written = ['', 'Äpple', 'MELLANMJÖLK\nekologisk', 'GRÄDDFIL']
  const items = titles.map((title, row) => {
    const image = join(folder, `${row}.txt`)
    writeFileSync(image, `${title}-picture\n${written[row]}`)
    return makeItem({ id: `${row}`, title, image })
  })
  const catalog = inMemoryCatalog(items)
  let sceneText: PlainReader
  let cache: MemoryVectorCache

  beforeEach(() => {
    sceneText = new PlainReader()
    cache = new MemoryVectorCache()
  })

  it.each([
    ['BRAVO', 'Bravo Apple Juice'],
    ['MELLANMJOLK', 'Milk'],
    ['gräddfil', 'Sour Cream'],
  ])('%s finds %s', async (text, title) => {
    const retriever = await buildRetriever({ catalog, cache, imageEncoder: blind, sceneText })
    expect((await retriever.retrieve({ image: Buffer.from(text) }))[0]?.item.title).toBe(title)
  })

  it('reads each picture of the catalogue once', async () => {
    await buildRetriever({ catalog, cache, imageEncoder: blind, sceneText })
    const again = await buildRetriever({ catalog, cache, imageEncoder: blind, sceneText })
    expect(sceneText.count).toBe(titles.length)
    expect((await again.retrieve({ image: Buffer.from('GRÄDDFIL') }))[0]?.item.title).toBe('Sour Cream')
  })

  it('is looked for by its looks alone where reading fails', async () => {
    const errors: CurioError[] = []
    sceneText.readQuery = () => Promise.reject(new CurioError('MODEL_FAILED', 'broken'))
    const retriever = await buildRetriever({ catalog, cache, imageEncoder: blind, sceneText, onError: error => errors.push(error) })
    expect(await retriever.retrieve({ image: Buffer.from('BRAVO') })).toHaveLength(titles.length)
    expect(errors.map(({ code }) => code)).toEqual(['MODEL_FAILED'])
  })

  it('keeps the looks of a picture of which the writing cannot be read', async () => {
    const warnings: string[] = []
    sceneText.read = () => Promise.reject(new CurioError('MODEL_FAILED', 'broken'))
    const retriever = await buildRetriever({ catalog, cache, imageEncoder: blind, sceneText, onWarning: line => warnings.push(line) })
    expect((await retriever.retrieve({ image: Buffer.from('BRAVO') }))[0]?.item.title).toBe('Bravo Apple Juice')
    expect(warnings).toHaveLength(titles.length)
  })

  it('counts unread pictures among what an index lacks', async () => {
    const options = { catalog, cache, imageEncoder: blind, sceneText }
    expect((await checkIndex(options)).missing).toBe(2 * titles.length)
    await buildRetriever(options)
    expect((await checkIndex(options)).missing).toBe(0)
  })
})
