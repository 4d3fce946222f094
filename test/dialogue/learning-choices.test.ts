/** Exploring: what lists teach, where it is kept, and how it is forgotten. */
import { describe, expect, it } from 'vitest'
import { judgeImpressions, LearningChoices } from '../../src/dialogue/learning-choices.js'
import { Recommender } from '../../src/dialogue/recommender.js'
import { buildBehaviourModel } from '../../src/ranking/index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { MemoryVectorCache, Storage } from '../../src/storage/index.js'
import { openDialogue, say } from './open-dialogue.js'
import { catalog, ranking } from './shop.js'

async function openExploring(storage = new Storage(':memory:'), shop = 'shop') {
  const choices = new LearningChoices(storage.choices, shop)
  const retriever = await buildRetriever({ catalog, cache: new MemoryVectorCache() })
  const weights = { ...ranking.weights, similarity: 0.3, behaviour: 0, attributes: 0.2, exploration: 0.5 }
  const recommender = new Recommender({
    catalog,
    retriever,
    behaviour: buildBehaviourModel([]),
    settings: { ...ranking, weights },
    choices,
  })
  const { manager } = await openDialogue({ rooms: { storage, recommender, choices } })
  return { manager, storage, choices }
}

const rewards = (storage: Storage) => storage.choices.all('shop').map(({ item, reward }) => [item, reward])

describe('a list', () => {
  it('teaches what was liked in it, by button or by words, and what was passed over', async () => {
    const { manager, storage } = await openExploring()
    const conversation = manager.open('s1')
    const { ids } = await say(conversation, 'jackets')
    expect(rewards(storage)).toEqual([])
    await say(conversation, { feedback: { item: ids[1] ?? '', value: 'cart' } })
    expect(new Map(rewards(storage) as [string, number][])).toEqual(
      new Map([
        [ids[0], 0],
        [ids[1], 0.8],
        [ids[2], 0],
      ] as [string, number][]),
    )
    const second = await say(conversation, 'red ones')
    await say(conversation, 'I do not like the first one')
    expect(rewards(storage)).toContainEqual([second.ids[0], -1])
  })

  it('is not taught by what was not on screen, nor by small talk', async () => {
    const { manager, storage } = await openExploring()
    const conversation = manager.open('s1')
    await say(conversation, { feedback: { item: 'kettle', value: 'like' } })
    await say(conversation, 'jackets')
    await say(conversation, 'thank you')
    expect(rewards(storage)).toEqual([])
  })

  it('moves the lists of the next people, and shows how much in the parts of the score', async () => {
    const { manager, choices } = await openExploring()
    const worth = (item: string) => ({ always: 1, similarity: 0.5, behaviour: 0, attributes: 0, popularity: 0, [`department ${item}`]: 1 })
    for (let person = 0; person < 40; person++)
      choices.observe(`p${person}`, [
        { item: 'tote', features: worth('Bags'), reward: 1 },
        { item: 'parka', features: worth('Clothing'), reward: -1 },
      ])
    const said = await say(manager.open(), 'something red')
    expect(said.ids[0]).toBe('pack-red')
    const parts = said.lists.at(-1)?.items.map(({ item, parts: own }) => [item.category?.split('/')[0], own.exploration])
    expect(parts?.[0]).toEqual(['Bags', expect.closeTo(0.9, 0)])
    for (const { parts: own } of said.lists.at(-1)?.items ?? []) expect(own.exploration >= 0 && own.exploration <= 1).toBe(true)
  })

  it('is the same for the same conversations, and says the truth about its reasons', async () => {
    const talk = async () => {
      const { manager } = await openExploring()
      const said: string[][] = []
      for (let person = 0; person < 4; person++) {
        const conversation = manager.open(`s${person}`)
        said.push((await say(conversation, 'something red')).ids)
        said.push((await say(conversation, { feedback: { item: said.at(-1)?.[0] ?? '', value: 'like' } })).ids)
        expect((await say(conversation, 'why the first one?')).error).toBeUndefined()
      }
      return said
    }
    expect(await talk()).toEqual(await talk())
  })
})

describe('what was learnt', () => {
  it('is there after a restart, for its own catalogue only', async () => {
    const storage = new Storage(':memory:')
    const features = { always: 1, 'department Bags': 1 }
    new LearningChoices(storage.choices, 'shop').observe(
      's1',
      Array.from({ length: 5 }, () => ({ item: 'tote', features, reward: 1 })),
    )
    expect(new LearningChoices(storage.choices, 'shop').worth()(features)).toBeGreaterThan(0.9)
    expect(new LearningChoices(storage.choices, 'another').worth()(features)).toBe(0.5)
  })

  it('is gone with the person who asks to be forgotten, by words or by the shop', async () => {
    for (const forget of ['forget me', undefined]) {
      const { manager, storage, choices } = await openExploring()
      const conversation = manager.open('s1')
      const { ids } = await say(conversation, 'jackets')
      await say(conversation, { feedback: { item: ids[0] ?? '', value: 'like' } })
      expect(choices.worth()({ always: 1 })).not.toBe(0.5)
      if (forget) await say(conversation, forget)
      else await manager.forget('s1')
      expect(rewards(storage)).toEqual([])
      expect(choices.worth()({ always: 1 })).toBe(0.5)
    }
  })
})

describe('impressions', () => {
  const impressions = ['a', 'b'].map(item => ({ item, features: { always: 1 } }))

  it('stay open until they are reacted to or replaced', () => {
    expect(judgeImpressions(impressions, [], false)).toEqual({ observations: [], open: impressions })
    expect(judgeImpressions(impressions, [{ item: 'b', value: 'click' }], false)).toEqual({
      observations: [{ ...impressions[1], reward: 0.4 }],
      open: impressions.slice(0, 1),
    })
    expect(judgeImpressions(impressions, [], true).observations.map(({ reward }) => reward)).toEqual([0, 0])
  })

  it('count once, by the strongest thing that was said', () => {
    const of = (...values: ('like' | 'click' | 'dislike')[]) =>
      judgeImpressions(
        impressions,
        values.map(value => ({ item: 'a', value })),
        false,
      ).observations.map(({ reward }) => reward)
    expect([of('click', 'like'), of('like', 'dislike')]).toEqual([[1], [-1]])
  })
})
