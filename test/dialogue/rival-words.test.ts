/** Places follow each other; other free words add up. */
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { areRivals } from '../../src/dialogue/rival-words.js'
import { catalogOf } from '../understanding/shop.js'

const several = (id: string, features: readonly string[]): Item => ({ id, title: id, attributes: { features } })
const catalog = catalogOf([
  { id: 'a', title: 'A', attributes: { city: 'Toronto', mood: 'calm' } },
  { id: 'b', title: 'B', attributes: { city: 'London', where_to: 'Paris' } },
  ...Array.from({ length: 5 }, (_, place) => several(`f${place}`, [`one${place}`, `two${place}`])),
])

describe('two words', () => {
  it('of one field are rivals, whatever their capitals', () => {
    expect(areRivals(catalog, 'toronto', 'London')).toBe(true)
  })

  it('of different fields are none', () => {
    expect(areRivals(catalog, 'Toronto', 'calm')).toBe(false)
    expect(areRivals(catalog, 'Toronto', 'Paris')).toBe(false)
  })

  it('of a field that an item has several of are none', () => {
    expect(areRivals(catalog, 'one1', 'two1')).toBe(false)
  })

  it('that are the same, or unknown, are none', () => {
    expect(areRivals(catalog, 'Toronto', 'toronto')).toBe(false)
    expect(areRivals(catalog, 'Toronto', 'nowhere')).toBe(false)
  })
})
