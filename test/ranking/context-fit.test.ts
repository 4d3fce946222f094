import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttributeValue, Item } from '../../src/contracts/item.js'
import { contextFit } from '../../src/ranking/index.js'

const item = (attributes: Record<string, AttributeValue>): Item => ({ id: 'x', title: 'Thing', attributes })
const suited = (context: Record<string, string>, attributes: Record<string, AttributeValue>) => contextFit(context)?.(item(attributes))

describe('how an item suits the situation', () => {
  it.each([
    [{ weather: 'rain' }, { waterproof: true }, 1],
    [{ weather: 'rain' }, { waterproof: false }, 0],
    [{ weather: 'rain' }, { waterproof: false, features: ['water-repellent'] }, 1],
    [{ weather: 'rainy' }, { features: ['Waterproof'] }, 1],
    [{ weather: 'cold' }, { climate: ['Warm', 'Cold'] }, 1],
    [{ weather: 'rain' }, { climate: ['Indoor'] }, 0],
    [{ weather: 'rain' }, { features: ['soft'] }, 0],
    [{ season: 'winter' }, { features: ['soft'], season: ['autumn', 'winter'] }, 1],
    [{ season: 'winter' }, { season: 'summer' }, 0],
    [{ season: 'autumn' }, { season: ['fall'] }, 1],
    [{ purpose: 'gift' }, { use: ['gift', 'home'] }, 1],
    [{ occasion: 'birthday' }, { use: ['gift', 'home'] }, 1],
    [{ purpose: 'gift' }, { use: ['home'] }, 0],
    [{ occasion: 'commute' }, { use: ['office'] }, 1],
    [{ place: 'beach' }, { use: ['beach'] }, 1],
    [{ city: 'Oslo' }, { city: 'Oslo' }, 1],
    [{ mood: 'calm evening' }, { mood: ['calm'] }, 1],
  ])('%j, %j: %s', (context, attributes, expected) => {
    expect(suited(context, attributes)).toBe(expected)
  })

  it('is unknown where the record says nothing to it, and without a context', () => {
    expect(suited({ weather: 'rain' }, { color: 'red', weight_g: 3 })).toBeUndefined()
    expect(suited({ recipient: 'mother' }, { use: ['home'] })).toBeUndefined()
    expect(suited({ occasion: 'commute' }, {})).toBeUndefined()
    expect(contextFit({})).toBeUndefined()
  })

  it('is the mean over what is known', () => {
    expect(suited({ weather: 'rain', season: 'winter', recipient: 'mother' }, { waterproof: true, season: ['summer'] })).toBe(0.5)
  })

  it('is in [0, 1] or unknown for whatever a program gives', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'rain', 'weather', 'season', 'use', 'waterproof'))
    const value = fc.oneof(text, fc.boolean(), fc.double(), fc.array(text))
    fc.assert(
      fc.property(fc.dictionary(text, text), fc.dictionary(text, value), (context, attributes) => {
        const found = suited(context, attributes)
        expect(found === undefined || (found >= 0 && found <= 1)).toBe(true)
      }),
    )
  })
})
