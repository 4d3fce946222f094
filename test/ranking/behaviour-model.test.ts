/** What people did, as scores. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import { actionWeight, buildBehaviourModel } from '../../src/ranking/index.js'

const day = 86_400_000

function did(user: string, action: CatalogEvent['action'], item: string, days = 0, value?: number): CatalogEvent {
  return { user, action, item, time: days * day, ...(value === undefined ? {} : { value }) }
}

/** `people` who each bought both. */
function bought(people: number, left: string, right: string, days = 0): CatalogEvent[] {
  return Array.from({ length: people }, (_, user) => [
    did(`${left}${right}${user}`, 'purchase', left, days),
    did(`${left}${right}${user}`, 'purchase', right, days),
  ]).flat()
}

const anyEvent: fc.Arbitrary<CatalogEvent> = fc.record({
  user: fc.constantFrom('u', 'v', 'w', 'x'),
  action: fc.constantFrom('view', 'click', 'cart', 'purchase', 'like', 'dislike'),
  item: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  time: fc.integer({ min: 0, max: 2000 * day }),
})

describe('an action', () => {
  it('weighs the more, the more it commits; ratings around their middle', () => {
    const weights = (['view', 'click', 'cart', 'purchase'] as const).map(action => actionWeight({ action }))
    expect(weights).toEqual([0.2, 0.4, 0.8, 1])
    expect([5, 2.5, 1, 900, Number.NaN].map(value => actionWeight({ action: 'rate', value }))).toEqual([1, 0, -0.6, 1, 0])
    expect(actionWeight({ action: 'rate' })).toBe(0)
    expect(actionWeight({ action: 'dislike' })).toBe(-1)
  })
})

describe('neighbours', () => {
  it('are what the same people chose, nearest first', () => {
    const model = buildBehaviourModel([...bought(20, 'tent', 'pegs'), ...bought(5, 'tent', 'lamp')])
    expect(model.neighbours('tent').map(one => one.id)).toEqual(['pegs', 'lamp'])
    expect(model.neighbours('unheard of')).toEqual([])
  })

  it('need more than one person to be near', () => {
    const near = (people: number) => buildBehaviourModel(bought(people, 'a', 'b')).neighbours('a')[0]?.similarity ?? 0
    expect(near(1)).toBeCloseTo(1 / 11)
    expect(near(100)).toBeCloseTo(100 / 110)
  })

  it('are not what people liked and disliked', () => {
    const events = Array.from({ length: 20 }, (_, user) => [did(`${user}`, 'like', 'a'), did(`${user}`, 'dislike', 'b')]).flat()
    expect(buildBehaviourModel(events).neighbours('a')).toEqual([])
  })

  it('count the less, the longer before a person’s last action something was chosen', () => {
    const events = Array.from({ length: 20 }, (_, user) => [
      did(`${user}`, 'purchase', 'long ago', 0),
      did(`${user}`, 'purchase', 'lately', 900),
      did(`${user}`, 'purchase', 'a', 900),
    ]).flat()
    // Each is also bought alone, in the same way, so that nothing but the time between tells them apart.
    const alone = ['long ago', 'lately'].flatMap(item =>
      Array.from({ length: 20 }, (_, user) => did(`${item} ${user}`, 'purchase', item, 0)),
    )
    expect(buildBehaviourModel([...events, ...alone]).neighbours('a')[0]?.id).toBe('lately')
  })

  it('are told more by a person of few choices than by one who chose everything', () => {
    const everything = Array.from({ length: 10 }, (_, user) =>
      Array.from({ length: 40 }, (_, index) => did(`all ${user}`, 'purchase', ['a', 'b'][index] ?? `thing ${index}`)),
    ).flat()
    const model = buildBehaviourModel([...everything, ...bought(10, 'a', 'c'), ...bought(10, 'b', 'd')])
    expect(model.neighbours('a')[0]?.id).toBe('c')
  })

  it('are symmetric, sorted and within (0, 1]', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), events => {
        const model = buildBehaviourModel(events)
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          const near = model.neighbours(id)
          const falling = near.map(one => one.similarity)
          expect(falling).toEqual([...falling].sort((left, right) => right - left))
          for (const { id: other, similarity } of near) {
            expect(similarity > 0 && similarity <= 1).toBe(true)
            expect(model.neighbours(other).find(one => one.id === id)?.similarity).toBeCloseTo(similarity)
          }
        }
      }),
    )
  })

  it('are bounded in number', () => {
    const events = Array.from({ length: 30 }, (_, index) => did('u', 'purchase', `item ${index}`))
    expect(buildBehaviourModel(events, { neighbours: 5 }).neighbours('item 0')).toHaveLength(5)
  })
})

describe('affinity', () => {
  const model = buildBehaviourModel([...bought(20, 'tent', 'pegs'), ...bought(3, 'tent', 'lamp')])

  it('is larger for what is closer to the seeds', () => {
    const seeds = [{ id: 'tent', weight: 1 }]
    expect(model.behaviour('pegs', seeds)).toBeGreaterThan(model.behaviour('lamp', seeds) ?? 1)
  })

  it('is unknown for a new item and for a stranger', () => {
    expect(model.behaviour('just arrived', [{ id: 'tent', weight: 1 }])).toBeUndefined()
    expect(model.behaviour('pegs', [])).toBeUndefined()
    expect(model.behaviour('pegs', [{ id: 'just arrived', weight: 1 }])).toBeUndefined()
  })

  it('falls with a dislike of something close', () => {
    expect(model.behaviour('pegs', [{ id: 'tent', weight: -1 }])).toBe(0)
  })

  it('is the same for many items at once', () => {
    const seeds = [{ id: 'tent', weight: 0.5 }]
    const affinity = model.affinities(seeds)
    for (const id of ['tent', 'pegs', 'lamp', 'just arrived']) expect(affinity(id)).toBe(model.behaviour(id, seeds))
  })

  it('stays in [0, 1) for any events and seeds', () => {
    const seeds = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), weight: fc.double({ min: -1, max: 1, noNaN: true }) }))
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), seeds, (events, liked) => {
        const value = buildBehaviourModel(events).behaviour('a', liked)
        if (value !== undefined) expect(value >= 0 && value < 1).toBe(true)
      }),
    )
  })
})

describe('popularity', () => {
  it('is 1 for the most chosen, damped for the rest, unknown without events', () => {
    const model = buildBehaviourModel([...bought(20, 'tent', 'pegs'), ...bought(2, 'tent', 'lamp')])
    expect(model.popularity('tent')).toBe(1)
    expect(model.popularity('lamp')).toBeGreaterThan(2 / 22)
    expect(model.popularity('just arrived')).toBe(0)
    expect(buildBehaviourModel([]).popularity('tent')).toBeUndefined()
  })

  it('does not depend on the day it is computed', () => {
    const events = bought(5, 'a', 'b', 100)
    const today = buildBehaviourModel(events, { now: 100 * day }).popularity('a')
    expect(buildBehaviourModel(events, { now: 300 * day }).popularity('a')).toBeCloseTo(today ?? -1)
  })
})

describe('many events', () => {
  it('of broken clocks and busy accounts do no harm', () => {
    const robot = Array.from({ length: 5000 }, (_, index) => did('robot', 'view', `item ${index % 2000}`))
    const broken = [
      did('u', 'like', 'a', Number.POSITIVE_INFINITY),
      { ...did('u', 'like', 'a'), time: Number.NaN },
      did('u', 'like', 'a', 1e12),
    ]
    const model = buildBehaviourModel([...robot, ...broken, ...bought(5, 'a', 'b')])
    expect(model.popularity('a')).toBeGreaterThanOrEqual(0)
    expect(model.neighbours('item 1999').length).toBeLessThanOrEqual(50)
  })
})
