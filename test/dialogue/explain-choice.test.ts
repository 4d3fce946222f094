import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Interest } from '../../src/contracts/interest.js'
import { Recommender } from '../../src/dialogue/recommender.js'
import { emptyInterest } from '../../src/interest/index.js'
import { colourNames } from '../../src/models/index.js'
import { buildBehaviourModel } from '../../src/ranking/index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { productPicture } from '../support/pictures.js'
import { openDialogue, say } from './open-dialogue.js'
import { bought, openRecommender, ranking, wish } from './shop.js'

describe('what people chose', () => {
  const events = bought([
    ['parka-black', 'tote-brown'],
    ['kettle', 'tote-black'],
  ])
  const totes = [wish('category', ['Bags/Totes'])]

  it('is told with the name of the liked item that speaks most for it', async () => {
    const interest: Interest = {
      ...emptyInterest('en'),
      wishes: totes,
      reactions: ['parka-black', 'tee-red'].map(item => ({ item, value: 'like', turn: 0 })),
    }
    const [first] = (await (await openRecommender(events)).recommend(interest, { limit: 2 })).recommendations
    expect(first?.item.id).toBe('tote-brown')
    expect(first?.reasons.find(({ part }) => part === 'behaviour')?.fact).toEqual({
      subject: 'tote-brown',
      property: 'also-chosen',
      value: 'Fjord Parka',
      source: 'behaviour',
    })
  })

  it('counts too for an item that the list should be like', async () => {
    const interest = { ...emptyInterest('en'), wishes: totes }
    const { recommendations } = await (await openRecommender(events)).recommend(interest, { limit: 2, similarTo: ['kettle'] })
    const reasons = recommendations.find(({ item }) => item.id === 'tote-black')?.reasons ?? []
    expect(reasons.map(({ fact }) => fact)).toContainEqual(expect.objectContaining({ property: 'also-chosen', value: 'Salt Kettle' }))
  })

  it.each([
    ['totes', /people who chose “Fjord Parka”/],
    ['手提包', /选了“峡湾派克大衣”的人/],
  ])('is said in the words of the person: %s', async (text, said) => {
    const { manager } = await openDialogue({ events, settings: { style: 'warm' } })
    const conversation = manager.open()
    await say(conversation, text)
    expect((await say(conversation, { feedback: { item: 'parka-black', value: 'like' } })).text).toMatch(said)
  })
})

describe('a colour that only the picture shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'curio-colours-'))
  const drawn = async (id: string, colour: string) => {
    const image = join(folder, `${id}.png`)
    await writeFile(image, await productPicture(colour))
    return { id, title: `Plain Mug ${id}`, category: 'Mugs', image, attributes: {} }
  }
  const stated = { id: 'stated', title: 'Stated Mug', category: 'Mugs', attributes: { color: 'red' } }
  const catalog = inMemoryCatalog([await drawn('red', '#d01010'), await drawn('blue', '#1030d0'), stated])
  const retriever = await buildRetriever({ catalog, cache: new MemoryVectorCache(), pictureColours: image => colourNames(image) })
  const recommender = new Recommender({ catalog, retriever, behaviour: buildBehaviourModel([]), settings: ranking })
  const factOf = async (id: string) => {
    const judged = await recommender.judge({ ...emptyInterest('en'), wishes: [wish('color', ['red'])] }, id)
    const reason = judged?.reasons.find(({ wish: named }) => named?.facet === 'color')
    return [reason?.kind, reason?.fact.value, reason?.fact.source]
  }

  it('is told as seen, met or missed', async () => {
    expect(await factOf('red')).toEqual(['meets', 'red', 'picture'])
    expect(await factOf('blue')).toEqual(['misses', 'blue', 'picture'])
  })

  it('gives way to the record', async () => {
    expect(await factOf('stated')).toEqual(['meets', 'red', 'item'])
  })

  it('is said to be so', async () => {
    const { manager } = await openDialogue({ catalog, rooms: { recommender } })
    const conversation = manager.open()
    const said = await say(conversation, 'red mugs')
    expect(said.ids).toContain('red')
    expect((await say(conversation, `why the ${said.ids.indexOf('red') === 0 ? 'first' : 'second'} one?`)).text).toMatch(/by its picture/)
  })
})
