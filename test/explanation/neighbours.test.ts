import { describe, expect, it } from 'vitest'
import { factsOf, verifySentence, writeRecommendation, writeWhy } from '../../src/explanation/index.js'
import { fleece, jackets, parka, raincoat, recommend, wish } from './shop.js'

const inRed = { ...raincoat, id: 'red', title: 'Harbour Raincoat in red', attributes: { ...raincoat.attributes, color: 'Red' } }
const inBlue = { ...raincoat, id: 'blue', title: 'Harbour Raincoat in blue', attributes: { ...raincoat.attributes, color: 'Blue' } }
const list = (...items: readonly (typeof parka)[]) => items.map(item => recommend(item, [jackets]))

describe('the third of a list', () => {
  it.each(['en', 'zh'] as const)('that is the second in another colour is said to be that, truly (%s)', language => {
    const items = [parka, inRed, inBlue]
    for (let variant = 0; variant < 4; variant += 1) {
      const said = writeRecommendation({ voice: { language, variant }, recommendations: list(...items), relaxed: [] })
      const third = said.find(sentence => sentence.includes('in blue')) ?? ''
      expect(third).toMatch(language === 'en' ? /second one in another colour/ : /与第二款只是颜色不同/)
      expect(verifySentence(third, { facts: items.flatMap(item => factsOf(item)), items, wishes: [jackets], language })).toEqual({
        ok: true,
      })
    }
  })

  it('is told apart by something else than the second was', () => {
    const brought = { ...fleece, attributes: { ...fleece.attributes, features: ['Waterproof', 'Hooded'] } }
    const said = writeRecommendation({
      voice: { language: 'en', variant: 0 },
      recommendations: list(parka, raincoat, brought),
      relaxed: [],
    })
    const [second, third] = [raincoat, brought].map(({ title }) => said.find(sentence => sentence.includes(title)))
    expect(second).toContain('waterproof')
    expect(third).not.toContain('waterproof')
    expect(third).toContain('organic cotton')
  })
})

describe('one in another colour whose price is not on record', () => {
  it('is not said to be the same', () => {
    const { price: _, currency: __, ...unpriced } = inBlue
    const said = writeRecommendation({ voice: { language: 'en', variant: 0 }, recommendations: list(inRed, unpriced), relaxed: [] })
    expect(said.join(' ')).not.toContain('the same in blue')
  })
})

describe('what an item is not', () => {
  it('is said after what it is, so that one “not” denies one thing', () => {
    const notBlue = wish('color', ['Blue'], { polarity: 'avoid' })
    const windproof = wish('features', ['Windproof'])
    const top = recommend(parka, [notBlue, windproof])
    const [why] = writeWhy({ voice: { language: 'en', variant: 0 }, recommendation: top, rank: 0 })
    const [first] = writeRecommendation({ voice: { language: 'en', variant: 0 }, recommendations: [top], relaxed: [] })
    for (const said of [why, first]) expect(said).toMatch(/windproof.* not blue\.$/)
  })
})
