import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import type { CatalogEvent } from '../../../src/contracts/ports.js'
import { factLikeness } from '../../../src/evaluation/behaviour/fact-likeness.js'
import { leaveLastOut } from '../../../src/evaluation/behaviour/leave-last-out.js'
import { measureBehaviour } from '../../../src/evaluation/behaviour/measure-behaviour.js'

const event = (user: string, item: string, time: number, action: CatalogEvent['action'] = 'purchase'): CatalogEvent => ({
  user,
  item,
  time,
  action,
})
const tent = (id: string, color: string) => ({ id, title: id, category: 'Tents', attributes: { color } })

describe('the last choice that is held out', () => {
  it('is the last new item of who chose another before; all that came after is held out too', () => {
    const { train, held } = leaveLastOut([
      event('ann', 'tent', 3),
      event('ann', 'pegs', 1),
      event('ann', 'lamp', 4, 'view'),
      event('bob', 'pegs', 2),
    ])
    expect(held).toMatchObject([{ user: 'ann', item: 'tent', seeds: [{ id: 'pegs' }] }])
    expect(train.map(({ user, item }) => `${user} ${item}`)).toEqual(['ann pegs', 'bob pegs'])
  })

  it('is no item that was bought before, and not only looked at', () => {
    const { held } = leaveLastOut([event('ann', 'pegs', 1), event('ann', 'pegs', 2), event('ann', 'lamp', 3, 'view')])
    expect(held).toEqual([])
  })

  it('is learnt from by nobody: neither it nor a look at it on the way is in what is known of the person', () => {
    const people = fc.array(
      fc.tuple(fc.constantFrom('ann', 'bob'), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('view' as const, 'cart' as const)),
    )
    fc.assert(
      fc.property(people, rows => {
        const { train, held } = leaveLastOut(rows.map(([user, item, action], time) => event(user, item, time, action)))
        for (const { user, item, met, seeds } of held) {
          expect(train.some(known => known.user === user && known.item === item)).toBe(false)
          expect([met.has(item), seeds.length > 0, seeds.every(({ id }) => met.has(id))]).toEqual([false, true, true])
        }
      }),
    )
  })
})

describe('likeness by facts', () => {
  it('is 1 for the nearest and less for what shares less; rare facts say more', () => {
    const catalog = inMemoryCatalog([
      tent('red', 'red'),
      tent('crimson', 'red'),
      tent('blue', 'blue'),
      { id: 'book', title: 'book', attributes: {} },
    ])
    const near = factLikeness(catalog)([{ id: 'red', weight: 1 }])
    expect([near('crimson'), near('book')]).toEqual([1, 0])
    expect(near('blue')).toBeGreaterThan(0)
    expect(near('blue')).toBeLessThan(1)
  })

  it('of nothing liked is nothing', () => {
    const catalog = inMemoryCatalog([tent('red', 'red')])
    expect(factLikeness(catalog)([])('red')).toBe(0)
  })
})

describe('behaviour', () => {
  /** Whoever buys pegs buys a tent next; lamps are what most people buy. */
  const people = Array.from({ length: 30 }, (_, index) => `p${index}`)
  const events = people.flatMap((user, index) =>
    index % 3 === 0
      ? [event(user, 'pegs', 1), event(user, 'tent', 2)]
      : [event(user, `book${index % 5}`, 1), event(user, 'lamp', 2), event(user, 'bulb', 3)],
  )
  const ids = [...new Set(events.map(({ item }) => item))]
  const catalog = inMemoryCatalog(
    ids.map(id => ({ id, title: id, category: id === 'tent' || id === 'pegs' ? 'Camping' : 'Home', attributes: {} })),
  )
  const request = {
    events: [...events, event('first', 'tent', 0), event('first', 'pegs', 1)],
    catalog,
    hasFacts: true,
    k: 1,
    people: 100,
    seed: 1,
  }

  it('is measured beside popularity, for neighbours and for the hybrid', () => {
    const { figures, plots } = measureBehaviour(request)
    for (const set of ['neighbours', 'hybrid']) {
      const hits = figures.find(figure => figure.set === set && figure.name === 'hit rate@1')
      expect(hits?.count).toBe(31)
      expect([hits?.value, hits?.baseline].every(share => share !== undefined && share >= 0 && share <= 1)).toBe(true)
    }
    expect(plots?.map(({ title }) => title.split(':')[0])).toEqual(['neighbours', 'neighbours', 'hybrid', 'hybrid'])
  })

  it('of events alone has no hybrid and no diversity', () => {
    const names = measureBehaviour({ ...request, hasFacts: false }).figures
    expect(names.filter(({ set, name }) => set === 'hybrid' || name.includes('diversity'))).toEqual([])
  })

  it('asks as many people as it is told, the same ones again by the same seed', () => {
    const few = () => measureBehaviour({ ...request, people: 10 }).figures
    expect(few()[0]?.count).toBe(10)
    expect(few()).toEqual(few())
  })

  it('of nobody is an error, not a figure', () => {
    expect(() => measureBehaviour({ ...request, events: [event('ann', 'pegs', 1)] })).toThrow(/chose two different items/)
  })
})
