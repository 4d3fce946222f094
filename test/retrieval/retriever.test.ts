import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { ImageEncoder } from '../../src/contracts/ports.js'
import { type BuildProgress, buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { makeItem } from './make-item.js'
import { WordHashEncoder } from './word-hash-encoder.js'

const catalog = inMemoryCatalog([
  makeItem({ id: 'orange-shorts', title: 'Arcadio Gym Short', category: 'Men/Bottoms/Shorts', attributes: { color: 'Orange' } }),
  makeItem({ id: 'blue-shorts', title: 'Arcadio Gym Short', category: 'Men/Bottoms/Shorts', attributes: { color: 'Blue' } }),
  makeItem({
    id: 'jacket',
    title: 'Proteus Jackshirt',
    category: 'Men/Tops/Jackets',
    description: 'Orange lining',
    attributes: { color: 'Blue' },
  }),
  makeItem({ id: 'bag', title: 'Duffle', category: 'Gear/Bags', translations: { zh: { title: '行李袋' } } }),
  makeItem({ id: 'watch', title: 'Sport Watch', category: 'Gear/Watches' }),
])
const build = (textEncoder?: WordHashEncoder) =>
  buildRetriever({ catalog, cache: new MemoryVectorCache(), ...(textEncoder === undefined ? {} : { textEncoder }) })

/** Calls every picture the direction of its first three bytes. */
const firstBytes: ImageEncoder = {
  id: 'first-bytes',
  dimension: 3,
  encode: image => {
    const vector = Float32Array.from(image instanceof Uint8Array ? image.subarray(0, 3) : [1, 0, 0])
    if (vector.length < 3) return Promise.reject(new Error('too short'))
    const length = Math.hypot(...vector)
    return Promise.resolve(vector.map(value => value / length))
  },
  dispose: () => Promise.resolve(),
}

describe.each([
  ['words alone', undefined],
  ['a text encoder', new WordHashEncoder()],
])('a retriever with %s', (_, encoder) => {
  it('brings what was asked for first, with every item scored in [0, 1]', async () => {
    const retriever = await build(encoder)
    const scored = await retriever.retrieve({ text: 'orange shorts for men' })
    expect(scored[0]?.item.id).toBe('orange-shorts')
    expect(scored).toHaveLength(5)
    for (const { similarity, relevance, dense, lexical, image } of scored) {
      for (const value of [similarity, relevance, dense, lexical, image]) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }
  })

  it('tells a query that fits from one that nothing fits', async () => {
    const retriever = await build(encoder)
    const most = async (text: string) => Math.max(...(await retriever.retrieve({ text })).map(({ relevance }) => relevance))
    expect(await most('orange shorts')).toBeGreaterThan(0.9)
    expect(await most('surfboard')).toBeLessThan(0.5)
  })

  it('stays within the allowed rows and scores them as it would without the filter', async () => {
    const retriever = await build(encoder)
    const all = await retriever.retrieve({ text: 'orange' })
    const some = await retriever.retrieve({ text: 'orange', allowed: [3, 1] })
    expect(some.map(({ row }) => row).sort()).toEqual([1, 3])
    for (const { row, similarity } of some) expect(similarity).toBeCloseTo(all.find(entry => entry.row === row)?.similarity ?? -1)
  })

  it('answers an empty request without preference', async () => {
    const retriever = await build(encoder)
    const scored = await retriever.retrieve({})
    expect(scored.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4])
    expect(new Set(scored.map(({ similarity }) => similarity)).size).toBe(1)
  })

  it('lets what was said before count by its share', async () => {
    const retriever = await build(encoder)
    const [best] = await retriever.retrieve({ text: 'blue', history: [{ text: 'gym shorts', weight: 0.6 }] })
    expect(best?.item.id).toBe('blue-shorts')
  })

  it('finds a Chinese translation', async () => {
    const retriever = await build(encoder)
    expect((await retriever.retrieve({ text: '行李袋' }))[0]?.item.id).toBe('bag')
  })
})

describe('feedback', () => {
  it('draws the list to what was liked and away from what was disliked', async () => {
    const retriever = await build(new WordHashEncoder())
    const blue = async (request: Parameters<typeof retriever.retrieve>[0]) =>
      (await retriever.retrieve(request)).find(({ item }) => item.id === 'blue-shorts')?.similarity ?? 0
    expect((await retriever.retrieve({ liked: [{ item: 'orange-shorts', weight: 1 }] })).slice(0, 2).map(({ item }) => item.id)).toEqual([
      'orange-shorts',
      'blue-shorts',
    ])
    const before = await blue({ text: 'men' })
    expect(await blue({ text: 'men', disliked: [{ item: 'blue-shorts', weight: 1 }] })).toBeLessThan(before)
    expect(await blue({ text: 'men', liked: [{ item: 'orange-shorts', weight: 1 }] })).toBeGreaterThan(before)
    expect(await retriever.retrieve({ liked: [{ item: 'gone', weight: 1 }] })).toHaveLength(5)
  })

  it('knows how alike two items are', async () => {
    const retriever = await build(new WordHashEncoder())
    expect(retriever.likeness(0, 0)).toBeCloseTo(1)
    expect(retriever.likeness(0, 1)).toBeGreaterThan(retriever.likeness(0, 4))
    expect((await build()).likeness(0, 1)).toBe(0)
  })
})

describe('photographs', () => {
  async function shop() {
    const directory = await mkdtemp(join(tmpdir(), 'curio-pictures-'))
    const picture = async (name: string, bytes: number[]) => {
      await writeFile(join(directory, name), Uint8Array.from(bytes))
      return join(directory, name)
    }
    return inMemoryCatalog([
      makeItem({ id: 'red', title: 'Cup', image: await picture('red', [255, 0, 0]) }),
      makeItem({ id: 'green', title: 'Cup', image: await picture('green', [0, 255, 0]), attributes: { color: 'Olive' } }),
      makeItem({ id: 'broken', title: 'Cup', image: await picture('broken', [1]) }),
      makeItem({ id: 'gone', title: 'Cup', image: join(directory, 'gone') }),
      makeItem({ id: 'web', title: 'Cup', image: 'https://shop.example/cup.jpg' }),
    ])
  }

  it('find the item that looks alike; items without a readable picture are named and come last', async () => {
    const warnings: string[] = []
    const retriever = await buildRetriever({
      catalog: await shop(),
      imageEncoder: firstBytes,
      cache: new MemoryVectorCache(),
      onWarning: message => warnings.push(message),
    })
    const scored = await retriever.retrieve({ image: Uint8Array.from([10, 250, 10]) })
    expect(scored[0]?.item.id).toBe('green')
    expect(scored.slice(2).map(({ similarity }) => similarity)).toEqual([0, 0, 0])
    expect(retriever.readsPictures).toBe(true)
    expect(warnings).toHaveLength(2)
  })

  it('cannot be searched without an image encoder', async () => {
    const retriever = await build(new WordHashEncoder())
    expect(retriever.readsPictures).toBe(false)
    await expect(retriever.retrieve({ image: Uint8Array.of(1, 2, 3) })).rejects.toMatchObject({ code: 'IMAGE_UNSUPPORTED' })
  })

  it('name the colours of items whose record does not, once a file', async () => {
    const cache = new MemoryVectorCache()
    let asked = 0
    const pictureColours = () => {
      asked += 1
      return Promise.resolve([
        { name: 'white', share: 0.3 },
        { name: 'crimson', share: 0.6 },
        { name: 'grey', share: 0.1 },
      ])
    }
    const options = { catalog: await shop(), cache, pictureColours }
    await buildRetriever(options)
    const retriever = await buildRetriever(options)
    expect(retriever.pictureColours(0)).toEqual(['crimson', 'white'])
    expect(retriever.pictureColours(1)).toEqual([])
    expect(asked).toBe(2)
    expect((await retriever.retrieve({ text: 'crimson' }))[0]?.item.id).toBe('red')
  })
})

describe('words that the image encoder reads itself', () => {
  const red = Uint8Array.from([250, 10, 10])
  const green = Uint8Array.from([10, 250, 10])
  const directions: Record<string, readonly number[]> = { 'something like grass': [0, 1, 0], 'something like blood': [1, 0, 0] }

  async function open(encoders: { textEncoder?: WordHashEncoder } = {}) {
    const asked: string[] = []
    const folder = await mkdtemp(join(tmpdir(), 'curio-imagined-'))
    await Promise.all([writeFile(join(folder, 'red.png'), red), writeFile(join(folder, 'green.png'), green)])
    const retriever = await buildRetriever({
      catalog: inMemoryCatalog(['red', 'green'].map(id => makeItem({ id, title: 'Cup', image: join(folder, `${id}.png`) }))),
      cache: new MemoryVectorCache(),
      imageEncoder: firstBytes,
      pictureText: {
        encodeText: text => {
          asked.push(text)
          return Promise.resolve(Float32Array.from(directions[text] ?? [0, 0, 1]))
        },
      },
      ...encoders,
    })
    return { retriever, asked }
  }

  it.each([
    ['alone', {}],
    ['beside a text encoder', { textEncoder: new WordHashEncoder() }],
  ])('find pictures that no record describes: %s', async (_, encoders) => {
    const { retriever } = await open(encoders)
    expect((await retriever.retrieve({ text: 'something like grass' }))[0]?.item.id).toBe('green')
    expect((await retriever.retrieve({ text: 'something like blood' }))[0]?.item.id).toBe('red')
  })

  it('are encoded once, and what was said before counts by its weight', async () => {
    const { retriever, asked } = await open()
    const history = [{ text: 'something like grass', weight: 2 }]
    expect((await retriever.retrieve({ text: 'something like blood', history }))[0]?.item.id).toBe('green')
    await retriever.retrieve({ text: 'something like blood', history: [] })
    expect(asked.sort()).toEqual(['something like blood', 'something like grass'])
  })

  it('are left to the text encoder where they are in Chinese', async () => {
    const { retriever, asked } = await open({ textEncoder: new WordHashEncoder() })
    await retriever.retrieve({ text: '红色的杯子' })
    expect(asked).toEqual([])
  })
})

describe('building', () => {
  it('embeds equal texts once and nothing a second time', async () => {
    const encoder = new WordHashEncoder()
    const cache = new MemoryVectorCache()
    const twins = inMemoryCatalog(['a', 'b', 'c'].map(id => makeItem({ id, title: 'Cup', description: 'Blue cup' })))
    const progress: BuildProgress[] = []
    await buildRetriever({ catalog: twins, textEncoder: encoder, cache, onProgress: step => progress.push(step) })
    expect(encoder.passages.sort()).toEqual(['Cup', 'Cup. Blue cup'])
    expect(progress.at(-1)).toEqual({ stage: 'texts', done: 2, total: 2 })
    encoder.passages.length = 0
    encoder.queries.length = 0
    await buildRetriever({ catalog: twins, textEncoder: encoder, cache })
    expect([...encoder.passages, ...encoder.queries]).toEqual([])
  })

  it.each([
    ['zeros', new Float32Array(64)],
    ['another length', Float32Array.of(1)],
    ['numbers that no encoder gives', new Float32Array(64).fill(7)],
  ])('computes again what a poisoned cache gives: %s', async (_, poison) => {
    const cache = new MemoryVectorCache()
    await buildRetriever({ catalog, textEncoder: new WordHashEncoder(), cache })
    const poisoned = { get: () => poison, set: cache.set.bind(cache) }
    const retriever = await buildRetriever({ catalog, textEncoder: new WordHashEncoder(), cache: poisoned })
    const clean = await build(new WordHashEncoder())
    expect(await retriever.retrieve({ text: 'orange shorts' })).toEqual(await clean.retrieve({ text: 'orange shorts' }))
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort()
    const building = buildRetriever({ catalog, textEncoder: new WordHashEncoder(), cache: new MemoryVectorCache(), signal })
    await expect(building).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('a large catalogue', () => {
  it('answers with the thousand nearest, the best word match among them, and with all of a narrow filter', async () => {
    const names = ['cup', 'tent', 'shoe', 'lamp', 'chair']
    const many = Array.from({ length: 10_050 }, (_, row) => makeItem({ id: `${row}`, title: `${names[row % 5]} model${row}` }))
    const retriever = await buildRetriever({
      catalog: inMemoryCatalog(many),
      textEncoder: new WordHashEncoder(),
      cache: new MemoryVectorCache(),
    })
    const scored = await retriever.retrieve({ text: 'lamp model4203' })
    expect(scored).toHaveLength(1000)
    expect(scored[0]?.item.id).toBe('4203')
    const narrow = await retriever.retrieve({ text: 'lamp', allowed: [1, 2, 3] })
    expect(narrow.map(({ row }) => row).sort()).toEqual([1, 2, 3])
    expect(narrow[0]?.row).toBe(3)
  }, 60_000)
})
