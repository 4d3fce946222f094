import { describe, expect, it } from 'vitest'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import { Recommender } from '../../src/dialogue/recommender.js'
import { buildBehaviourModel } from '../../src/ranking/index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache, Storage } from '../../src/storage/index.js'
import { openDialogue, say } from './open-dialogue.js'
import { catalog, ranking } from './shop.js'

async function openLearning(history: readonly CatalogEvent[] = []) {
  const storage = new Storage(':memory:')
  const learning = buildBehaviourModel(history)
  const retriever = await buildRetriever({ catalog, cache: new MemoryVectorCache() })
  const recommender = new Recommender({ catalog, retriever, behaviour: learning, settings: ranking })
  const { manager } = await openDialogue({ rooms: { storage, recommender, learning } })
  return { manager, storage, learning }
}

describe('a reaction', () => {
  it('by a button is kept as an event of the session', async () => {
    const { manager, storage } = await openLearning()
    const before = Date.now()
    for (const value of ['click', 'cart', 'purchase', 'like', 'dislike'] as const)
      await say(manager.open('s1'), { feedback: { item: 'kettle', value } })
    expect(storage.events.all()).toMatchObject(
      ['click', 'cart', 'purchase', 'like', 'dislike'].map(action => ({ session: 's1', item: 'kettle', action })),
    )
    expect(storage.events.all().every(({ time }) => time >= before && time <= Date.now())).toBe(true)
  })

  it('by a sentence is kept too', async () => {
    const { manager, storage } = await openLearning()
    const conversation = manager.open('s1')
    const { ids } = await say(conversation, 'jackets')
    await say(conversation, 'I like the second one')
    expect(storage.events.all()).toMatchObject([{ session: 's1', item: ids[1], action: 'like' }])
  })

  it('in a turn that failed is not kept', async () => {
    const { manager, storage } = await openLearning()
    await say(manager.open(), { feedback: { item: 'kettle', value: 'like' } }, { signal: AbortSignal.abort() })
    await say(manager.open(), { feedback: { item: 'no-such-item', value: 'like' } })
    expect(storage.events.all()).toEqual([])
  })

  it('is forgotten with the person, and only theirs', async () => {
    const { manager, storage, learning } = await openLearning()
    await say(manager.open('ada'), { feedback: { item: 'kettle', value: 'like' } })
    await say(manager.open('bo'), { feedback: { item: 'kettle', value: 'cart' } })
    await say(manager.open('ada'), 'forget everything')
    expect(storage.events.all().map(({ session }) => session)).toEqual(['bo'])
    await say(manager.open('bo'), 'forget everything')
    expect(learning.size).toBe(0)
  })
})

describe('the behaviour of others', () => {
  const buy = async ({ manager }: Awaited<ReturnType<typeof openLearning>>, people: number) => {
    for (let person = 0; person < people; person++) {
      for (const item of ['parka-black', 'tote-brown']) await say(manager.open(`p${person}`), { feedback: { item, value: 'purchase' } })
    }
  }

  it('is learnt at once', async () => {
    const shop = await openLearning()
    await buy(shop, 1)
    expect(shop.learning.size).toBe(2)
    await buy(shop, 24)
    expect(shop.learning.neighbours('parka-black')).toMatchObject([{ id: 'tote-brown' }])
    const conversation = shop.manager.open()
    await say(conversation, 'totes')
    expect((await say(conversation, { feedback: { item: 'parka-black', value: 'like' } })).ids[0]).toBe('tote-brown')
  })

  it('goes on beside what the catalogue knows', async () => {
    const history: CatalogEvent[] = ['a', 'b', 'c'].flatMap(user => [
      { user, item: 'kettle', action: 'purchase', time: 1 },
      { user, item: 'tee-red', action: 'purchase', time: 1 },
    ])
    const shop = await openLearning(history)
    await buy(shop, 13)
    expect(shop.learning.size).toBe(4)
  })

  it('says what goes with a thing: what people went on to', async () => {
    const history = Array.from({ length: 10 }, (_, person): CatalogEvent[] =>
      ['tote-brown', 'parka-black', 'kettle'].map((item, time) => ({ user: `p${person}`, item, action: 'purchase', time })),
    ).flat()
    const conversation = (await openLearning(history)).manager.open()
    await say(conversation, 'a black parka')
    await say(conversation, { feedback: { item: 'parka-black', value: 'cart' } })
    expect((await say(conversation, 'what goes with it?')).ids[0]).toBe('kettle')
  })

  it('no longer works once they had themselves forgotten', async () => {
    const shop = await openLearning()
    await buy(shop, 3)
    for (const person of ['p0', 'p1']) await shop.manager.forget(person)
    expect(shop.learning.neighbours('parka-black')).toEqual([])
    await shop.manager.forget('p2')
    expect(shop.learning.size).toBe(0)
  })
})
