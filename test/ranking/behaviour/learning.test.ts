/** The same events make the same model, however they come. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogEvent } from '../../../src/contracts/ports.js'
import { BehaviourModel, buildBehaviourModel } from '../../../src/ranking/index.js'
import { anyEvents, did, ids, together } from './events.js'

/** All that a model says, to 9 places. */
function said(model: BehaviourModel) {
  const rounded = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(9)))
  const seeds = [
    { id: 'a', weight: 1 },
    { id: 'b', weight: 0.5 },
    { id: 'c', weight: -0.3 },
  ]
  return ids.map(id => ({
    behaviour: rounded(model.behaviour(id, seeds)),
    popularity: rounded(model.popularity(id)),
    chosenWith: model.chosenWith(id, seeds),
    neighbours: Object.fromEntries(model.neighbours(id).map(one => [one.id, rounded(one.similarity)])),
  }))
}

describe('a model', () => {
  it('that was asked between the events says the same in the end', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const model = new BehaviourModel()
        for (const event of events) {
          model.add(event)
          said(model)
        }
        expect(said(model)).toEqual(said(buildBehaviourModel(events)))
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order in which events arrive, nor on how often', () => {
    const arrivals = anyEvents.chain(events =>
      fc.record({ events: fc.constant(events), late: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }) }),
    )
    fc.assert(
      fc.property(arrivals, ({ events, late }) => {
        expect(said(buildBehaviourModel(late))).toEqual(said(buildBehaviourModel(events)))
      }),
    )
  })

  it('that forgets a person is as if that person had never come', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (before, after) => {
        const model = buildBehaviourModel(before)
        model.forget('u')
        model.forget('nobody')
        for (const event of after) model.add(event)
        const without = buildBehaviourModel([...before.filter(({ user }) => user !== 'u'), ...after], { now: 2000 * 86_400_000 })
        const now = buildBehaviourModel([], {})
        expect(now.size).toBe(0)
        expect(said(model).map(({ popularity: _, ...rest }) => rest)).toEqual(said(without).map(({ popularity: _, ...rest }) => rest))
      }),
    )
  })

  it('counts what a person did twice once, and a dislike whatever else was done', () => {
    const twice: CatalogEvent[] = [...together(5, 'a', 'b'), ...together(5, 'a', 'b')]
    expect(said(buildBehaviourModel(twice))).toEqual(said(buildBehaviourModel(together(5, 'a', 'b'))))
    const regretted = [...together(5, 'a', 'b'), ...together(5, 'a', 'b').map(({ user }) => did(user, 'dislike', 'b'))]
    expect(buildBehaviourModel(regretted).neighbours('a')).toEqual([])
  })

  it('keeps the latest items of a busy person, as many as it may', () => {
    const events = Array.from({ length: 20 }, (_, at) => did('ann', 'purchase', `item ${at}`, at))
    expect(buildBehaviourModel(events, { itemsPerPerson: 8 }).size).toBe(8)
    expect(buildBehaviourModel([...events].reverse(), { itemsPerPerson: 8 }).popularity('item 19')).toBe(1)
  })

  it('drops whom it has not heard of for longest where it may keep no more', () => {
    const come = (user: string) => [did(user, 'purchase', 'a'), did(user, 'purchase', 'b')]
    const model = buildBehaviourModel([...come('ann'), ...come('bob'), did('ann', 'view', 'a')], { choices: 4 })
    for (const event of come('cleo')) model.add(event)
    const kept = buildBehaviourModel([...come('ann'), ...come('cleo')])
    expect(said(model)).toEqual(said(kept))
  })

  it('that forgot many people learns from others as if those had never come', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 20 }), visits => {
        // Each visitor is a new one, of four people's events.
        const visitors = visits.map((events, index) => events.map(event => ({ ...event, user: `${event.user} ${index}` })))
        const model = buildBehaviourModel(visitors.flat(), { choices: 40 })
        for (const user of new Set(visitors.flat().map(event => event.user))) model.forget(user)
        expect(model.size).toBe(0)
        const last = [...together(3, 'a', 'b'), ...together(2, 'b', 'c')]
        for (const event of last) model.add(event)
        expect(said(model).map(({ neighbours }) => neighbours)).toEqual(said(buildBehaviourModel(last)).map(({ neighbours }) => neighbours))
      }),
    )
  })
})
