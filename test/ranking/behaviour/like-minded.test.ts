/** What the people most alike chose. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBehaviourModel } from '../../../src/ranking/index.js'
import { anyEvents, did, ids, inOrder, together } from './events.js'

const liked = ['tent', 'stove', 'pan'].map(id => ({ id, weight: 1 }))

describe('people who like the same', () => {
  it('speak for what they chose, however far from it in time', () => {
    const others = Array.from({ length: 100 }, (_, index) => `other ${index}`)
    const model = buildBehaviourModel(inOrder(5, 'tent', ...others, 'boat'), { itemsPerPerson: 500 })
    const tent = [{ id: 'tent', weight: 1 }]
    expect(model.behaviour('boat', tent, 0)).toBe(0)
    expect(model.behaviour('boat', tent, 1)).toBeGreaterThan(0)
  })

  it('count the more, the more of it they like', () => {
    const model = buildBehaviourModel([...together(5, 'tent', 'stove', 'pan', 'lamp'), ...together(5, 'tent', 'map')])
    expect(model.behaviour('lamp', liked, 1)).toBeGreaterThan(2 * (model.behaviour('map', liked, 1) ?? 1))
  })

  it('say more by what few choose', () => {
    const model = buildBehaviourModel([...together(5, 'tent', 'lamp', 'bag'), ...together(200, 'bag', 'x')])
    expect(model.behaviour('lamp', liked, 1)).toBeGreaterThan(model.behaviour('bag', liked, 1) ?? 1)
  })

  it('have no say where they like what was disliked, nor for what they disliked', () => {
    const model = buildBehaviourModel([
      ...together(5, 'tent', 'lamp'),
      ...together(5, 'tent', 'boots', 'map', 'hat'),
      ...Array.from({ length: 5 }, (_, index) => did(`tent,lamp ${index}`, 'dislike', 'cup')),
    ])
    const seeds = [
      { id: 'tent', weight: 1 },
      { id: 'boots', weight: -1 },
    ]
    expect(['lamp', 'map', 'cup'].map(id => (model.behaviour(id, seeds, 1) ?? 0) > 0)).toEqual([true, false, false])
  })

  it('are bounded in number: the most alike have a say', () => {
    const events = [...together(20, 'tent', 'map'), ...together(1, 'tent', 'stove', 'pan', 'lamp')]
    const say = (likeMinded: number) => buildBehaviourModel(events, { likeMinded }).behaviour('map', liked, 1) ?? 0
    expect([say(1) > 0, say(2) > 0]).toEqual([false, true])
  })

  it('are mixed with what goes with what by their share, within [0, 1)', () => {
    const seeds = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), weight: fc.double({ min: -1, max: 1, noNaN: true }) }))
    fc.assert(
      fc.property(anyEvents, seeds, fc.double({ min: 0, max: 1, noNaN: true }), (events, some, share) => {
        const model = buildBehaviourModel(events)
        for (const id of ids) {
          const [near, alike, mixed] = [0, 1, share].map(part => model.behaviour(id, some, part))
          if (mixed === undefined) expect([near, alike]).toEqual([undefined, undefined])
          else {
            expect(mixed).toBeCloseTo((1 - share) * (near ?? 0) + share * (alike ?? 0), 9)
            expect(mixed >= 0 && mixed < 1).toBe(true)
          }
        }
      }),
    )
  })
})
