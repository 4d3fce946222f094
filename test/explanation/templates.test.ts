import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import {
  factsOf,
  joinSentences,
  partShares,
  reasonKey,
  type Voice,
  writeAnswer,
  writeCatalogAnswer,
  writeComparison,
  writeInterest,
  writeNothingFits,
  writeNotice,
  writeQuestion,
  writeReaction,
  writeRecommendation,
  writeSmallTalk,
  writeUnknownWords,
  writeWhy,
  writeWhyNot,
} from '../../src/explanation/index.js'
import { black, fleece, jackets, leather, noNylon, parka, raincoat, recommend, shop, under60, under70, waterproof, wish } from './shop.js'

const en: Voice = { language: 'en', variant: 0 }
const zh: Voice = { language: 'zh', variant: 0 }
const english = (sentences: readonly string[]): string => joinSentences(sentences, 'en')
const chinese = (sentences: readonly string[]): string => joinSentences(sentences, 'zh')

describe('facts', () => {
  it('are one a value, in the record’s own spelling, never from the description', () => {
    const facts = factsOf({ ...parka, description: 'Made of mink' }, ['charcoal'])
    expect(facts).toContainEqual({ subject: 'parka', property: 'material', value: 'Wool', source: 'item' })
    expect(facts).toContainEqual({ subject: 'parka', property: 'color', value: 'charcoal', source: 'picture' })
    expect(JSON.stringify(facts)).not.toContain('mink')
  })
})

describe('a recommendation', () => {
  const list = [parka, raincoat, fleece].map(item => recommend(item, [black, under70, waterproof]))

  it('names the first with the wishes it meets and their values', () => {
    expect(writeRecommendation({ voice: en, recommendations: list, relaxed: [] })[0]).toMatch(/Fjord Parka.*black.*under \$70 at \$62/)
  })

  it('says what the first does not meet, and how the next two differ from it', () => {
    const text = english(writeRecommendation({ voice: en, recommendations: list, relaxed: [] }))
    // A list of features that leaves one out does not deny it.
    expect(text).toMatch(/record does not say whether it is waterproof|whether it is waterproof, the record does not say/i)
    expect(text).toMatch(/Harbour Raincoat, is waterproof, .*\$12 cheaper.*, but yellow rather than black/)
    expect(text).toContain('Cinder Fleece')
  })

  it('says how many more there are than it names', () => {
    const extra = { ...fleece, id: 'x', title: 'Alder Coat' }
    const text = english(writeRecommendation({ voice: en, recommendations: [...list, recommend(extra, [black])], relaxed: [] }))
    expect(text).toContain('1 more item is in the list')
  })

  it('names what was given up and what the substitute is instead', () => {
    const text = english(
      writeRecommendation({ voice: en, recommendations: [recommend(parka, [jackets, black, leather])], relaxed: [leather] }),
    )
    expect(text).toContain('We have no black jackets made with leather')
    expect(text).toContain('the Fjord Parka is made with wool instead')
  })

  it('reads the same in Chinese, with the translated title and money', () => {
    const text = chinese(writeRecommendation({ voice: zh, recommendations: list, relaxed: [] }))
    expect(text).toContain('“峡湾派克大衣”')
    expect(text).toContain('价格62美元（70美元以内）')
    expect(text).toContain('便宜12美元')
    expect(text).not.toMatch(/ {2}|[.,]\s/)
  })

  it('opens otherwise in the next turn', () => {
    const texts = [0, 1, 2].map(variant => writeRecommendation({ voice: { ...en, variant }, recommendations: list, relaxed: [] })[0])
    expect(new Set(texts).size).toBe(3)
  })

  it('does not repeat the reasons of the turn before', () => {
    const previousReasons = new Set(list[0]?.reasons.map(reasonKey))
    const [first] = writeRecommendation({ voice: en, recommendations: list, relaxed: [], previousReasons })
    expect(first).not.toContain('under $70')
    expect(first).toContain('Fjord Parka')
  })

  it('tells twins apart', () => {
    const twin = { ...parka, id: 'twin', attributes: { ...parka.attributes, color: 'Red' } }
    const text = english(
      writeRecommendation({ voice: en, recommendations: [parka, twin].map(item => recommend(item, [jackets])), relaxed: [] }),
    )
    expect(text).toContain('Fjord Parka (black)')
    expect(text).toContain('Fjord Parka (red)')
  })

  it('is silent for an empty list, and brief where asked', () => {
    expect(writeRecommendation({ voice: en, recommendations: [], relaxed: [] })).toEqual([])
    const brief = writeRecommendation({ voice: { ...en, style: 'brief' }, recommendations: list, relaxed: [] })
    expect(brief.at(-1)).not.toMatch(/\?$/)
  })

  it('marks what only a picture shows', () => {
    const plain = { ...parka, attributes: {} }
    const fact = { subject: 'parka', property: 'color', value: 'Black', source: 'picture' } as const
    const recommendation = {
      ...recommend(plain, []),
      reasons: [{ kind: 'meets', fact, wish: black, part: 'attributes', weight: 1 } as const],
    }
    expect(english(writeRecommendation({ voice: en, recommendations: [recommendation], relaxed: [] }))).toContain('black by its picture')
  })
})

describe('nothing to show', () => {
  it('has three different texts, each a plain no in English', () => {
    const texts = [
      english(writeNothingFits({ voice: en, wishes: [], notCarried: 'aprons' })),
      english(writeNothingFits({ voice: en, wishes: [jackets, wish('color', ['Pink'])], closest: parka })),
      english(writeNothingFits({ voice: en, wishes: [jackets, leather, under60], closest: parka })),
    ]
    expect(texts[0]).toContain('we do not carry “aprons”')
    expect(texts[1]).toContain('not in that color')
    expect(texts[2]).toContain('Nothing matches all of that')
    for (const text of texts) expect(text).toMatch(/\b(?:no|not|don't|nothing)\b/i)
  })

  it('says the same in Chinese', () => {
    expect(chinese(writeNothingFits({ voice: zh, wishes: [], notCarried: '围裙' }))).toContain('没有“围裙”')
    expect(chinese(writeNothingFits({ voice: zh, wishes: [jackets, wish('size', ['XXL'])], closest: parka }))).toContain('没有您要的尺码')
    expect(chinese(writeNothingFits({ voice: zh, wishes: [jackets, leather, under60], closest: parka }))).toContain('没有同时符合')
  })

  it('has a plain no in English for every variant', () => {
    for (let variant = 0; variant < 6; variant += 1) {
      const voice = { ...en, variant }
      for (const text of [
        { voice, wishes: [], notCarried: 'x' },
        { voice, wishes: [jackets, leather] },
        { voice, wishes: [] },
        { voice, wishes: [black], closest: raincoat },
      ]) {
        expect(english(writeNothingFits(text))).toMatch(/\b(?:no|not|don't|nothing|none)\b/i)
      }
    }
  })
})

describe('comparing and answering', () => {
  it('compares two by price and by what their records say differently', () => {
    const text = english(writeComparison({ voice: en, items: [parka, raincoat] }))
    expect(text).toContain('The Harbour Raincoat is $12 cheaper than the Fjord Parka: $50 against $62.')
    expect(text).toContain('The Fjord Parka is by Norrvik, black and made with wool and polyester.')
    expect(text).toContain('Harbour Raincoat is by Salt & Mist, yellow and made with nylon.')
  })

  it('names the price of each of three, and asks for two when given one', () => {
    expect(english(writeComparison({ voice: en, items: shop }))).toContain(
      '$62 for the Fjord Parka, $50 for the Harbour Raincoat and $42.50 for the Cinder Fleece',
    )
    expect(english(writeComparison({ voice: en, items: [parka] }))).toMatch(/\?$/)
  })

  it('answers from the record', () => {
    expect(english(writeAnswer({ voice: en, item: parka, property: 'price' }))).toBe('The Fjord Parka costs $62.')
    expect(english(writeAnswer({ voice: en, item: parka, property: 'materials' }))).toContain('wool and polyester')
    expect(english(writeAnswer({ voice: en, item: raincoat, property: 'washable' }))).toMatch(/^No/)
    expect(english(writeAnswer({ voice: en, item: raincoat, property: 'waterproof' }))).toMatch(/^Yes.*waterproof/)
    expect(chinese(writeAnswer({ voice: zh, item: parka, property: 'color' }))).toContain('黑色')
  })

  it('says of a value that a rule filled that the shop assumes it', () => {
    const filled = { ...parka, filled: ['material'] }
    expect(english(writeAnswer({ voice: en, item: filled, property: 'material' }))).toContain('assumes')
    expect(chinese(writeAnswer({ voice: zh, item: filled, property: 'material' }))).toContain('没有写明')
    expect(english(writeAnswer({ voice: en, item: filled, property: 'price' }))).not.toContain('assumes')
  })

  it('admits what the record does not say', () => {
    expect(english(writeAnswer({ voice: en, item: parka, property: 'warranty' }))).toContain('does not say')
    expect(chinese(writeAnswer({ voice: zh, item: parka, property: '保修' }))).toContain('没有写明“保修”')
  })

  it('prints internal keys as plain words', () => {
    const bistro = { id: 'b', title: 'Bistro', attributes: { has_seating_outdoors: 'True' } }
    const text = english(writeAnswer({ voice: en, item: bistro, property: 'has_seating_outdoors' }))
    expect(text).toContain('with outdoor seating')
    expect(text).not.toContain('_')
  })
})

describe('the whole shop', () => {
  const ask = (question: Parameters<typeof writeCatalogAnswer>[0]['question'], voice = en): string =>
    joinSentences(writeCatalogAnswer({ voice, question, items: shop, wishes: [] }), voice.language)

  it('is counted, and its range, cheapest and dearest are computed', () => {
    expect(ask('count')).toBe('We have 3 items.')
    expect(ask('range')).toBe('Prices of our items run from $42.50 to $62.')
    expect(ask('cheapest')).toContain('Cinder Fleece')
    expect(ask('dearest')).toMatch(/Fjord Parka.*\$62/)
    expect(ask('departments')).toContain('clothing (3)')
    expect(ask('count', zh)).toContain('3件商品')
  })

  it('says no where nothing meets the wishes, or no price is known', () => {
    expect(english(writeCatalogAnswer({ voice: en, question: 'range', items: [], wishes: [leather] }))).toBe(
      'We have no items made with leather.',
    )
    expect(
      english(writeCatalogAnswer({ voice: en, question: 'cheapest', items: [{ id: 'a', title: 'A', attributes: {} }], wishes: [] })),
    ).toContain('No prices')
  })
})

describe('the lowest and the highest of the shop', () => {
  const tent = (id: string, attributes: Item['attributes']): Item => ({
    id,
    title: `Tent ${id}`,
    category: 'Gear/Tents',
    price: 90,
    currency: 'USD',
    attributes,
  })
  const tents = [
    tent('A', { weight_g: 980, rating: 4.1, release_date: '2024-03-01' }),
    tent('B', { weight_g: 2400, rating: 4.8, release_date: '2026-09-05' }),
    tent('C', { rating: 4.8 }),
  ]
  const kinds = [wish('category', ['Gear/Tents'])]
  const ask = (question: 'lowest' | 'highest', facet: string, voice = en, shown = false): string =>
    joinSentences(writeCatalogAnswer({ voice, question, facet, items: tents, wishes: kinds, shown }), voice.language)

  it('is named with its value', () => {
    expect(ask('lowest', 'weight_g')).toBe('The lightest of our tents is the Tent A, with 980 g.')
    expect(ask('highest', 'weight_g')).toMatch(/heaviest.*2,400 g|2,400 g.*heaviest/)
    expect(ask('highest', 'rating')).toBe('The best rated of our tents are the Tent B and the Tent C, rated 4.8.')
    expect(ask('highest', 'release_date')).toBe('The newest of our tents is the Tent B, released on 2026-09-05.')
    expect(ask('lowest', 'weight_g', zh)).toMatch(/最轻的是“Tent A”，980克/)
    expect(ask('highest', 'rating', zh)).toMatch(/评分最高的是“Tent B”和“Tent C”，评分4.8/)
  })

  it('over the shown ones says whose record is silent', () => {
    expect(ask('lowest', 'weight_g', en, true)).toBe(
      'The lightest of these is the Tent A, with 980 g. The record gives no weight for the Tent C.',
    )
    expect(ask('lowest', 'weight_g', zh, true)).toMatch(/这几款里最轻的是“Tent A”.*“Tent C”没有重量记录/)
  })

  it('says where no record states it', () => {
    expect(ask('lowest', 'capacity_l')).toBe('No capacity is on record for our tents.')
    expect(ask('lowest', 'capacity_l', zh)).toMatch(/没有容量记录/)
  })
})

describe('a count', () => {
  const count = (items: readonly Item[], voice = en): string =>
    joinSentences(
      writeCatalogAnswer({
        voice,
        question: 'count',
        items,
        wishes: [wish('waterproof', ['true']), wish('category', ['Clothing/Jackets']), wish('color', ['blue'])],
      }),
      voice.language,
    )

  it('has its adjectives in front and agrees with its noun', () => {
    expect(count(shop.slice(0, 1))).toBe('We have 1 blue waterproof jacket.')
    expect(count(shop.slice(0, 2))).toBe('We have 2 blue waterproof jackets.')
    expect(count([])).toBe('We have no blue waterproof jackets.')
    expect(count(shop.slice(0, 1), zh)).toMatch(/我们有1件.*夹克/)
  })
})

describe('what is not of the catalogue', () => {
  it('is left to the shop, without a promise', () => {
    for (const variant of [0, 1]) {
      expect(english(writeSmallTalk({ voice: { ...en, variant }, act: 'shop-service' }))).toMatch(/shop itself.*|catalogue/)
      expect(joinSentences(writeSmallTalk({ voice: { ...zh, variant }, act: 'shop-service' }), 'zh')).toMatch(/店家/)
    }
  })

  it('is named, with what is still held', () => {
    const words = ['quarterly', 'tax', 'form']
    expect(english(writeUnknownWords({ voice: en, words, wishes: [black] }))).toBe(
      'There is nothing about “quarterly tax form” in our catalogue. What you asked for before still counts: black items.',
    )
    expect(english(writeUnknownWords({ voice: en, words, wishes: [] }))).toContain('“quarterly tax form”')
    expect(joinSentences(writeUnknownWords({ voice: zh, words: ['报税表'], wishes: [black] }), 'zh')).toMatch(/“报税表”.*黑色/)
  })
})

describe('why and why not', () => {
  it('names the wish values met, and each part’s share, largest first', () => {
    const recommendation = recommend(parka, [black, under70])
    const text = english(writeWhy({ voice: en, recommendation, rank: 0 }))
    expect(text).toMatch(/first because it is black/)
    expect(text).toContain('the wishes it meets (55%) and likeness to your words (40%)')
    expect(partShares(recommendation.reasons)[0]).toEqual({ part: 'attributes', share: 0.55 })
  })

  it('says each wish once, whatever words the item has for it', () => {
    const clothes = wish('category', ['Clothing'])
    const text = english(writeWhy({ voice: en, recommendation: recommend(parka, [clothes]), rank: 0, interest: { wishes: [clothes] } }))
    expect(text).not.toMatch(/clothing/i)
    expect(text).toMatch(/jackets|coats/)
  })

  it('does not repeat in free words what a wish of a facet says', () => {
    const jacket = { ...wish('category', ['Clothing/Jackets']), evidence: '夹克' }
    const said = { ...wish('text', ['jackets']), evidence: '夹克' }
    const recommendation = recommend({ ...parka, description: 'One of our jackets.' }, [jacket, said])
    const told = (wishes: readonly (typeof said)[]) => chinese(writeWhy({ voice: zh, recommendation, rank: 0, interest: { wishes } }))
    expect(told([jacket, said])).not.toContain('描述为')
  })

  it('says what would have made the difference', () => {
    const text = english(writeWhyNot({ voice: en, item: parka, wishes: [under60, black], rank: 0 }))
    expect(text).toContain('$62 rather than under $60')
    expect(text).toContain('It would have come first if it were under $60')
  })

  it('knows no unknown names', () => {
    expect(english(writeWhyNot({ voice: en, name: 'Arctic Shell', wishes: [] }))).toContain('nothing called “Arctic Shell”')
    expect(chinese(writeWhyNot({ voice: zh, name: '北极', wishes: [] }))).toContain('没有叫“北极”的商品')
  })
})

describe('the rest of a conversation', () => {
  it('lists every wish with the words it came from', () => {
    const text = english(
      writeInterest({
        voice: en,
        wishes: [black, jackets, under60, noNylon],
        liked: [parka],
        disliked: [raincoat],
        context: { season: 'winter' },
        currency: 'USD',
      }),
    )
    for (const part of [
      'jackets (“a jacket”)',
      'black (“in black”)',
      'under $60 (“below sixty”)',
      'not made with nylon (“no nylon”)',
      'Fjord Parka',
      'Harbour Raincoat',
      'season: winter',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('says so when nothing is known yet', () => {
    expect(english(writeInterest({ voice: en, wishes: [], liked: [], disliked: [], context: {} }))).toContain(
      'nothing about your wishes yet',
    )
  })

  it('asks with real values and their counts', () => {
    const options = [
      { value: 'Black', count: 3 },
      { value: 'Red', count: 1 },
    ]
    expect(english(writeQuestion({ voice: en, facet: 'color', options }))).toBe('Which color would you like: black (3) or red (1)?')
    expect(chinese(writeQuestion({ voice: zh, facet: 'color', options }))).toBe('您想要哪种颜色：黑色（3款），还是红色（1款）？')
  })

  it('answers small talk in one sentence or two short ones that lead back', () => {
    for (const act of [
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
      'not-understood',
    ] as const) {
      for (const voice of [en, zh, { ...en, variant: 1 }, { ...zh, variant: 1 }]) {
        expect(writeSmallTalk({ voice, act, departments: ['Women', 'Gear'] })).toHaveLength(1)
      }
    }
    expect(english(writeSmallTalk({ voice: { ...en, shopName: 'Alder & Co' }, act: 'greet' }))).toContain('welcome to Alder & Co')
    expect(english(writeSmallTalk({ voice: en, act: 'withdraw', what: 'under $60' }))).toContain('“under $60” no longer counts')
  })

  it('acknowledges a reaction by name', () => {
    expect(english(writeReaction({ voice: en, value: 'like', items: [parka] }))).toBe('Noted: more like the Fjord Parka.')
    expect(english(writeReaction({ voice: en, value: 'dislike', items: [parka] }))).toBe('Noted: nothing like the Fjord Parka.')
    expect(writeReaction({ voice: en, value: 'click', items: [parka] })).toEqual([])
  })

  it('gives a notice for health and money only', () => {
    expect(english(writeNotice({ voice: en, categories: ['Health/Vitamins'] }))).toContain('no medical advice')
    expect(english(writeNotice({ voice: en, categories: ['Services/Banking'] }))).toContain('no financial advice')
    expect(writeNotice({ voice: en, categories: ['Clothing/Jackets'] })).toEqual([])
  })

  it('prints no control characters from a catalogue', () => {
    const text = english(
      writeReaction({ voice: en, value: 'like', items: [{ id: 'x', title: 'Bad\u202eTitle\nNew line\u0007', attributes: {} }] }),
    )
    expect(text).toBe('Noted: more like Bad Title New line.')
  })
})
