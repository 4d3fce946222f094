/** The score and its reasons. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScorePart } from '../../src/contracts/recommendation.js'
import {
  attributeShare,
  rankingDefaults,
  reasons,
  type ScoredItem,
  type ScoreRequest,
  scoreItems,
  weightedSum,
} from '../../src/ranking/index.js'
import { item, meets, wish } from './items.js'

const weights = { similarity: 0.5, behaviour: 0.3, attributes: 0.2 }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const maybe = fc.option(share, { nil: undefined })

describe('the weighted sum', () => {
  it('gives the worked example: A 2.6, B 1.1, C 1.6, so the order is A, C, B', () => {
    const read = { A: [1, 5, 3], B: [1, 2, 0], C: [1, 3, 1] } as const
    const scores = Object.entries(read).map(([name, [similarity, behaviour, attributes]]) => ({
      name,
      score: weightedSum({ similarity, behaviour, attributes }, weights).score,
    }))
    expect(scores.map(one => Number(one.score.toFixed(9)))).toEqual([2.6, 1.1, 1.6])
    expect([...scores].sort((left, right) => right.score - left.score).map(one => one.name)).toEqual(['A', 'C', 'B'])
  })

  it('lets an absent part fall out: the rest is as if its weight had never been', () => {
    expect(weightedSum({ similarity: 1, behaviour: undefined, attributes: 0 }, weights).score).toBeCloseTo(0.5 / 0.7)
  })

  it('takes a weight of zero as a value', () => {
    expect(weightedSum({ similarity: 1, behaviour: 0 }, { similarity: 0, behaviour: 1 }).score).toBe(0)
  })

  it('is 0 when nothing applies', () => {
    expect(weightedSum({ similarity: undefined }, weights)).toEqual({ score: 0, contributions: {} })
  })

  it('is the sum of its contributions and lies between the smallest and the largest part', () => {
    fc.assert(
      fc.property(fc.record({ similarity: share, behaviour: maybe, attributes: maybe }), parts => {
        const { score, contributions } = weightedSum(parts, weights)
        const there = Object.values(parts).filter(part => part !== undefined)
        expect(Object.values(contributions).reduce((sum, one) => sum + one, 0)).toBeCloseTo(score)
        expect(score).toBeGreaterThanOrEqual(Math.min(...there) - 1e-9)
        expect(score).toBeLessThanOrEqual(Math.max(...there) + 1e-9)
      }),
    )
  })
})

describe('wishes met', () => {
  const held = wish('color', ['red'])

  it('are weighed by strength, with unknown between missed and met', () => {
    expect(attributeShare([])).toBeUndefined()
    const of = (verdict: 'yes' | 'no' | 'unknown') => attributeShare([{ wish: held, verdict }])
    expect([of('no'), of('unknown'), of('yes')]).toEqual([0, rankingDefaults.unknownShare, 1])
    const mixed = [
      { wish: wish('a', ['x'], { strength: 0.9 }), verdict: 'yes' as const },
      { wish: wish('b', ['x'], { strength: 0.1 }), verdict: 'no' as const },
    ]
    expect(attributeShare(mixed)).toBeCloseTo(0.9)
  })
})

describe('scored items', () => {
  const red = item('red', { color: 'red' })
  const blue = item('blue', { color: 'blue' })
  const plain = item('plain')
  const candidates = [plain, blue, red].map((one, row) => ({ item: one, row, similarity: 0.5 }))
  const order = (request: Partial<ScoreRequest>) => scoreItems({ candidates, wishes: [], meets, ...request }).map(one => one.item.id)

  it('come best first: met, unknown, missed', () => {
    expect(order({ wishes: [wish('color', ['red'])] })).toEqual(['red', 'plain', 'blue'])
  })

  it('count an avoided value as nothing', () => {
    const [last] = scoreItems({ candidates, wishes: [wish('color', ['red'], { polarity: 'avoid' })], meets }).slice(-1)
    expect([last?.item.id, last?.parts.attributes]).toEqual(['red', 0])
  })

  it('keep their order when they tie', () => {
    expect(order({})).toEqual(['plain', 'blue', 'red'])
  })

  it('break ties by popularity', () => {
    expect(order({ popularity: one => (one.id === 'blue' ? 1 : 0) })[0]).toBe('blue')
  })

  it('are judged without behaviour when nobody’s is known (a stranger)', () => {
    const [first] = scoreItems({ candidates, wishes: [], meets, behaviour: () => undefined })
    expect([first?.score, first?.contributions.behaviour, first?.assumed]).toEqual([0.5, undefined, []])
  })

  it('take a new item for average: behind what goes with the liked ones, before what does not', () => {
    const known: Readonly<Record<string, number>> = { red: 0.6, blue: 0 }
    const scored = scoreItems({ candidates, wishes: [], meets, behaviour: one => known[one.id] })
    expect(scored.map(one => one.item.id)).toEqual(['red', 'plain', 'blue'])
    expect(scored[1]).toMatchObject({ assumed: ['behaviour'], parts: { behaviour: 0 } })
    expect(scored[1] && reasons(scored[1]).map(reason => reason.kind)).toEqual(['similar'])
  })

  it('survive parts that are no numbers or out of range', () => {
    const [first] = scoreItems({ candidates, wishes: [], meets, behaviour: () => Number.NaN, context: () => 7 })
    expect(first?.parts).toMatchObject({ behaviour: 0, context: 1 })
    expect(first?.score).toBeLessThanOrEqual(1)
  })
})

const anyScored: fc.Arbitrary<ScoredItem> = fc
  .record({
    similarity: maybe,
    behaviour: maybe,
    context: maybe,
    popularity: maybe,
    novelty: maybe,
    freshness: maybe,
    exploration: maybe,
    color: fc.constantFrom('red', 'blue'),
  })
  .map(({ similarity, color, ...parts }) => {
    const of = (part: keyof typeof parts) => () => parts[part]
    const request: ScoreRequest = {
      candidates: [{ item: item('one', { color, material: 'canvas' }), row: 0, similarity }],
      wishes: [wish('color', ['red']), wish('material', ['canvas'], { strength: 0.5 })],
      meets,
      behaviour: of('behaviour'),
      context: of('context'),
      popularity: of('popularity'),
      novelty: of('novelty'),
      freshness: of('freshness'),
      exploration: of('exploration'),
    }
    const [scored] = scoreItems(request)
    if (scored === undefined) throw new Error('one candidate gives one scored item')
    return scored
  })

describe('reasons', () => {
  it('begin with the largest weighted part', () => {
    fc.assert(
      fc.property(anyScored, scored => {
        const largest = Math.max(...Object.values(scored.contributions))
        const [first] = reasons(scored)
        expect(first).toBeDefined()
        // A ScorePart by the type of `part`; the fallback never matches a contribution.
        const named: ScorePart = first?.part ?? 'exploration'
        expect(scored.contributions[named]).toBe(largest)
      }),
    )
  })

  it('have falling weights in [0, 1], each its part’s share of the score', () => {
    fc.assert(
      fc.property(anyScored, scored => {
        const found = reasons(scored)
        const falling = found.map(reason => reason.weight)
        expect(falling).toEqual([...falling].sort((left, right) => right - left))
        for (const reason of found.filter(one => one.kind !== 'misses')) {
          expect(reason.weight).toBeLessThanOrEqual(1)
          expect(reason.weight * scored.score).toBeCloseTo(scored.contributions[reason.part] ?? -1)
        }
      }),
    )
  })

  it('carry the item’s own fact for wishes met and missed, and none where the record is silent', () => {
    const wishes = [wish('color', ['red']), wish('material', ['leather']), wish('fit', ['slim'])]
    const one = item('one', { color: 'red', material: ['canvas', 'rubber'] })
    const [scored] = scoreItems({ candidates: [{ item: one, row: 0, similarity: 0 }], wishes, meets })
    const told = scored === undefined ? [] : reasons(scored).filter(reason => reason.wish !== undefined)
    expect(told).toMatchObject([
      { kind: 'meets', fact: { subject: 'one', property: 'color', value: 'red', source: 'item' } },
      { kind: 'misses', fact: { property: 'material', value: 'canvas, rubber' }, weight: 0 },
    ])
    expect(told).toHaveLength(2)
  })

  it('name of a list the value that was wished for', () => {
    const one = item('one', { activity: ['Yoga', 'Gym'] })
    const [scored] = scoreItems({ candidates: [{ item: one, row: 0, similarity: 0 }], wishes: [wish('activity', ['Gym'])], meets })
    expect(scored && reasons(scored)[0]?.fact.value).toBe('Gym')
  })

  it('take facts from elsewhere where they are given', () => {
    const [scored] = scoreItems({
      candidates: [{ item: item('one'), row: 0, similarity: undefined }],
      wishes: [],
      meets,
      behaviour: () => 1,
    })
    const fact = { subject: 'one', property: 'also-chosen', value: 'Tent', source: 'behaviour' } as const
    expect(scored && reasons(scored, { behaviourFact: () => fact })).toMatchObject([{ kind: 'behaviour', fact, weight: 1 }])
  })
})
