/** What holds for any conversation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import type { Understanding } from '../../src/contracts/understanding.js'
import {
  applyUnderstanding,
  decayedQueries,
  emptyInterest,
  type History,
  interestDefaults,
  profilePrior,
  pushHistory,
  recordShown,
  undo,
  withdrawWish,
} from '../../src/interest/index.js'
import { anyUnderstanding, anyWish, said } from './wishes.js'

const conversation = fc.array(anyUnderstanding, { maxLength: 8 })

function hold(utterances: readonly Understanding[], start = emptyInterest()): Interest {
  return utterances.reduce((interest, utterance) => applyUnderstanding(interest, utterance), start)
}

describe('any conversation', () => {
  it('never lets a withdrawn wish hold again until it is said again', () => {
    fc.assert(
      fc.property(conversation, conversation, fc.nat(), (before, later, pick) => {
        const interest = hold(before)
        const gone = interest.wishes[pick % Math.max(1, interest.wishes.length)]
        fc.pre(gone !== undefined)
        const silent = later.map(utterance => ({ ...utterance, wishes: [] }))
        const ids = hold(silent, withdrawWish(interest, gone.id)).wishes.map(held => held.id)
        expect(ids).not.toContain(gone.id)
      }),
    )
  })

  it('never lets a withdrawn facet filter', () => {
    fc.assert(
      fc.property(conversation, before => {
        const next = applyUnderstanding(hold(before), said({ acts: [{ type: 'withdraw', facet: 'color' }] }))
        expect(next.wishes.some(held => held.facet === 'color')).toBe(false)
      }),
    )
  })

  it('never wants and avoids one value of a facet, beyond what one utterance says', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 8 }), wishes => {
        const interest = hold(wishes.map(one => said({ wishes: [one] })))
        for (const want of interest.wishes.filter(held => held.polarity === 'want')) {
          const avoided = interest.wishes
            .filter(held => held.polarity === 'avoid' && held.facet === want.facet)
            .flatMap(held => held.values)
          expect(want.values.filter(value => avoided.includes(value))).toEqual([])
        }
      }),
    )
  })

  it('survives storage as JSON', () => {
    fc.assert(
      fc.property(conversation, utterances => {
        const interest = hold(utterances)
        expect(JSON.parse(JSON.stringify(interest))).toEqual(interest)
      }),
    )
  })

  it('counts every turn and changes no earlier value', () => {
    fc.assert(
      fc.property(conversation, anyUnderstanding, (utterances, next) => {
        const interest = hold(utterances)
        const before = JSON.stringify(interest)
        expect(applyUnderstanding(interest, next).turn).toBe(utterances.length + 1)
        expect(JSON.stringify(interest)).toBe(before)
      }),
    )
  })

  it('weighs newer queries no less than older ones, the newest with 1', () => {
    fc.assert(
      fc.property(conversation, fc.double({ min: 0.01, max: 1, noNaN: true }), (utterances, decay) => {
        const weights = decayedQueries(hold(utterances), decay).map(query => query.weight)
        expect(weights).toEqual([...weights].sort((left, right) => right - left))
        if (weights.length > 0) expect(weights[0]).toBe(1)
        expect(weights.every(weight => weight >= 0 && weight <= 1)).toBe(true)
      }),
    )
  })
})

describe('undo', () => {
  it('inverts the last step', () => {
    fc.assert(
      fc.property(conversation, anyUnderstanding, (utterances, next) => {
        const start: History<Interest> = { present: emptyInterest(), past: [] }
        const history = utterances.reduce((held, utterance) => pushHistory(held, applyUnderstanding(held.present, utterance)), start)
        expect(undo(pushHistory(history, applyUnderstanding(history.present, next)))).toEqual(history)
      }),
    )
  })

  it('has a bounded past and nothing to do without one', () => {
    let history: History<number> = { present: 0, past: [] }
    expect(undo(history)).toBe(history)
    for (let step = 1; step <= 50; step++) history = pushHistory(history, step)
    expect(history.past).toHaveLength(interestDefaults.history)
    expect(undo(history).present).toBe(49)
  })
})

describe('lists shown', () => {
  it('are bounded, the last ones kept', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }), { maxLength: 40 }), lists => {
        const interest = lists.reduce(recordShown, emptyInterest())
        expect(interest.shown).toEqual(lists.slice(-interestDefaults.shownLists))
      }),
    )
  })
})

describe('long-term taste', () => {
  it('is soft, weaker than anything stated with full strength, and silent on facets spoken of', () => {
    fc.assert(
      fc.property(fc.array(anyWish), fc.array(anyWish), (longTerm, stated) => {
        for (const prior of profilePrior(longTerm, stated)) {
          expect(prior.hard).toBe(false)
          expect(prior.strength).toBeLessThanOrEqual(interestDefaults.profileWeight)
          expect(stated.some(held => held.facet === prior.facet)).toBe(false)
        }
      }),
    )
  })
})
