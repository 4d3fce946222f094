/** Numbers bind to a field only by unit, word or company. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { catalogOf, fresh, gist } from './shop.js'

const items: readonly Item[] = [
  { id: 'a', title: 'Harbour House', category: 'Homes', attributes: { number_of_beds: '3', number_of_baths: '2', pets_allowed: true } },
  { id: 'b', title: 'Mill House', category: 'Homes', attributes: { number_of_beds: '2', number_of_baths: '1', city: 'San Francisco' } },
  { id: 'c', title: 'Grand Pier', category: 'Hotels', attributes: { star_rating: '4', has_laundry_service: true, seating_outdoors: true } },
  { id: 'd', title: 'Two Hill Tent', category: 'Tents', price: 120, attributes: { people: 2, weight_g: 2400, sizes: ['one size'] } },
  { id: 'e', title: 'Ridge Boots', category: 'Boots', price: 90, attributes: { sizes: ['41', '42', '43'], weight_g: 900 } },
  { id: 'f', title: 'Plain Tee', category: 'Tees', price: 20, attributes: { sizes: ['S', 'M', 'L'] } },
]
const reader = createLexiconReader(catalogOf(items))

describe('a number', () => {
  test.each([
    ['a home with 3 bedrooms', '+category Homes', '~number_of_beds 3'],
    ['two bed rooms and one bath', '~number_of_baths 1', '~number_of_beds 2'],
    ['a 4 star hotel', '+category Hotels', '~star_rating 4'],
    ['boots in size 42', '+category Boots', '+sizes 42'],
    ['42码的靴子', '+category Boots', '+sizes 42'],
    ['a tee, size M', '+category Tees', '+sizes M'],
    ['a medium tee in size medium', '+category Tees', '+sizes M'],
    ['大号的T恤', '+category Tees', '+sizes L'],
    ['a tent for 2 people', '+category Tents', 'people about 2'],
    ['a tent under 3 kg', '+category Tents', 'weight_g at-most 3000'],
    ['两人帐篷', '+category Tents', 'people about 2'],
    ['I am 42', ...[]],
    ["I'm in the L train", ...[]],
    ['no', 'refuse'],
    ['in', ...[]],
  ])('in "%s"', (said, ...lines) => {
    expect(gist(reader.read(said, fresh))).toEqual(lines.sort())
  })
})

describe('a yes-or-no fact', () => {
  test.each([
    ['pets allowed', '+pets_allowed true'],
    ['somewhere with a laundry service', '+has_laundry_service true'],
    ['with outdoor seating', '+seating_outdoors true'],
    ['no laundry service please', '-has_laundry_service true'],
  ])('in "%s"', (said, line) => {
    expect(gist(reader.read(said, fresh))).toEqual([line])
  })
})

describe('a place', () => {
  test.each(['a home in San Francisco', 'a home in SF', 'homes in San Fran'])('in "%s"', said => {
    expect(gist(reader.read(said, fresh))).toEqual(['+category Homes', '+city San Francisco'])
  })

  test('is not read from small letters or other capitals', () => {
    expect(gist(reader.read('an sf home for the USA', fresh))).toEqual(['+category Homes'])
  })
})
