import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Item } from '../../src/contracts/item.js'
import { emptyInterest } from '../../src/interest/index.js'
import { openDialogue, say } from './open-dialogue.js'
import { openRecommender, ranking, wish } from './shop.js'

const coat = (id: string, attributes: Item['attributes']): Item => ({ id, title: `Coat ${id}`, category: 'Coats', attributes })
const catalog = inMemoryCatalog([
  coat('summer', { features: ['soft'], season: ['summer'], color: 'red' }),
  coat('storm', { features: ['waterproof'], season: ['autumn'], color: 'blue' }),
  coat('plain', { lining: 'silk', fastening: 'zip', color: 'red' }),
  coat('parka', { features: ['hooded'], season: ['winter'], color: 'blue' }),
])
const weights = { ...ranking.weights, context: 0.05 }
const recommender = await openRecommender([], { ...ranking, weights }, catalog)
const coats = [wish('category', ['Coats'])]
const recommend = async (context: Record<string, string>, wishes = coats) =>
  (await recommender.recommend({ ...emptyInterest('en'), wishes, context }, { limit: 4 })).recommendations

describe('the situation', () => {
  it('moves what suits it up, among items that meet the wishes alike', async () => {
    expect((await recommend({ weather: 'rain' }))[0]?.item.id).toBe('storm')
    expect((await recommend({ season: 'winter' }))[0]?.item.id).toBe('parka')
  })

  it('weighs less than a wish', async () => {
    const red = [...coats, wish('color', ['red'], { hard: false })]
    expect((await recommend({ weather: 'rain' }, red)).slice(0, 2).map(({ item }) => item.attributes['color'])).toEqual(['red', 'red'])
  })

  it('leaves the scores as they are where there is none, or where nothing is known of it', async () => {
    const without = (await openRecommender([], ranking, catalog)).recommend({ ...emptyInterest('en'), wishes: coats }, { limit: 4 })
    const scores = (await without).recommendations.map(({ item, score }) => [item.id, score])
    for (const context of [{}, { recipient: 'mother' }]) {
      expect((await recommend(context)).map(({ item, score }) => [item.id, score])).toEqual(scores)
    }
  })

  it('takes an item of which nothing is known for average, and gives it no reason', async () => {
    const list = await recommend({ weather: 'rain' })
    expect(list.map(({ item }) => item.id).slice(0, 2)).toEqual(['storm', 'plain'])
    expect(list.map(({ reasons }) => reasons.some(({ part }) => part === 'context'))).toEqual([true, false, false, false])
  })

  it('counts where a program gives it and where a person says it, and is told', async () => {
    const { manager } = await openDialogue({ catalog, rooms: { recommender }, settings: { style: 'warm' } })
    const given = manager.open()
    await say(given, 'coats')
    const after = await say(given, { context: { weather: 'rain' } })
    expect(after.ids[0]).toBe('storm')
    expect(after.text).toContain('suited to your situation')
    const said = await say(manager.open(), 'a coat for this winter')
    expect(said.understanding?.context).toEqual({ season: 'winter' })
    expect(said.ids[0]).toBe('parka')
  })
})
