import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ExactIndex, HnswIndex, type VectorIndex } from '../../src/retrieval/index.js'
import { measureRecall } from '../../src/retrieval/measure-recall.js'
import { openIndex } from '../../src/retrieval/open-index.js'
import { scatteredRows } from '../../src/retrieval/scattered-rows.js'

const dimension = 8

/** Reproducible numbers in [-1, 1). */
function randomVectors(count: number, seed = 1): Float32Array[] {
  let state = seed
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return (state / 2147483648) * 2 - 1
  }
  return Array.from({ length: count }, () => Float32Array.from({ length: dimension }, next))
}

const exact = ExactIndex.of(randomVectors(300), dimension)
const hnsw = await HnswIndex.build(exact)
const engines: [string, VectorIndex][] = [
  ['ExactIndex', exact],
  ['HnswIndex', hnsw],
  ['HnswIndex without comparing', hnsw.alone],
]

describe.each(engines)('%s', (_, index) => {
  it('gives k results whenever k exist among those allowed, best first, and nothing else', async () => {
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: 299 }), { maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(
        fc.option(rows, { nil: undefined }),
        fc.integer({ min: 0, max: 320 }),
        fc.integer({ min: 1, max: 1e6 }),
        async (allowed, k, seed) => {
          const [query = new Float32Array(dimension)] = randomVectors(1, seed)
          const hits = await index.search(query, k, allowed)
          expect(hits).toHaveLength(Math.min(k, allowed?.length ?? 300))
          expect(new Set(hits.map(({ row }) => row)).size).toBe(hits.length)
          if (allowed !== undefined) expect(hits.every(({ row }) => allowed.includes(row))).toBe(true)
          hits.forEach(({ score }, position) => {
            expect(score).toBeLessThanOrEqual(hits[position - 1]?.score ?? Number.POSITIVE_INFINITY)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([[[]], [[1, 2]], [[Number.NaN, 0, 0, 0, 0, 0, 0, 0]], [[Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0, 0, 0]]])(
    'refuses the query %j',
    async values => {
      await expect((async () => index.search(Float32Array.from(values), 1))()).rejects.toMatchObject({ code: 'VECTOR_INVALID' })
    },
  )
})

describe('HnswIndex', () => {
  it('finds nearly what the exact index finds', async () => {
    let found = 0
    for (const query of randomVectors(50, 99)) {
      const truth = new Set((await exact.search(query, 10)).map(({ row }) => row))
      found += (await hnsw.alone.search(query, 10)).filter(({ row }) => truth.has(row)).length
    }
    expect(found / 500).toBeGreaterThan(0.97)
  })

  it('crosses the seams of a sorted catalogue', async () => {
    const ring = Array.from({ length: 4000 }, (_, row) => Float32Array.of(Math.cos(row * 1.5708e-3), Math.sin(row * 1.5708e-3), 0, 0))
    const sorted = ExactIndex.of(ring, 4)
    const seam = Float32Array.of(1, 0, 0, 0)
    expect(await measureRecall((await HnswIndex.build(sorted)).alone, sorted, [seam])).toBeGreaterThan(0.9)
  })

  it('is built over every row once, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), size => {
        expect([...scatteredRows(size)].sort((a, b) => a - b)).toEqual([...Array(size).keys()])
      }),
    )
  })

  it('comes back from disk the same', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'curio-index-')), 'deep', 'index')
    await hnsw.save(path, ['a'])
    const loaded = await HnswIndex.load(path, exact, ['a'])
    for (const query of randomVectors(5, 7)) expect(await loaded.alone.search(query, 10)).toEqual(await hnsw.alone.search(query, 10))
  })

  it('refuses a file of other vectors, other models, or one that was damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'curio-index-'))
    const path = join(folder, 'index')
    await expect(HnswIndex.load(path, exact, ['a'])).rejects.toMatchObject({ code: 'INDEX_INVALID' })
    await hnsw.save(path, ['a'])
    expect((await readdir(folder)).sort()).toEqual(['index.hnsw', 'index.json'])
    const others = ExactIndex.of(randomVectors(300, 5), dimension)
    await expect(HnswIndex.load(path, others, ['a'])).rejects.toMatchObject({ code: 'INDEX_INVALID' })
    await expect(HnswIndex.load(path, exact, ['b'])).rejects.toMatchObject({ code: 'INDEX_INVALID' })
    const bytes = await readFile(`${path}.hnsw`)
    await writeFile(`${path}.hnsw`, bytes.subarray(0, bytes.length / 2))
    await expect(HnswIndex.load(path, exact, ['a'])).rejects.toMatchObject({ code: 'INDEX_INVALID' })
    await writeFile(`${path}.json`, '{"version":1}')
    await expect(HnswIndex.load(path, exact, ['a'])).rejects.toMatchObject({ code: 'INDEX_INVALID' })
  })

  it('compares where the graph would take longer, and walks the graph where it would not', async () => {
    const [query = new Float32Array(dimension)] = randomVectors(1, 3)
    const counted = (rows: number) => {
      const vectors = randomVectors(rows)
      const index = ExactIndex.of(vectors, dimension)
      return HnswIndex.build(index).then(async graph => {
        const compare = vi.spyOn(index, 'search')
        await graph.search(query, 10)
        return compare.mock.calls.length
      })
    }
    expect(await counted(500)).toBe(1)
    expect(await counted(6000)).toBe(0)
  })

  it('stops building when it is told to', async () => {
    await expect(HnswIndex.build(exact, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('openIndex', () => {
  it('compares everything in a small catalogue', async () => {
    expect(await openIndex(exact, { models: [] })).toBe(exact)
  })

  it('builds a graph for a large one, keeps it and reuses it', async () => {
    const large = ExactIndex.of(randomVectors(10_000), dimension)
    const path = join(await mkdtemp(join(tmpdir(), 'curio-index-')), 'index')
    const steps: number[] = []
    const built = await openIndex(large, { path, models: ['a'], onProgress: done => steps.push(done) })
    expect(built).toBeInstanceOf(HnswIndex)
    expect(steps.length).toBeGreaterThan(100)
    steps.length = 0
    const [query = new Float32Array(dimension)] = randomVectors(1, 3)
    const again = await openIndex(large, { path, models: ['a'], onProgress: done => steps.push(done) })
    expect(steps).toEqual([])
    expect(await again.search(query, 20)).toEqual(await built.search(query, 20))
  })
})

describe('ExactIndex', () => {
  it('refuses a bad vector when it is built', () => {
    expect(() => ExactIndex.of([Float32Array.of(1)], 2)).toThrow(expect.objectContaining({ code: 'VECTOR_INVALID' }))
  })
})
