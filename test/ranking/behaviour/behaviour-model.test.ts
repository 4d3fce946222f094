/** What people did, as scores. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionWeight, buildBehaviourModel, fadingSeeds } from '../../../src/ranking/index.js'
import { anyEvents, day, did, ids, inOrder, together } from './events.js'

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
    const model = buildBehaviourModel([...together(20, 'tent', 'pegs'), ...together(5, 'tent', 'lamp')])
    expect(model.neighbours('tent').map(one => one.id)).toEqual(['pegs', 'lamp'])
    expect(model.neighbours('unheard of')).toEqual([])
  })

  it('are the nearer, the more people chose both, and none by one person alone', () => {
    const near = (people: number) => buildBehaviourModel(together(people, 'a', 'b')).neighbours('a')[0]?.similarity
    expect(near(1)).toBeUndefined()
    expect(near(100)).toBeGreaterThan(near(2) ?? 1)
  })

  it('are rather what people chose afterwards than before', () => {
    const model = buildBehaviourModel(inOrder(20, 'tent', 'pegs'))
    const [after] = model.neighbours('tent')
    const [before] = model.neighbours('pegs')
    expect([after?.id, before?.id]).toEqual(['pegs', 'tent'])
    expect(after?.similarity).toBeGreaterThan(before?.similarity ?? 1)
  })

  it('are rather what came soon than what came late', () => {
    const between = Array.from({ length: 40 }, (_, index) => `other ${index}`)
    const model = buildBehaviourModel(inOrder(20, 'tent', 'pegs', ...between, 'boat'))
    const similarity = (id: string) => model.neighbours('tent').find(one => one.id === id)?.similarity ?? 0
    expect(similarity('pegs')).toBeGreaterThan(2 * similarity('boat'))
  })

  it('of one moment go together in both directions alike', () => {
    const model = buildBehaviourModel(together(20, 'a', 'b'))
    expect(model.neighbours('a')[0]?.similarity).toBeCloseTo(model.neighbours('b')[0]?.similarity ?? -1)
  })

  it('are not what people liked and disliked', () => {
    const events = Array.from({ length: 20 }, (_, user) => [did(`${user}`, 'like', 'a'), did(`${user}`, 'dislike', 'b')]).flat()
    expect(buildBehaviourModel(events).neighbours('a')).toEqual([])
  })

  it('are not led by what everybody chooses', () => {
    const model = buildBehaviourModel([...together(10, 'a', 'bag'), ...together(10, 'a', 'pegs'), ...together(200, 'bag', 'x')])
    expect(model.neighbours('a').map(one => one.id)).toEqual(['pegs', 'bag'])
  })

  it('are sorted, of others, and within (0, 1)', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const model = buildBehaviourModel(events)
        for (const id of ids) {
          const near = model.neighbours(id)
          const falling = near.map(one => one.similarity)
          expect(falling).toEqual([...falling].sort((left, right) => right - left))
          for (const one of near) expect(one.id !== id && one.similarity > 0 && one.similarity < 1).toBe(true)
        }
      }),
    )
  })

  it('are bounded in number', () => {
    const items = Array.from({ length: 30 }, (_, index) => `item ${index}`)
    expect(buildBehaviourModel(together(2, ...items), { neighbours: 5 }).neighbours('item 0')).toHaveLength(5)
  })
})

describe('affinity', () => {
  const model = buildBehaviourModel([...together(20, 'tent', 'pegs'), ...together(3, 'tent', 'lamp')])

  it('is larger for what is closer to the seeds', () => {
    const seeds = [{ id: 'tent', weight: 1 }]
    expect(model.behaviour('pegs', seeds)).toBeGreaterThan(model.behaviour('lamp', seeds) ?? 1)
  })

  it('is unknown for a new item and for a stranger', () => {
    expect(model.behaviour('just arrived', [{ id: 'tent', weight: 1 }])).toBeUndefined()
    expect(model.behaviour('pegs', [])).toBeUndefined()
    expect(model.behaviour('pegs', [{ id: 'just arrived', weight: 1 }])).toBeUndefined()
    const alone = buildBehaviourModel([did('ann', 'like', 'tent')])
    expect(alone.behaviour('tent', [{ id: 'tent', weight: 1 }])).toBeUndefined()
  })

  it('falls with a dislike of something close', () => {
    const stove = buildBehaviourModel([...together(20, 'tent', 'pegs'), ...together(20, 'tent', 'lamp'), ...together(20, 'stove', 'pegs')])
    const tent = { id: 'tent', weight: 1 }
    const disliked = [tent, { id: 'stove', weight: -1 }]
    expect(stove.behaviour('pegs', disliked)).toBeLessThan(stove.behaviour('pegs', [tent]) ?? 0)
    expect(stove.behaviour('pegs', [{ id: 'stove', weight: -1 }])).toBeUndefined()
  })

  it('owes most to what was liked last', () => {
    const apart = buildBehaviourModel([...together(20, 'tent', 'pegs'), ...together(20, 'pan', 'lid')])
    const liked = ['tent', 'pan'].map(id => ({ id, weight: 1 }))
    const [seeds, others] = [fadingSeeds(liked), fadingSeeds([...liked].reverse())]
    expect(apart.behaviour('pegs', seeds)).toBeGreaterThan(apart.behaviour('lid', seeds) ?? 1)
    expect(apart.behaviour('lid', others)).toBeGreaterThan(apart.behaviour('pegs', others) ?? 1)
  })

  it('is the more, the more people stand behind it', () => {
    const best = (people: number) =>
      buildBehaviourModel(together(people, 'tent', 'pegs')).behaviour('pegs', [{ id: 'tent', weight: 1 }]) ?? 0
    expect(best(2)).toBeLessThan(0.1)
    expect(best(20)).toBeLessThan(best(2000))
    expect(best(2000)).toBeGreaterThan(0.9)
  })

  it('stays in [0, 1) for any events and seeds', () => {
    const seeds = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), weight: fc.double({ min: -1, max: 1, noNaN: true }) }))
    fc.assert(
      fc.property(anyEvents, seeds, (events, liked) => {
        for (const id of ids) {
          const value = buildBehaviourModel(events).behaviour(id, liked)
          if (value !== undefined) expect(value >= 0 && value < 1).toBe(true)
        }
      }),
    )
  })
})

describe('what an item was chosen with', () => {
  const model = buildBehaviourModel([
    ...together(20, 'tent', 'pegs'),
    ...together(3, 'chair', 'pegs'),
    did('ann', 'like', 'x'),
    did('ann', 'like', 'y'),
  ])
  const seeds = ['chair', 'tent', 'stove'].map(id => ({ id, weight: 1 }))

  it('is the liked item that most speaks for it', () => {
    expect(model.chosenWith('pegs', seeds)).toBe('tent')
  })

  it('is nothing where several people did not choose both', () => {
    expect(model.chosenWith('pegs', [{ id: 'stove', weight: 1 }])).toBeUndefined()
    expect(model.chosenWith('pegs', [{ id: 'tent', weight: -1 }])).toBeUndefined()
    expect(model.chosenWith('unheard', seeds)).toBeUndefined()
    expect(model.chosenWith('y', [{ id: 'x', weight: 1 }])).toBeUndefined()
  })
})

describe('popularity', () => {
  it('is 1 for the most chosen, damped for the rest, unknown without events', () => {
    const model = buildBehaviourModel([...together(20, 'tent', 'pegs'), ...together(2, 'tent', 'lamp')])
    expect(model.popularity('tent')).toBe(1)
    expect(model.popularity('lamp')).toBeGreaterThan(2 / 22)
    expect(model.popularity('just arrived')).toBe(0)
    expect(buildBehaviourModel([]).popularity('tent')).toBeUndefined()
  })

  it('halves with time', () => {
    const events = [...together(5, 'a', 'b'), ...together(5, 'c', 'd').map(event => ({ ...event, time: 180 * day }))]
    const model = buildBehaviourModel(events)
    expect(model.popularity('a')).toBeCloseTo(Math.log1p(2.5) / Math.log1p(5))
  })

  it('does not depend on the day it is computed', () => {
    const events = together(5, 'a', 'b')
    const today = buildBehaviourModel(events, { now: 100 * day }).popularity('a')
    expect(buildBehaviourModel(events, { now: 300 * day }).popularity('a')).toBeCloseTo(today ?? -1)
  })

  it('is not made by one person alone', () => {
    const robot = Array.from({ length: 1000 }, (_, index) => did('robot', 'purchase', 'a', index))
    const model = buildBehaviourModel([...robot, ...together(5, 'b', 'c').map(event => ({ ...event, time: 999 * day }))])
    expect(model.popularity('a')).toBeLessThan(model.popularity('b') ?? 0)
  })
})

describe('many events', () => {
  it('of broken clocks and busy accounts do no harm', () => {
    const robot = Array.from({ length: 5000 }, (_, index) => did('robot', 'view', `item ${index % 2000}`))
    const broken = [
      did('u', 'like', 'a', Number.POSITIVE_INFINITY),
      { ...did('u', 'like', 'a'), time: Number.NaN },
      did('u', 'like', 'a', 1e12),
      did('u', 'rate', 'a', -1e9, Number.NaN),
    ]
    const model = buildBehaviourModel([...robot, ...broken, ...together(5, 'a', 'b')])
    expect(model.popularity('a')).toBeGreaterThanOrEqual(0)
    expect(model.size).toBe(502)
    expect(model.neighbours('a').map(one => one.id)).toEqual(['b'])
  })
})
