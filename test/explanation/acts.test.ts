/** The shorter acts in both languages: every wording says what it must, promises nothing and is well formed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import {
  composeSentences,
  joinSentences,
  openingOf,
  type SmallTalkAct,
  writeAnswer,
  writeComplement,
  writeNotice,
  writeQuestion,
  writeReaction,
  writeSmallTalk,
  writeTaken,
  writeUnknownWords,
  writeWhyNot,
} from '../../src/explanation/index.js'
import { black, fleece, parka, raincoat, under60 } from './shop.js'

const variants = [0, 1, 2, 3]
const told = (write: (voice: { language: 'en' | 'zh'; variant: number }) => readonly string[], language: 'en' | 'zh') =>
  variants.map(variant => joinSentences(write({ language, variant }), language))

describe('what is taken', () => {
  it('is named with its price, and the order is left to the shop', () => {
    for (const text of told(voice => writeTaken({ voice, items: [parka] }), 'en')) {
      expect(text).toMatch(/Fjord Parka, \$62/)
      expect(text).toMatch(/with the shop/)
      expect(text).not.toMatch(/\b(?:bought|ordered|sold|paid|shipped)\b/)
    }
    for (const text of told(voice => writeTaken({ voice, items: [parka] }), 'zh')) expect(text).toMatch(/“峡湾派克大衣”，62美元.*商店/)
  })

  it('has no price where there are several, or none is on record', () => {
    for (const text of told(voice => writeTaken({ voice, items: [parka, raincoat] }), 'en')) {
      expect(text).toContain('the Fjord Parka and the Harbour Raincoat')
      expect(text).not.toContain('$')
    }
    const free: Item = { id: 'free', title: 'Poster', attributes: {} }
    for (const text of told(voice => writeTaken({ voice, items: [free] }), 'en')) expect(text).not.toMatch(/undefined|NaN|\$/)
  })

  it('stands before what goes with it, and nothing before nothing', () => {
    for (const text of told(voice => writeComplement({ voice, items: [parka, raincoat] }), 'en')) expect(text).toContain('Harbour Raincoat')
    for (const text of told(voice => writeComplement({ voice, items: [parka] }), 'zh')) expect(text).toContain('“峡湾派克大衣”')
    expect(writeComplement({ voice: { language: 'en', variant: 0 }, items: [] })).toEqual([])
  })
})

describe('a reaction', () => {
  it.each([
    ['like', /more like/, /这样的|像/],
    ['dislike', /nothing like|keep away/, /不要|避开/],
    ['cart', /you chose/, /选了/],
    ['purchase', /you chose/, /选了/],
  ] as const)('of %s is repeated as such', (value, english, chinese) => {
    for (const text of told(voice => writeReaction({ voice, value, items: [parka, fleece] }), 'en')) {
      expect(text).toMatch(english)
      expect(text).toMatch(/Fjord Parka and the Cinder Fleece/)
    }
    for (const text of told(voice => writeReaction({ voice, value, items: [parka] }), 'zh')) expect(text).toMatch(chinese)
  })

  it('to nothing needs no words', () => {
    expect(writeReaction({ voice: { language: 'en', variant: 0 }, value: 'like', items: [] })).toEqual([])
  })
})

describe('a notice', () => {
  it.each([
    ['Health/Vitamins', /medical|doctor/, /医/],
    ['保健/维生素', /medical|doctor/, /医/],
    ['Services/Insurance', /financial|money/, /理财|资金/],
    ['金融/基金', /financial|money/, /理财|资金/],
  ])('stands beside %s', (category, english, chinese) => {
    for (const text of told(voice => writeNotice({ voice, categories: [category] }), 'en')) expect(text).toMatch(english)
    for (const text of told(voice => writeNotice({ voice, categories: [category] }), 'zh')) expect(text).toMatch(chinese)
  })

  it.each(['Clothing/Jackets', 'Riverbanks', 'Stockings', 'Kitchen', 'Loaned'])('is not given for %s', category => {
    expect(writeNotice({ voice: { language: 'en', variant: 0 }, categories: [category] })).toEqual([])
  })

  it('is one for each where both are touched', () => {
    expect(writeNotice({ voice: { language: 'en', variant: 0 }, categories: ['Health', 'Banking', 'Pharmacy'] })).toHaveLength(2)
  })
})

describe('a question', () => {
  const options = [
    { value: 'Red', count: 1200 },
    { value: 'Blue', count: 3 },
    { value: 'Black', count: 1 },
  ]

  it('names every option with its count', () => {
    for (const text of told(voice => writeQuestion({ voice, facet: 'color', options }), 'en')) {
      expect(text).toMatch(/red \(1,200\), blue \(3\) or black \(1\)\?$/)
      expect(text).toContain('color')
    }
    for (const text of told(voice => writeQuestion({ voice, facet: 'color', options }), 'zh'))
      expect(text).toMatch(/红色（1,200款）、蓝色（3款），还是黑色（1款）？$/)
  })

  it('about prices has the currency, and without options it is open', () => {
    for (const text of told(voice => writeQuestion({ voice, facet: 'price', options: [{ value: 20, count: 2 }], currency: 'EUR' }), 'en'))
      expect(text).toContain('€20 (2)')
    for (const text of told(voice => writeQuestion({ voice, facet: 'has_live_music', options: [] }), 'en'))
      expect(text).toMatch(/live music.*\?$/)
  })
})

describe('an answer about one item', () => {
  const ask = (item: Item, property: string, language: 'en' | 'zh') => told(voice => writeAnswer({ voice, item, property }), language)

  it.each([
    [parka, 'color', /black/, /黑色/],
    [parka, 'colour', /black/, /黑色/],
    [parka, 'size', /S, M and L/, /S、M和L/],
    [parka, 'brand', /Norrvik/, /Norrvik/],
    [fleece, 'price', /\$42\.50/, /42\.50美元/],
    [fleece, 'rating', /4\.5/, /4\.5/],
    [parka, 'windproof', /windproof/, /防风/],
  ])('%# is its record’s in every wording', (item, property, english, chinese) => {
    for (const text of ask(item, property, 'en')) expect(text).toMatch(english)
    for (const text of ask(item, property, 'zh')) expect(text).toMatch(chinese)
  })

  it('is yes or no where the record says so', () => {
    for (const text of ask(parka, 'washable', 'en')) expect(text).toMatch(/^Yes\b.*is washable/)
    for (const text of ask(raincoat, 'washable', 'en')) expect(text).toMatch(/^No\b.*is not washable/)
    for (const text of ask(raincoat, 'washable', 'zh')) expect(text).toContain('没有')
  })

  it('is that nobody knows, for everything else, and never a guess', () => {
    for (const text of ask(fleece, 'waterproof', 'en')) expect(text).toMatch(/does not (?:say|mention)/)
    for (const text of ask(fleece, 'waterproof', 'zh')) expect(text).toMatch(/没有写明|没有说明|没有提到/)
    for (const text of ask(fleece, '', 'en')) expect(text).toContain('that')
    for (const property of ['constructor', '__proto__', 'toString'])
      for (const text of ask(parka, property, 'en')) expect(text).toMatch(/does not/)
  })

  it('quotes the description where that is asked for, in the voice’s language where there is one', () => {
    const item: Item = { ...parka, description: 'Warm. Long.', translations: { zh: { title: '大衣', description: '保暖的长款。' } } }
    for (const text of ask(item, 'description', 'en')) expect(text).toContain('“Warm. Long”')
    for (const text of ask(item, 'description', 'zh')) expect(text).toContain('“保暖的长款”')
    for (const text of ask(raincoat, 'description', 'en')) expect(text).toMatch(/Harbour Raincoat is .*\$50/)
  })
})

describe('why something is not in the list', () => {
  it.each([
    [0, 'first', '第一'],
    [2, 'third', '第三'],
    [6, 'number 7', '第7'],
  ])('tells place %i it would have had', (rank, english, chinese) => {
    for (const text of told(voice => writeWhyNot({ voice, item: parka, wishes: [under60], rank }), 'en'))
      expect(text).toContain(`come ${english}`)
    for (const text of told(voice => writeWhyNot({ voice, item: parka, wishes: [under60], rank }), 'zh')) expect(text).toContain(chinese)
  })

  it('names no fault where there is none', () => {
    for (const text of told(voice => writeWhyNot({ voice, item: parka, wishes: [black] }), 'en'))
      expect(text).toMatch(/closer to your words/)
  })
})

describe('every wording', () => {
  const acts: readonly SmallTalkAct[] = [
    'greet',
    'thank',
    'bye',
    'help',
    'off-topic',
    'forget',
    'undo',
    'withdraw',
    'accept',
    'refuse',
    'nothing-more',
  ]
  const rest: readonly SmallTalkAct[] = ['not-understood', 'shop-service', 'greet-beside', 'thank-beside', 'forget-beside']
  const voice = fc.record({ language: fc.constantFrom('en' as const, 'zh' as const), variant: fc.integer({ min: -5, max: 50 }) })

  it('of small talk is a closed sentence in the voice’s language that promises nothing', () => {
    fc.assert(
      fc.property(
        voice,
        fc.constantFrom(...acts, ...rest),
        fc.option(fc.constant('Alder & Co'), { nil: undefined }),
        (own, act, shopName) => {
          const speaking = shopName === undefined ? own : { ...own, shopName }
          const text = joinSentences(writeSmallTalk({ voice: speaking, act, departments: ['Women', 'Gear'] }), own.language)
          expect(text).toMatch(/[.!?。！？]$/)
          expect(/\p{Script=Han}/u.test(text)).toBe(own.language === 'zh')
          expect(text).not.toMatch(/undefined|free delivery|discount|guarantee|包邮|打折/)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('quotes unknown words without breaking out of the quotation', () => {
    fc.assert(
      fc.property(voice, fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { minLength: 1, maxLength: 4 }), (speaking, words) => {
        const text = joinSentences(writeUnknownWords({ voice: speaking, words, wishes: [] }), speaking.language)
        expect(text.match(/“/g)).toHaveLength(1)
        expect(text.match(/”/g)).toHaveLength(1)
        expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
      }),
    )
  })

  it('is chosen so that neighbours open differently where a choice is left', () => {
    const list = fc.uniqueArray(fc.stringMatching(/^[a-z]{3} [a-z]{3} [a-z]{3}$/), { minLength: 2, maxLength: 4, selector: openingOf })
    fc.assert(
      fc.property(voice, fc.array(list, { maxLength: 5 }), ({ variant }, slots) => {
        const sentences = composeSentences({ language: 'en', variant }, slots)
        expect(sentences).toHaveLength(slots.length)
        for (const [index, sentence] of sentences.entries()) {
          expect(sentence).toMatch(/^[A-Z].*\.$/)
          const next = sentences[index + 1]
          if (next !== undefined) expect(openingOf(next)).not.toBe(openingOf(sentence))
        }
      }),
    )
  })

  it('leaves out what has no words', () => {
    expect(composeSentences({ language: 'en', variant: 3 }, [[], ['one'], []])).toEqual(['One.'])
  })
})
