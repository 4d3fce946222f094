import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reason, ScorePart } from '../../src/contracts/recommendation.js'
import { joinSentences, writeRecommendation, writeWhy } from '../../src/explanation/index.js'
import { black, jackets, parka, recommend } from './shop.js'

const recommendation = recommend(parka, [jackets, black])

describe('why exactly', () => {
  it('gives each part as it was measured and what it makes of the score', () => {
    const text = writeWhy({ voice: { language: 'en', variant: 0 }, recommendation, rank: 0, exactly: true }).join(' ')
    expect(text).toContain('score is 0.7 of 1')
    expect(text).toContain('the wishes it meets 0.55, which makes 55% of the score')
    expect(text).toContain('likeness to your words 0.4, which makes 40% of the score')
    const chinese = joinSentences(writeWhy({ voice: { language: 'zh', variant: 0 }, recommendation, rank: 0, exactly: true }), 'zh')
    expect(chinese).toMatch(/0\.7（满分1）.*符合的要求0\.55，占得分的55%/)
  })

  it.each([
    ['picture', 'likeness to your picture', '与您的图片相像的程度'],
    ['recording', 'likeness to your recording', '与您的录音相像的程度'],
    ['similarity', 'likeness to your words', '与您描述的接近程度'],
  ])('calls likeness by what it is to: %s', (property, english, chinese) => {
    const reasons = recommendation.reasons.map(reason =>
      reason.part === 'similarity' ? { ...reason, fact: { ...reason.fact, property } } : reason,
    )
    const why = (language: 'en' | 'zh') =>
      writeWhy({ voice: { language, variant: 0 }, recommendation: { ...recommendation, reasons }, rank: 0, exactly: true }).join(' ')
    expect(why('en')).toContain(english)
    expect(why('zh')).toContain(chinese)
  })

  it('names the largest weighted part first, whatever the weights', () => {
    const phrases: Readonly<Record<string, RegExp>> = {
      similarity: /close to what you described/,
      behaviour: /chosen by people/,
      popularity: /popular with other customers/,
      exploration: /a little variety|different from what you have seen/,
    }
    const kinds = { similarity: 'similar', behaviour: 'behaviour', popularity: 'popular', exploration: 'new' } as const
    const weights = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(weights, drawn => {
        const reasons = (Object.keys(kinds) as (keyof typeof kinds)[]) // The keys of a literal are its own.
          .map(
            (part, place): Reason => ({
              kind: kinds[part],
              part: part satisfies ScorePart,
              weight: (drawn[place] ?? 0) / 100,
              fact: { subject: 'parka', property: part, value: 0.5, source: 'behaviour' },
            }),
          )
          .sort((left, right) => right.weight - left.weight)
        const [sentence = ''] = writeRecommendation({
          voice: { language: 'en', variant: 0 },
          recommendations: [{ ...recommendation, reasons }],
          relaxed: [],
        })
        const first = Object.entries(phrases).sort((left, right) => sentence.search(left[1]) - sentence.search(right[1]))[0]?.[0]
        expect({ first, sentence }).toEqual({ first: reasons[0]?.part, sentence })
      }),
    )
  })
})
