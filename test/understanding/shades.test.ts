/** A wanted colour takes along the shades that the catalogue has, and not what is a colour of its own. */
import { describe, expect, test } from 'vitest'
import { createLexiconReader } from '../../src/understanding/index.js'
import { catalogOf, fresh, items, reader } from './shop.js'

const colours = ['Navy', 'Blue', 'Teal', 'Coral', 'Rose', 'Pink', 'Orange', 'Gold', 'Mustard', 'Yellow', 'Silver', 'Charcoal', 'Gray']
const painted = createLexiconReader(
  catalogOf(items.slice(0, colours.length).map((item, at) => ({ ...item, attributes: { color: colours[at] ?? '' } }))),
)
const wanted = (said: string) => painted.read(said, fresh).wishes.find(({ facet }) => facet === 'color')?.values

describe('a wanted colour', () => {
  test.each([
    ['something blue', ['Blue', 'Navy']],
    ['蓝色的', ['Blue', 'Navy']],
    ['something gray', ['Gray', 'Charcoal']],
    ['灰色的', ['Gray', 'Charcoal']],
    ['something pink', ['Pink', 'Rose']],
    ['something yellow', ['Yellow', 'Mustard']],
    ['something orange', ['Orange']],
    ['something navy', ['Navy']],
    ['something teal', ['Teal']],
  ])('%s, its own value first', (said, values) => {
    expect(wanted(said)).toEqual(values)
  })

  test('that the catalogue lacks is met by its family', () => {
    const wish = reader.read('something brown', fresh).wishes.find(({ facet }) => facet === 'color')
    expect(wish?.values).toEqual(['Brown'])
    const onlyTeal = createLexiconReader(catalogOf(items.slice(0, 3).map(item => ({ ...item, attributes: { color: 'Teal' } }))))
    expect(onlyTeal.read('something blue', fresh).wishes[0]?.values).toEqual(['Teal'])
  })
})

test('who avoids blue avoids its whole family', () => {
  expect(painted.read('not blue', fresh).wishes[0]).toMatchObject({ polarity: 'avoid', values: ['Blue', 'Navy', 'Teal'] })
})
