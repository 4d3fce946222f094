import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { openDialogue, say } from './open-dialogue.js'

const shelf = (category: string, titles: readonly (readonly [english: string, chinese: string])[]) =>
  inMemoryCatalog(
    titles.map(([title, chinese], place) => ({
      id: String(place),
      title,
      category,
      price: 9 + place,
      currency: 'USD',
      attributes: { rating: 4 + place / 10 },
      translations: { zh: { title: chinese } },
    })),
  )

const health = shelf('Health/Vitamins', [
  ['Vitamin C tablets', '维生素C片'],
  ['Zinc capsules', '锌胶囊'],
  ['Iron syrup', '铁口服液'],
])
const finance = shelf('Finance/Funds', [
  ['Evergreen Index Fund', '常青指数基金'],
  ['Harbour Bond Fund', '港湾债券基金'],
  ['Meridian World Fund', '子午线全球基金'],
])

const cases = [
  {
    name: 'a health catalogue in English',
    catalog: health,
    texts: ['vitamins', 'does the first one cure a cold?', 'does this cure headaches?', 'should I take it every day?'],
    notice: /doctor or pharmacist/,
    advice: /\byes\b|it cures|you should/i,
  },
  {
    name: 'a health catalogue in Chinese',
    catalog: health,
    texts: ['维生素', '第一款能治感冒吗？', '每天都要吃吗？'],
    notice: /咨询医生或药师/,
    advice: /能治|可以治|您应该|^是的/,
  },
  {
    name: 'a finance catalogue in English',
    catalog: finance,
    texts: ['funds', 'will the first one go up?', 'is the first one safe?', 'should I invest in it?'],
    notice: /licensed adviser/,
    advice: /\byes\b|it will (?:rise|go up)|you should|guarantee|is safe/i,
  },
  {
    name: 'a finance catalogue in Chinese',
    catalog: finance,
    texts: ['基金', '第一款会涨吗？', '第一款安全吗？', '我应该买第一款吗？'],
    notice: /咨询持牌顾问/,
    advice: /会涨的|您应该|保证|^是的/,
  },
]

describe('what touches health or money', () => {
  it.each(cases)('carries a notice beside items and answers, and never advice: $name', async ({ catalog, texts, notice, advice }) => {
    const { manager } = await openDialogue({ catalog })
    const conversation = manager.open()
    for (const text of texts) {
      const reply = (await say(conversation, text)).text
      expect(reply, text).toMatch(notice)
      expect(reply, text).not.toMatch(advice)
    }
  })
})
