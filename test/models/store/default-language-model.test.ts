import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLanguageModel, readManifest } from '../../../src/models/store/index.js'

const large = 'qwen2.5-coder-1.5b-instruct'
const small = 'qwen2.5-coder-0.5b-instruct'
const graphics = 'qwen2.5-7b-instruct'

const storeWith = (...ids: string[]) => ({ locate: (id: string) => (ids.includes(id) ? `/models/${id}` : undefined) })

describe('the default language model', () => {
  it('is the larger one where 2.5 GB are free', () => {
    expect(defaultLanguageModel({ freeMemoryBytes: 2.5e9, store: storeWith() })).toBe(large)
  })

  it('is the small one below that', () => {
    expect(defaultLanguageModel({ freeMemoryBytes: 2.4e9, store: storeWith() })).toBe(small)
    expect(defaultLanguageModel({ freeMemoryBytes: 1.2e9, store: storeWith(large) })).toBe(small)
  })

  it('is none where not even that fits', () => {
    expect(defaultLanguageModel({ freeMemoryBytes: 1e9, store: storeWith(large, small) })).toBe('none')
  })

  it('is one that is there rather than one to be pulled', () => {
    expect(defaultLanguageModel({ freeMemoryBytes: 8e9, store: storeWith(small) })).toBe(small)
    expect(defaultLanguageModel({ freeMemoryBytes: 8e9, store: storeWith(small, large) })).toBe(large)
  })

  it('is the large one for graphics cards only where it is there and fits', () => {
    const gpu = { freeMemoryBytes: 8e9 }
    expect(defaultLanguageModel({ freeMemoryBytes: 8e9, store: storeWith(graphics), gpu })).toBe(graphics)
    expect(defaultLanguageModel({ freeMemoryBytes: 8e9, store: storeWith(), gpu })).toBe(large)
    expect(defaultLanguageModel({ freeMemoryBytes: 8e9, store: storeWith(graphics), gpu: { freeMemoryBytes: 4e9 } })).toBe(large)
    expect(defaultLanguageModel({ freeMemoryBytes: 8e9, store: storeWith(graphics) })).toBe(large)
  })

  it('is always none or a language model of the manifest', () => {
    const languages = new Set(['none', ...readManifest().models.flatMap(model => (model.purpose === 'language' ? [model.id] : []))])
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.subarray([large, small, graphics]), (freeMemoryBytes, there) => {
        const gpu = { freeMemoryBytes }
        expect(languages.has(defaultLanguageModel({ freeMemoryBytes, store: storeWith(...there), gpu }))).toBe(true)
      }),
    )
  })
})
