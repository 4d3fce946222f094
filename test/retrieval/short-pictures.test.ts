import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { ImageEncoder } from '../../src/contracts/ports.js'
import { checkIndex } from '../../src/retrieval/check-index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { learnBasis } from '../../src/retrieval/learn-basis.js'
import { innerProduct, normalise } from '../../src/retrieval/vector-mathematics.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { WordHashEncoder } from './word-hash-encoder.js'

const [length, rank] = [24, 4]

/** Unit vectors along some few directions. */
const flat = fc.integer({ min: 1, max: 1e6 }).map(seed => {
  let state = seed
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return (2 * state) / 2_147_483_647 - 1
  }
  const directions = Array.from({ length: rank }, () => Array.from({ length }, next))
  return Array.from({ length: 20 }, () => {
    const shares = Array.from({ length: rank }, next)
    return normalise(
      Float32Array.from({ length }, (_, place) => shares.reduce((sum, share, row) => sum + share * (directions[row]?.[place] ?? 0), 0)),
    )
  })
})

describe('a basis', () => {
  it('loses nothing of vectors that lie along as many directions as it has', () => {
    fc.assert(
      fc.property(flat, vectors => {
        const basis = learnBasis(vectors, rank)
        const short = vectors.map(vector => basis.shorten(vector))
        const differences = short.flatMap((a, row) =>
          short.map((b, other) => Math.abs(innerProduct(a, b) - innerProduct(vectors[row] ?? a, vectors[other] ?? b))),
        )
        expect(short[0]).toHaveLength(rank)
        expect(Math.max(...differences)).toBeLessThan(1e-3)
      }),
      { numRuns: 20 },
    )
  })

  it('gives the same inner products in any order of the vectors', () => {
    fc.assert(
      fc.property(flat, vectors => {
        const [one, other] = [learnBasis(vectors, rank), learnBasis(vectors.toReversed(), rank)]
        const [first = new Float32Array(length), second = new Float32Array(length)] = vectors
        expect(innerProduct(one.shorten(first), one.shorten(second))).toBeCloseTo(
          innerProduct(other.shorten(first), other.shorten(second)),
          3,
        )
      }),
      { numRuns: 20 },
    )
  })

  it('has orthonormal directions, or none where the vectors have no more', () => {
    fc.assert(
      fc.property(flat, vectors => {
        const { directions, dimension } = learnBasis(vectors, 2 * rank)
        const rows = Array.from({ length: dimension }, (_, row) => directions.subarray(row * length, (row + 1) * length))
        rows.forEach((a, row) => {
          const square = innerProduct(a, a)
          expect(Math.min(Math.abs(square), Math.abs(square - 1))).toBeLessThan(1e-4)
          for (const b of rows.slice(row + 1)) expect(innerProduct(a, b)).toBeCloseTo(0, 4)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('keeps more of what there is, the more directions it has', () => {
    const vectors = Array.from({ length: 40 }, (_, row) =>
      normalise(Float32Array.from({ length }, (_, place) => Math.sin(row * (place + 1) + place) / (place + 1))),
    )
    const kept = [1, 4, 12].map(dimension => {
      const { directions } = learnBasis(vectors, dimension)
      const rows = Array.from({ length: dimension }, (_, row) => directions.subarray(row * length, (row + 1) * length))
      return vectors.reduce((sum, vector) => sum + rows.reduce((square, row) => square + innerProduct(vector, row) ** 2, 0), 0) / 40
    })
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    expect(kept.at(-1)).toBeGreaterThan(0.95)
    expect(kept.at(-1)).toBeLessThanOrEqual(1.0001)
  })
})

/** Pictures by their first two bytes: a hue, and how strong it is beside what all pictures share. */
const hues: ImageEncoder = {
  id: 'hues',
  dimension: 32,
  encode: image => {
    const [hue = 0, strength = 0] = typeof image === 'string' ? [] : image
    return Promise.resolve(
      normalise(Float32Array.from({ length: 32 }, (_, place) => (place === 31 ? 1 : strength * Math.exp(-((place - hue) ** 2) / 8)))),
    )
  },
  dispose: () => Promise.resolve(),
}

function shop() {
  const folder = mkdtempSync(join(tmpdir(), 'curio-short-'))
  const items = Array.from({ length: 60 }, (_, row) => {
    const image = join(folder, `${row}.jpg`)
    writeFileSync(image, Uint8Array.of(row % 30, 1 + (row % 3), row))
    return { id: `i${row}`, title: `Thing ${row}`, attributes: {}, image }
  })
  return { catalog: inMemoryCatalog(items), cache: new MemoryVectorCache(), textEncoder: new WordHashEncoder(), imageEncoder: hues }
}

describe('shortened pictures', () => {
  it('are found by the photographs that the whole ones are found by', async () => {
    const options = shop()
    const firsts = async (dimensions: number) => {
      using retriever = await buildRetriever({ ...options, dimensions })
      const found = await retriever.retrieve({ image: Uint8Array.of(7, 2) })
      return found.slice(0, 2).map(({ item }) => item.id)
    }
    expect(await firsts(16)).toEqual(await firsts(32))
  })

  it('take the memory that the settings leave them', async () => {
    const options = shop()
    await buildRetriever(options)
    const memory = async (settings: object) => (await checkIndex({ ...options, ...settings })).memory
    const texts = 60 * (64 + 4)
    expect(await memory({})).toBe(texts + 60 * (32 + 4))
    expect(await memory({ dimensions: 16 })).toBe(texts + 60 * (16 + 4))
    expect(await memory({ storage: 'float', dimensions: 16 })).toBe(60 * 4 * (64 + 16))
    expect(await memory({ dimensions: 60 })).toBe(texts + 60 * (32 + 4))
  })

  it('stay in the coordinates of the catalogue before it was changed', async () => {
    const options = shop()
    using before = await buildRetriever({ ...options, dimensions: 16 })
    const changed = inMemoryCatalog([...options.catalog.items].toReversed().slice(5))
    using after = await buildRetriever({ ...options, catalog: changed, dimensions: 16, before })
    expect(after.learnt.pictureBasis).toBe(before.learnt.pictureBasis)
    const [best] = await after.retrieve({ image: Uint8Array.of(9, 1) })
    expect(best?.item.title).toMatch(/^Thing [3]?9$/u)
  })
})
