/** Every setting of the ranking is obeyed: said through the application's own door, seen in its lists. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../src/app.js'
import { inMemoryCatalog } from '../src/catalog/index.js'
import { configSchema } from '../src/config/schema.js'
import { unflatten } from '../src/config/settings.js'
import { rankingSettings } from '../src/dialogue/ranking-settings.js'
import { emptyInterest } from '../src/interest/index.js'
import { openSnapshot } from '../src/open-snapshot.js'
import { buildBehaviourModel } from '../src/ranking/index.js'
import { MemoryVectorCache } from '../src/storage/index.js'
import { say } from './dialogue/open-dialogue.js'
import { WordHashEncoder } from './retrieval/word-hash-encoder.js'

const folder = () => mkdtempSync(join(tmpdir(), 'curio-ranking-'))

const materials = ['canvas', 'leather', 'nylon', 'cotton']

/** Twelve bags that differ little: three brands, four materials, a year each. */
const bags = Array.from({ length: 12 }, (_, index) => ({
  id: `bag-${index}`,
  title: `${['Moss', 'Tin', 'Fern', 'Clay'][index % 4]} ${['Tote', 'Satchel', 'Duffel'][index % 3]} Bag`,
  category: 'Bags',
  brand: ['Norrvik', 'Halden', 'Quill'][index % 3],
  price: 20 + index * 10,
  currency: 'USD',
  attributes: { material: materials[index % 4], year: 2012 + ((index * 5) % 12) },
}))

/** Each bag is bought as often as its number says. */
const events = bags.flatMap(({ id }, index) => Array.from({ length: index + 1 }, (_, person) => `p${person},purchase,${id},2026-01-01,`))

function shop(items: readonly { readonly id: string }[] = bags): string {
  const catalog = folder()
  writeFileSync(join(catalog, 'items.jsonl'), items.map(bag => `${JSON.stringify(bag)}\n`).join(''))
  writeFileSync(join(catalog, 'events.csv'), `user,action,item,time,value\n${events.join('\n')}\n`)
  return catalog
}

async function open(settings: Record<string, unknown> = {}, items: readonly { readonly id: string }[] = bags, notices: string[] = []) {
  const app = await openApp(
    configSchema.parse(
      unflatten({
        catalog: shop(items),
        'storage.directory': folder(),
        'models.language': 'none',
        'models.text': 'none',
        'models.image': 'none',
        'dialogue.askQuestions': false,
        'ranking.diversity': 1,
        ...settings,
      }),
    ),
    { onNotice: line => notices.push(line) },
  )
  onTestFinished(() => app.close())
  return app.conversations
}

/** The parts of the score that count, instead of the usual ones. */
const only = (part: string, weight = 0.6) => ({
  'ranking.weights.similarity': 1 - weight,
  'ranking.weights.behaviour': 0,
  'ranking.weights.attributes': 0,
  [`ranking.weights.${part}`]: weight,
})

const lists = async (settings: Record<string, unknown>, conversations = 1) => {
  const opened = await open(settings)
  const all: string[][] = []
  for (let number = 0; number < conversations; number++) all.push((await say(opened.open(), 'bags')).ids)
  return all
}
const list = async (settings: Record<string, unknown>) => (await lists(settings))[0] ?? []
const yearOf = (id: string) => bags.find(bag => bag.id === id)?.attributes.year ?? 0

describe('the weight of', () => {
  it('popularity brings what many chose, novelty what few did', async () => {
    expect(await list(only('popularity', 1))).toEqual(['bag-11', 'bag-10', 'bag-9'])
    expect(await list(only('novelty', 1))).toEqual(['bag-0', 'bag-1', 'bag-2'])
  })

  it('novelty brings what the person has not seen yet', async () => {
    const conversation = (await open(only('novelty', 1))).open()
    const first = (await say(conversation, 'bags')).ids
    const second = (await say(conversation, 'bags under 1000')).ids
    expect(second.filter(id => !first.includes(id)).length).toBeGreaterThanOrEqual(2)
  })

  it('freshness brings the latest, and falls out where nothing is dated', async () => {
    expect((await list(only('freshness', 1))).map(yearOf)).toEqual([2023, 2022, 2021])
    const undated = bags.map(({ attributes: { material }, ...bag }) => ({ ...bag, attributes: { material } }))
    const said = await say((await open(only('freshness', 0.5), undated)).open(), 'bags')
    expect(
      said.lists.at(-1)?.items.every(({ parts, reasons }) => parts.freshness === 0 && !reasons.some(({ part }) => part === 'freshness')),
    ).toBe(true)
    expect(said.ids).toHaveLength(3)
  })

  it('each part is seen in the parts of the score', async () => {
    const said = await say((await open()).open(), 'bags')
    for (const { parts } of said.lists.at(-1)?.items ?? []) {
      expect(parts.freshness).toBeGreaterThan(0)
      expect(parts.novelty).toBeCloseTo(1 - parts.popularity)
    }
  })
})

describe('reasons', () => {
  it.each(['novelty', 'freshness', 'exploration'])('of %s are said in words that hold against the facts, in both languages', async part => {
    const notices: string[] = []
    const conversations = await open(only(part, 0.9), bags, notices)
    for (const [ask, why] of [
      ['bags', 'why the first one?'],
      ['包', '为什么推荐第一个？'],
    ] as const) {
      const conversation = conversations.open()
      const { lists } = await say(conversation, ask)
      const reasons = lists.at(-1)?.items[0]?.reasons
      expect(reasons?.some(reason => reason.part === part && reason.kind === 'new')).toBe(true)
      expect((await say(conversation, why)).text).toMatch(/%/)
    }
    expect(notices).toEqual([])
  })
})

describe('the weight of exploration', () => {
  it('lets reactions of today move the lists of tomorrow, also after a restart, and off leaves no trace', async () => {
    const kept = async (weight: number) => {
      const settings = { ...only('exploration', weight), 'storage.directory': folder(), catalog: shop() }
      const before = await open(settings)
      for (let person = 0; person < 30; person++) {
        const conversation = before.open()
        const { ids } = await say(conversation, 'bags')
        const dear = ids.find(id => Number(id.slice(4)) >= 9)
        await say(conversation, dear ? { feedback: { item: dear, value: 'like' } } : 'show me others')
      }
      const after = await open(settings)
      const said = await say(after.open(), 'bags')
      return { first: Number(said.ids[0]?.slice(4)), parts: said.lists.at(-1)?.items.map(({ parts }) => parts.exploration) }
    }
    expect((await kept(0.8)).first).toBeGreaterThanOrEqual(9)
    expect((await kept(0)).parts).toEqual([0, 0, 0])
  })
})

describe('the selection', () => {
  it('by threshold shows fewer where fewer pass, and says that nothing fits where none does', async () => {
    const weights = { ...only('freshness', 1), 'ranking.selection': 'threshold' }
    expect((await list({ ...weights, 'ranking.threshold': 0.9 })).map(yearOf)).toEqual([2023, 2022])
    expect(await list({ ...weights, 'ranking.threshold': 0.1 })).toHaveLength(3)
    const said = await say((await open({ ...weights, 'ranking.threshold': 1 })).open(), 'bags')
    expect([said.ids, said.text]).toEqual([[], expect.stringMatching(/\S/)])
  })

  it('by softmax differs from person to person, repeats with the seed, and differs with another', async () => {
    const softmax = { 'ranking.selection': 'softmax', 'ranking.temperature': 0.5, seed: 3 }
    const drawn = await lists(softmax, 6)
    expect(new Set(drawn.map(String)).size).toBeGreaterThan(3)
    expect(await lists(softmax, 6)).toEqual(drawn)
    expect(await lists({ ...softmax, seed: 4 }, 6)).not.toEqual(drawn)
    for (const ids of drawn) expect(new Set(ids).size).toBe(3)
  })

  it('by softmax is nearly that of the best where it is cold', async () => {
    expect(await list({ ...only('freshness', 1), 'ranking.selection': 'softmax', 'ranking.temperature': 0.001 })).toEqual(
      await list(only('freshness', 1)),
    )
  })
})

describe('the bound of exposure', () => {
  const brandsOf = (ids: readonly string[]) => ids.map(id => bags.find(bag => bag.id === id)?.brand)
  const share = (ids: readonly string[], brand: string) => brandsOf(ids).filter(one => one === brand).length / ids.length

  it('keeps a brand from more than its share over all people', async () => {
    // Quill's are the dearest bag of each three: by popularity it leads.
    const settings = { ...only('popularity', 1), limit: 2 }
    const free = (await lists(settings, 20)).flat()
    const bounded = (await lists({ ...settings, 'ranking.exposure.brand': 0.4, 'ranking.exposure.window': 10 }, 20)).flat()
    expect(share(free, 'Quill')).toBe(0.5)
    expect(share(bounded, 'Quill')).toBeLessThanOrEqual(0.4)
    expect(bounded).toHaveLength(free.length)
  })

  it('holds for departments and price bands too, and not against a wish', async () => {
    const settings = { 'ranking.exposure.category': 0.2, 'ranking.exposure.priceBand': 0.2, 'ranking.exposure.window': 10 }
    const shown = await lists({ ...settings, ...only('popularity', 1) }, 6)
    expect(new Set(shown.flat().map(id => Math.floor(bags.findIndex(bag => bag.id === id) / 2.4))).size).toBeGreaterThanOrEqual(4)
    const opened = await open(settings)
    for (let turn = 0; turn < 6; turn++) {
      const { ids } = await say(opened.open(), 'a bag under 55')
      expect(ids).toHaveLength(3)
      expect(ids.filter(id => !['bag-0', 'bag-1', 'bag-2', 'bag-3'].includes(id))).toEqual([])
    }
  })
})

describe('of texts and their vectors', () => {
  const texts = inMemoryCatalog(
    ['red red red bag', 'red bag', 'bag of moss and fern and clay', 'red kettle', 'blue kettle', 'tin pot'].map((title, index) => ({
      id: `text-${index}`,
      title,
      attributes: {},
    })),
  )

  async function similarities(settings: Record<string, unknown>) {
    const config = configSchema.parse(unflatten({ 'ranking.relevanceFloor': 0, ...settings }))
    using snapshot = await openSnapshot(texts, {
      cache: Object.assign(new MemoryVectorCache(), { flush() {} }),
      indexPath: folder(),
      engines: { text: new WordHashEncoder() },
      behaviour: buildBehaviourModel([]),
      ranking: rankingSettings(config),
      onError(error) {
        throw error
      },
    })
    const asked = { ...emptyInterest('en'), queries: [{ turn: 0, text: 'red bag' }] }
    const { recommendations } = await snapshot.recommender.recommend(asked, { limit: 6 })
    return Object.fromEntries(recommendations.map(({ item, parts }) => [item.id, parts.similarity]))
  }

  it.each(['euclidean', 'pearson'])('the %s measure is used in place of the cosine', async similarity => {
    expect(await similarities({ 'ranking.similarity': similarity })).not.toEqual(await similarities({}))
  })

  it.each(['lexical', 'dense'])('the share of %s evidence is as set, and in proportion', async kind => {
    const alone = await similarities({ 'retrieval.weights.lexical': 0, 'retrieval.weights.dense': 0, [`retrieval.weights.${kind}`]: 1 })
    const usual = await similarities({})
    expect(alone).not.toEqual(usual)
    expect(await similarities({ 'retrieval.weights.lexical': 0.15, 'retrieval.weights.dense': 0.35 })).toEqual(
      Object.fromEntries(Object.entries(usual).map(([id, value]) => [id, expect.closeTo(value)])),
    )
  })
})
