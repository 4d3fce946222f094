import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { createLexiconReader } from '../../src/understanding/index.js'

const item = (id: string, title: string, category: string) => ({ id, title, category, attributes: {} })
const catalog = inMemoryCatalog([
  item('1', 'Gooseneck Kettle in red', 'Home/Kitchen'),
  item('2', 'Copper Kettle', 'Home/Kitchen'),
  item('3', 'Stoneware Mug in blue', 'Home/Kitchen'),
  item('4', 'Tall Mug for tea', 'Home/Kitchen'),
  item('5', 'The Last Lighthouse', 'Books/Mystery'),
  item('6', 'Rain Jacket', 'Clothing/Jackets'),
  item('7', 'The Fog Machine', 'Films/Drama'),
  item('8', 'Small Hours Machine', 'Films/Drama'),
])
const reader = createLexiconReader(catalog)
const start = { turn: 0, wishes: [], shown: [] }
const kinds = (text: string, wishes = start.wishes) =>
  reader.read(text, { ...start, wishes }).wishes.map(wish => `${wish.polarity} ${wish.facet} ${wish.values.join('|')}`)

describe('a kind that titles name', () => {
  it('is a wish that filters', () => {
    expect(kinds('a kettle')).toEqual(['want title Kettle'])
    expect(reader.read('kettles', start).wishes[0]).toMatchObject({ facet: 'title', hard: true })
    expect(kinds('想要一个水壶')).toEqual(['want title Kettle'])
  })

  it('is found before what the title adds: colours and uses', () => {
    expect(kinds('two mugs')).toEqual(['want title Mug'])
  })

  it('is none where only one title ends so', () => {
    expect(kinds('a lighthouse').some(wish => wish.includes('title'))).toBe(false)
  })

  it('is none of works, whose titles are names', () => {
    expect(kinds('an espresso machine').some(wish => wish.includes('title'))).toBe(false)
  })

  it('leaves a department its own word', () => {
    expect(kinds('a jacket')).toEqual(['want category Jackets'])
  })

  it('starts a new subject after another kind', () => {
    const { wishes } = reader.read('a jacket', start)
    expect(reader.read('a kettle under 40', { ...start, turn: 1, wishes }).newSubject).toBe(true)
    const kettle = reader.read('a kettle', start).wishes
    expect(reader.read('in red', { ...start, turn: 1, wishes: kettle }).newSubject).toBe(false)
  })
})

describe('a work that has the word of a kind in its name', () => {
  const kitchen = [
    { ...item('1', 'Gooseneck Kettle in red', 'Home/Kitchen'), attributes: { capacity_l: 0.9 } },
    { ...item('2', 'Copper Kettle', 'Home/Kitchen'), attributes: { capacity_l: 1.2 } },
    { ...item('3', 'Kettle & Wire', 'Music/Folk'), attributes: { weight_g: 180 } },
    { ...item('4', 'Harbour Songs', 'Music/Folk'), attributes: { weight_g: 160 } },
  ]
  const shop = createLexiconReader(inMemoryCatalog(kitchen))
  const facets = (text: string) => shop.read(text, start).wishes.map(({ facet }) => facet)

  it('lends the kind none of its fields', () => {
    expect(facets('a kettle under 2 litres')).toEqual(['title', 'capacity_l'])
    expect(facets('a kettle under 500 g')).toEqual(['title'])
  })

  it('does not make one thing of the kind and its department', () => {
    expect(facets('a kettle, and music to listen to')).not.toContain('category')
  })
})

describe('a thing that is only for another', () => {
  it('lends it none of its fields', () => {
    const brushes = { ...item('3', 'Kettle Brushes, Set of Two', 'Home/Kitchen'), attributes: { length_cm: 18 } }
    const shop = createLexiconReader(
      inMemoryCatalog([item('1', 'Copper Kettle', 'Home/Kitchen'), item('2', 'Glass Kettle', 'Home/Kitchen'), brushes]),
    )
    expect(shop.read('a kettle with a length under 20 cm', start).wishes.map(({ facet }) => facet)).toEqual(['title'])
  })
})
