import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { manyValuedFacets } from '../../src/catalog/many-valued-facets.js'
import type { Item } from '../../src/contracts/item.js'
import { openDialogue, say } from './open-dialogue.js'

const features = ['waterproof', 'light', 'warm', 'packable', 'windproof', 'stretchy', 'hooded', 'reflective']
const colours = ['red', 'blue', 'green', 'black', 'white', 'grey', 'brown', 'pink']
/** Every pair of neighbours in the list of features. */
const coats = features.map(
  (feature, at): Item => ({
    id: `coat-${at}`,
    title: `Coat ${at}`,
    category: 'Coats',
    attributes: {
      features: [feature, features[(at + 1) % 8] ?? ''],
      colors: [colours[at] ?? '', colours[(at + 1) % 8] ?? ''],
      sizes: [`${at}`, `${at + 1}`],
      season: at % 2 === 0 ? ['spring', 'autumn'] : ['winter', 'summer'],
      maker: `maker ${at}`,
    },
  }),
)
const catalog = inMemoryCatalog(coats)

describe('facets of several values', () => {
  it('are those of which most items list several out of many', () => {
    expect([...manyValuedFacets(catalog)]).toEqual(['features'])
  })

  it('are none where a list has one value, or only a few items have one', () => {
    const single = coats.map((coat, at) => ({ ...coat, attributes: { features: at < 2 ? features : ['light'] } }))
    expect(manyValuedFacets(inMemoryCatalog(single)).size).toBe(0)
    expect(manyValuedFacets(inMemoryCatalog([])).size).toBe(0)
  })

  it('add up over the turns, while others are replaced', async () => {
    const { manager } = await openDialogue({ catalog })
    const conversation = manager.open()
    await say(conversation, 'waterproof coats')
    const said = await say(conversation, 'light')
    expect(said.interest?.wishes.flatMap(({ facet, values }) => (facet === 'features' ? values : []))).toEqual(['waterproof', 'light'])
    expect(said.ids[0]).toBe('coat-0')
    await say(conversation, 'red')
    const blue = await say(conversation, 'blue')
    expect(blue.interest?.wishes.flatMap(({ facet, values }) => (facet === 'colors' ? values : []))).toEqual(['blue'])
  })
})
