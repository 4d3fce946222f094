import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solvePositiveDefinite } from '../../src/mathematics/cholesky.js'
import { cachedRidgeMap } from '../../src/retrieval/cached-ridge-map.js'
import { calibratedBlock, mixBlocks, squash } from '../../src/retrieval/calibrated-block.js'
import { fitRidgeMap, fuseVectors } from '../../src/retrieval/index.js'
import { learnRidgeMap } from '../../src/retrieval/learn-ridge-map.js'
import { innerProduct, normalise } from '../../src/retrieval/vector-mathematics.js'
import { MemoryVectorCache } from '../../src/storage/index.js'

const number = fc.double({ min: -1, max: 1, noNaN: true })
const vector = (length: number) =>
  fc
    .array(number, { minLength: length, maxLength: length })
    .filter(values => Math.hypot(...values) > 0.1)
    .map(values => normalise(Float32Array.from(values)))
const weight = fc.double({ min: 0.05, max: 3, noNaN: true })

describe('fuseVectors', () => {
  const dimensions = { text: 4, image: 3 }

  it('has an inner product that is the weighted sum of the cosines', () => {
    fc.assert(
      fc.property(vector(4), vector(4), vector(3), vector(3), weight, weight, (t1, t2, i1, i2, text, image) => {
        const shape = { dimensions, weights: { text, image } }
        const fused = innerProduct(fuseVectors({ text: t1, image: i1 }, shape), fuseVectors({ text: t2, image: i2 }, shape))
        const expected = (text * innerProduct(t1, t2) + image * innerProduct(i1, i2)) / (text + image)
        expect(fused).toBeCloseTo(expected, 4)
      }),
    )
  })

  it('gives a missing modality a zero block and its weight to the rest', () => {
    fc.assert(
      fc.property(vector(4), weight, weight, (text, a, b) => {
        const fused = fuseVectors({ text }, { dimensions, weights: { text: a, image: b } })
        expect([...fused.slice(4)]).toEqual([0, 0, 0])
        expect(innerProduct(fused, fused)).toBeCloseTo(1, 4)
      }),
    )
  })

  it('is zero without any modality', () => {
    expect([...fuseVectors({}, { dimensions, weights: { text: 1, image: 1 } })]).toEqual(Array(7).fill(0))
  })
})

describe('solvePositiveDefinite', () => {
  it('solves what it is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(number, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
        fc.array(number, { minLength: 10, maxLength: 10 }),
        (m, b) => {
          const a = Float64Array.from({ length: 25 }, (_, at) => {
            const [i, j] = [Math.floor(at / 5), at % 5]
            return m.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 1 : 0)
          })
          const x = solvePositiveDefinite(a, Float64Array.from(b), 5, 2)
          for (let i = 0; i < 5; i++) {
            for (let c = 0; c < 2; c++) {
              let sum = 0
              for (let k = 0; k < 5; k++) sum += (a[i * 5 + k] ?? 0) * (x[k * 2 + c] ?? 0)
              expect(sum).toBeCloseTo(b[i * 2 + c] ?? 0, 8)
            }
          }
        },
      ),
    )
  })

  it('refuses a matrix that is not positive definite', () => {
    expect(() => solvePositiveDefinite(Float64Array.of(0), Float64Array.of(1), 1, 1)).toThrow(
      expect.objectContaining({ code: 'VECTOR_INVALID' }),
    )
  })
})

/** Pictures that are a fixed linear image of their texts, or have nothing to do with them. */
function pairs(count: number, related: boolean) {
  let state = 3
  const next = () => {
    state = (state * 16807) % 2147483647
    return state / 1073741823 - 1
  }
  const mixing = Array.from({ length: 30 }, next)
  return Array.from({ length: count }, (_, index) => {
    const text = normalise(Float32Array.from({ length: 5 }, next))
    const picture = Float32Array.from({ length: 6 }, (_, row) =>
      related ? text.reduce((sum, value, column) => sum + value * (mixing[row * 5 + column] ?? 0), 0) : next(),
    )
    return { text, image: normalise(picture), group: `product ${index}` }
  })
}

describe('the map from text to pictures', () => {
  it('recovers a linear relation', () => {
    const [first, ...rest] = pairs(200, true)
    const map = fitRidgeMap(
      rest.map(({ text }) => text),
      rest.map(({ image }) => image),
      1e-3,
    )
    expect(first && innerProduct(map.apply(first.text), first.image)).toBeGreaterThan(0.98)
  })

  it('is kept where it carries over to pairs it has not seen', () => {
    expect(learnRidgeMap(pairs(200, true))).toBeDefined()
  })

  it('is dropped where text and pictures have nothing to do with each other, or there are too few', () => {
    expect(learnRidgeMap(pairs(200, false))).toBeUndefined()
    expect(learnRidgeMap(pairs(50, true))).toBeUndefined()
  })
})

describe('the kept map', () => {
  it('is the same as the one that was fitted', () => {
    const cache = new MemoryVectorCache()
    const known = pairs(200, true)
    const [query] = known
    if (query === undefined) throw new Error('no pairs')
    const first = cachedRidgeMap(known, cache)?.apply(query.text)
    expect(first).toBeDefined()
    expect(cachedRidgeMap(known, cache)?.apply(query.text)).toEqual(first)
  })

  it('is fitted again when a pair changes, and stays dropped where it does not help', () => {
    const keys: string[] = []
    const memory = new MemoryVectorCache()
    const cache = {
      get: memory.get.bind(memory),
      set: (key: string, vector: Float32Array) => {
        keys.push(key)
        memory.set(key, vector)
      },
    }
    cachedRidgeMap(pairs(200, true), cache)
    cachedRidgeMap(pairs(199, true), cache)
    expect(cachedRidgeMap(pairs(200, false), cache)).toBeUndefined()
    expect(cachedRidgeMap(pairs(200, false), cache)).toBeUndefined()
    expect(new Set(keys).size).toBe(3)
    expect(keys).toHaveLength(3)
    expect(cachedRidgeMap([], cache)).toBeUndefined()
  })
})

describe('calibration', () => {
  it('makes scores independent of shift and scale', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 30 }).filter(list => new Set(list).size > 1)
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -50, max: 50 }), (list, scale, shift) => {
        const plain = calibratedBlock(row => list[row], list.length)
        const moved = calibratedBlock(row => (list[row] ?? 0) * scale + shift, list.length)
        list.forEach((_, row) => {
          expect(moved(row)).toBeCloseTo(plain(row) ?? Number.NaN, 6)
        })
      }),
    )
  })

  it('says nothing about a row without evidence, nor from constant evidence', () => {
    expect(calibratedBlock(row => (row === 0 ? undefined : row), 5)(0)).toBeUndefined()
    expect(calibratedBlock(() => 7, 5)(0)).toBe(0)
  })

  it('gives the weight of missing blocks to the others', () => {
    const mixed = mixBlocks([
      { block: () => 2, weight: 0.7 },
      { block: row => (row === 0 ? undefined : 4), weight: 0.3 },
      { block: () => 100, weight: 0 },
    ])
    expect(mixed(0)).toBe(2)
    expect(mixed(1)).toBeCloseTo(2.6)
    expect(mixBlocks([])(0)).toBeUndefined()
  })

  it('squashes into [0, 1] without changing the order', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 0.001, max: 5, noNaN: true }), (z, more) => {
        expect(squash(z)).toBeGreaterThan(0)
        expect(squash(z + more)).toBeGreaterThan(squash(z))
        expect(squash(z + more)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
