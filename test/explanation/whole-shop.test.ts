import { describe, expect, it } from 'vitest'
import { joinSentences, judgeWish, writeCatalogAnswer, writeRecommendation } from '../../src/explanation/index.js'
import { black, jackets, parka, raincoat, recommend, waterproof, wish } from './shop.js'

const voices = (['en', 'zh'] as const).flatMap(language => [0, 1].map(variant => ({ language, variant })))

describe('what is said of the whole shop', () => {
  it('is not said where only the shown ones have none', () => {
    for (const voice of voices) {
      const text = joinSentences(
        writeCatalogAnswer({ voice, question: 'cheapest', items: [], wishes: [waterproof], shown: true }),
        voice.language,
      )
      expect(text).toMatch(voice.language === 'en' ? /(?:none|not one) of these is waterproof/i : /这几款.*“防水”/)
      expect(text).not.toMatch(/we have no|there are no|我们没有|目录里没有/i)
    }
  })

  it('speaks of adults where there are some for children', () => {
    for (const voice of voices) {
      const relaxed = [wish('color', ['Red'])]
      const text = joinSentences(
        writeRecommendation({ voice, recommendations: [recommend(parka, [jackets])], relaxed, forAdults: true }),
        voice.language,
      )
      expect(text).toMatch(voice.language === 'en' ? /for adults/ : /适合成人的/)
    }
  })

  it('has one meaning of “around” everywhere: fifteen in a hundred', () => {
    const around = (price: number) => wish('price', [price], { operator: 'about' })
    expect(judgeWish(raincoat, around(58))).toBe('met')
    expect(judgeWish(raincoat, around(60))).toBe('missed')
  })

  it('repeats neither a long denial nor what the record does not say', () => {
    for (const voice of voices) {
      const text = { voice, recommendations: [recommend(parka, [jackets, black])], relaxed: [wish('color', ['Red'])], wishes: [waterproof] }
      const first = joinSentences(writeRecommendation(text), voice.language)
      const previousReasons = new Set(['relaxed:color:want:Red', `unknown:parka:${waterproof.id}`])
      const second = joinSentences(writeRecommendation({ ...text, previousReasons }), voice.language)
      expect(first).toMatch(/does not say|没有说明/)
      expect(second).not.toMatch(/does not say|没有说明|we have no|there are no|没有红色|找不到红色/i)
      expect(second.length).toBeLessThan(first.length)
    }
  })
})
