/** Utterances over the demonstration shop: its own values, in both languages, and how long reading takes. */
import { beforeAll, describe, expect, test } from 'vitest'
import { inMemoryCatalog, readCatalog } from '../../src/catalog/index.js'
import type { Item } from '../../src/contracts/item.js'
import type { ReadingState, UtteranceReader } from '../../src/contracts/understanding.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { fresh, gist } from './shop.js'

let reader: UtteranceReader
let items: readonly Item[] = []

beforeAll(async () => {
  const { catalog } = await readCatalog('catalog')
  items = catalog.items
  reader = createLexiconReader(catalog)
})

describe('the demonstration shop', () => {
  test.each([
    [
      'waterproof hiking boots for men under 150',
      '+category Trail & Hiking',
      '+gender men|unisex',
      '+waterproof true',
      'price at-most 150',
    ],
    ['a quiet sci-fi film', '+category Films', '+category Science Fiction'],
    ['something funny to read for kids', '+category Books', '+category Children', '~mood funny'],
    ['noise cancelling headphones under 200', '+category Headphones', '~features noise-cancelling', 'price at-most 200'],
    ['a tent for 4 people under 300', '+category Tents & Camping', 'people about 4', 'price at-most 300', '~title Tent'],
    ['vinyl jazz', '+category Jazz', '~format vinyl'],
    ['leather handbag, no gold', '+category Handbags', '+material leather', '-color gold'],
    ['shoes that are not made by Velora', '+category Shoes', '-brand Velora'],
    ['wireless speaker for the beach', '+category Speakers', '+wireless true', '~use beach'],
    ['a light tent', '+category Tents & Camping', '~features lightweight', '~title Tent'],
    ['科幻小说', '+category Books', '+category Science Fiction'],
    ['防水徒步鞋，43码', '+category Trail & Hiking', '+sizes 43', '+waterproof true'],
    ['双人帐篷', '+category Tents & Camping', 'people about 2', '~title Tent'],
    ['降噪耳机，两百以内', '+category Headphones', '~features noise-cancelling', 'price at-most 200'],
    ['不要皮的休闲鞋', '+category Shoes/Casual', '-material leather'],
    ['适合初学者的编程课程', '+category Programming & Data', '~audience beginner'],
    ['送妈妈的礼物，一百以内', '+gender unisex|women', '~use gift', 'price at-most 100'],
  ])('%s', (said, ...lines) => {
    expect(gist(reader.read(said, fresh))).toEqual([...lines].sort())
  })

  test('knows each of its brands and colours by name', () => {
    const brands = [...new Set(items.flatMap(item => item.brand ?? []))]
    const colours = [...new Set(items.flatMap(item => item.attributes['color'] ?? []))]
    for (const brand of brands) expect(reader.read(`anything by ${brand}`, fresh).wishes.map(wish => wish.facet)).toContain('brand')
    for (const colour of colours)
      expect(reader.read(`something in ${String(colour)}`, fresh).wishes.map(wish => wish.facet)).toContain('color')
  })

  test('names any shown item by its title', () => {
    const [first, second] = [items[0], items.find(item => item.category === 'Electronics/Watches')]
    if (!first || !second) throw new Error('the demonstration shop has shoes and watches')
    const state: ReadingState = { ...fresh, turn: 1, shown: [[first.id, second.id]] }
    for (const { id, title } of [first, second])
      expect(reader.read(`I love the ${title}`, state).acts).toEqual([{ type: 'react', value: 'like', targets: [id] }])
  })
})

test('an utterance is read without a stall over four thousand items', () => {
  const many = Array.from({ length: 4000 }, (_, index) => {
    const item = items[index % items.length]
    if (!item) throw new Error('the demonstration shop is not empty')
    return { ...item, id: `${item.id}-${index}`, title: `${item.title} ${index}` }
  })
  const large = createLexiconReader(inMemoryCatalog(many))
  const said = [
    'cheap waterproof hiking boots for men, not black, under 150 dollars',
    '送女朋友的轻便双肩包，不要皮的，两百以内',
    'compare the black one and the navy one',
    'is the second one lighter than the first?',
  ]
  const state = { ...fresh, shown: [many.slice(0, 10).map(item => item.id)] }
  for (const text of said) large.read(text, state)
  const start = performance.now()
  for (let round = 0; round < 25; round++) for (const text of said) large.read(text, state)
  expect((performance.now() - start) / (25 * said.length)).toBeLessThan(200)
})

test.each(['a gift for my mum, she likes tea', '我想要一个送妈妈的礼物，她喜欢喝茶', 'something for a tea lover'])(
  'who drinks tea wants what it is drunk from: %s',
  said => {
    const title = reader.read(said, fresh).wishes.find(({ facet }) => facet === 'title')
    expect([...(title?.values ?? [])].sort()).toEqual(['Kettle', 'Mug'])
  },
)
