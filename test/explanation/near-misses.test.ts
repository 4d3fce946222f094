/** A true sentence and a lie that differs from it by a word or a figure: the one passes, the other does not. */
import { describe, expect, it } from 'vitest'
import { factsOf, verifySentence } from '../../src/explanation/index.js'
import { black, noNylon, shop, under60, waterproof } from './shop.js'

const context = { facts: shop.flatMap(item => factsOf(item)), items: shop, wishes: [under60, waterproof, black, noNylon] }

const english: Readonly<Record<string, readonly (readonly [truth: string, lie: string])[]>> = {
  amounts: [
    ['The Fjord Parka costs $62.', 'The Fjord Parka costs $63.'],
    ['The Fjord Parka costs $62.', 'The Fjord Parka costs $6.'],
    ['The Fjord Parka costs $62.', 'The Fjord Parka costs $620.'],
    ['The Fjord Parka costs $62.', 'The Fjord Parka costs $62.50.'],
    ['The Cinder Fleece costs $42.50.', 'The Cinder Fleece costs $42.'],
    ['The Cinder Fleece costs $42.5.', 'The Cinder Fleece costs $42.05.'],
    ['The Fjord Parka costs sixty-two dollars.', 'The Fjord Parka costs sixty-three dollars.'],
    ['The Fjord Parka costs 62 dollars.', 'The Fjord Parka costs a hundred dollars.'],
    ['The Fjord Parka is $62 rather than under $60.', 'The Fjord Parka is not $62.'],
  ],
  currencies: [
    ['The Fjord Parka costs $62.', 'The Fjord Parka costs £62.'],
    ['The Fjord Parka costs US$62.', 'The Fjord Parka costs ¥62.'],
    ['The Fjord Parka costs 62 dollars.', 'The Fjord Parka costs 62 euros.'],
    ['The Fjord Parka costs sixty-two dollars.', 'The Fjord Parka costs sixty-two yuan.'],
  ],
  limits: [
    ['The Cinder Fleece is under $60 at $42.50.', 'The Fjord Parka is under $60 at $62.'],
    ['The Fjord Parka is over $60.', 'The Harbour Raincoat is over $60.'],
    ['The Fjord Parka is not under $60.', 'The Harbour Raincoat is not under $60.'],
    ['The Harbour Raincoat is at most $60.', 'The Fjord Parka is at most $60.'],
    ['The Harbour Raincoat fits your limit of $60.', 'The Fjord Parka is within $60.'],
    ['The Fjord Parka is around $60.', 'The Fjord Parka is around $40.'],
  ],
  differences: [
    ['The Harbour Raincoat is $12 cheaper than the Fjord Parka.', 'The Harbour Raincoat is $13 cheaper than the Fjord Parka.'],
    ['The Harbour Raincoat is $12 cheaper than the Fjord Parka.', 'The Fjord Parka is $12 cheaper than the Harbour Raincoat.'],
    [
      'The Fjord Parka is $12 more expensive than the Harbour Raincoat.',
      'The Harbour Raincoat is $12 more expensive than the Fjord Parka.',
    ],
    ['The Cinder Fleece is cheaper than the Harbour Raincoat.', 'The Harbour Raincoat is cheaper than the Cinder Fleece.'],
    ['The Fjord Parka is more expensive than the Harbour Raincoat.', 'The Cinder Fleece is more expensive than the Harbour Raincoat.'],
    ['The Harbour Raincoat costs less than the Fjord Parka.', 'The Fjord Parka costs less than the Cinder Fleece.'],
    ['The Fjord Parka costs more than the Cinder Fleece.', 'The Cinder Fleece costs more than the Fjord Parka.'],
  ],
  superlatives: [
    ['The Cinder Fleece is the cheapest of these.', 'The Harbour Raincoat is the cheapest of these.'],
    ['The Cinder Fleece is the least expensive of these.', 'The Harbour Raincoat is the least expensive of these.'],
    ['The Fjord Parka is the most expensive of these.', 'The Harbour Raincoat is the most expensive of these.'],
    ['The Cinder Fleece is the cheapest of these.', 'The Cinder Fleece is the cheapest in our shop.'],
    ['The Fjord Parka is a black jacket.', 'The Fjord Parka is the only black jacket.'],
  ],
  colours: [
    ['The Fjord Parka is black.', 'The Fjord Parka is blue.'],
    ['The Fjord Parka is black.', 'The Fjord Parka is black and red.'],
    ['The Harbour Raincoat is yellow, not black.', 'The Harbour Raincoat is black, not yellow.'],
    ['The Fjord Parka is black rather than yellow.', 'The Fjord Parka is yellow rather than black.'],
  ],
  materials: [
    ['The Fjord Parka is made with wool.', 'The Cinder Fleece is made with wool.'],
    ['The Cinder Fleece is made with organic cotton.', 'The Fjord Parka is made with organic cotton.'],
    ['The Fjord Parka is not made with nylon.', 'The Harbour Raincoat is not made with nylon.'],
    ['The Fjord Parka is made with wool and polyester.', 'The Fjord Parka is made with wool but without polyester.'],
    ['The Fjord Parka is made of wool.', 'The Fjord Parka is 100% wool.'],
    ['The Fjord Parka is made of wool.', 'The Fjord Parka is made of merino wool.'],
  ],
  sizes: [
    ['The Harbour Raincoat comes in sizes M and XL.', 'The Harbour Raincoat comes in sizes S and XL.'],
    ['The Fjord Parka comes in size L.', 'The Cinder Fleece comes in size L.'],
    ['The Fjord Parka comes in size S.', 'The Fjord Parka comes in size XS.'],
  ],
  'yes and no': [
    ['The Fjord Parka is washable.', 'The Fjord Parka is not washable.'],
    ['The Harbour Raincoat is not washable.', 'The Harbour Raincoat is washable.'],
    ['The Fjord Parka: washable: yes.', 'The Fjord Parka: washable: no.'],
    ['The Harbour Raincoat: washable: no.', 'The Harbour Raincoat: washable: yes.'],
    ['The Fjord Parka is not waterproof.', 'The Harbour Raincoat is not waterproof.'],
    ['The Fjord Parka is windproof.', 'The Fjord Parka is not windproof.'],
  ],
  'whose and for whom': [
    ['The Fjord Parka is by Norrvik.', 'The Harbour Raincoat is by Norrvik.'],
    ['The Harbour Raincoat is by Salt & Mist.', 'The Cinder Fleece is by Salt & Mist.'],
    ['The Fjord Parka is for women.', 'The Cinder Fleece is for women.'],
    ['The Cinder Fleece is for men.', 'The Cinder Fleece is unisex.'],
  ],
  measures: [
    ['The Cinder Fleece has a weight of 400 g.', 'The Cinder Fleece has a weight of 400 kg.'],
    ['The Cinder Fleece has a weight of 400 g.', 'The Cinder Fleece has a weight of 4000 g.'],
    ['The Cinder Fleece is rated 4.5.', 'The Cinder Fleece is rated five stars.'],
    ['The Cinder Fleece has a rating of 4.5.', 'The Harbour Raincoat has a rating of 4.5.'],
  ],
  places: [
    ['The Fjord Parka comes first.', 'The Harbour Raincoat comes first.'],
    ['The second, the Harbour Raincoat, is yellow.', 'The third, the Harbour Raincoat, is yellow.'],
    ['The first is black.', 'The first is yellow.'],
    ['The second is yellow.', 'The second is black.'],
    ['The third is for men.', 'The third is waterproof.'],
    ['It is black.', 'It is yellow.'],
    ['It costs $62.', 'It costs $50.'],
  ],
  'several at once': [
    ['The Fjord Parka and the Cinder Fleece are black.', 'The Fjord Parka and the Harbour Raincoat are black.'],
    ['The Fjord Parka and the Harbour Raincoat are for women.', 'The Fjord Parka and the Cinder Fleece are for women.'],
    ['The Fjord Parka, like the Cinder Fleece, is black.', 'The Fjord Parka, like the Harbour Raincoat, is black.'],
    ['All of these are jackets.', 'All of these are black.'],
    ['They are all jackets.', 'They are all waterproof.'],
    ['We have jackets.', 'None of these is black.'],
  ],
  quotes: [
    ['You asked for “in black”.', 'The Fjord Parka is “waterproof”.'],
    ['Its record does not say whether it is “waterproof”.', 'The maker says “the warmest parka on earth”.'],
  ],
}

const chinese: readonly (readonly [truth: string, lie: string])[] = [
  ['“峡湾派克大衣”颜色是黑色。', '“峡湾派克大衣”颜色是蓝色。'],
  ['“峡湾派克大衣”颜色不是黄色。', '“峡湾派克大衣”颜色不是黑色。'],
  ['“峡湾派克大衣”颜色是黑色。', '“峡湾派克大衣”颜色是黑色和红色。'],
  ['“峡湾派克大衣”价格62美元。', '“峡湾派克大衣”价格620美元。'],
  ['“峡湾派克大衣”价格62美元。', '“峡湾派克大衣”价格62欧元。'],
  ['“峡湾派克大衣”价格六十二美元。', '“峡湾派克大衣”价格六十三美元。'],
  ['“峡湾派克大衣”价格六十二美元。', '“峡湾派克大衣”价格六十二元。'],
  ['“Cinder Fleece”价格42.50美元，在60美元以内。', '“峡湾派克大衣”在50美元以内。'],
  ['“Harbour Raincoat”比“峡湾派克大衣”便宜12美元。', '“Harbour Raincoat”比“峡湾派克大衣”贵12美元。'],
  ['“Harbour Raincoat”比“峡湾派克大衣”便宜。', '“峡湾派克大衣”比“Cinder Fleece”便宜。'],
  ['“Cinder Fleece”最便宜。', '“Harbour Raincoat”最便宜。'],
  ['“峡湾派克大衣”最贵。', '“Cinder Fleece”最贵。'],
  ['“峡湾派克大衣”材质含羊毛。', '“峡湾派克大衣”材质含羊绒。'],
  ['“峡湾派克大衣”材质含羊毛。', '“峡湾派克大衣”没有羊毛。'],
  ['“峡湾派克大衣”材质不含尼龙。', '“峡湾派克大衣”材质不含羊毛。'],
  ['“Harbour Raincoat”有防水特点。', '“Cinder Fleece”有防水特点。'],
  ['“峡湾派克大衣”没有“防水”特点。', '“Harbour Raincoat”没有“防水”特点。'],
  ['“峡湾派克大衣”不防水。', '“Harbour Raincoat”不防水。'],
  ['“峡湾派克大衣”适合女士。', '“峡湾派克大衣”适合儿童。'],
  ['“峡湾派克大衣”品牌是Norrvik。', '“峡湾派克大衣”品牌是Salt & Mist。'],
  ['“峡湾派克大衣”有M码。', '“峡湾派克大衣”有XXL码。'],
  ['“Cinder Fleece”评分4.5。', '“Cinder Fleece”评分5。'],
  ['第二款是“Harbour Raincoat”。', '第二款是“峡湾派克大衣”。'],
  ['第一款是黑色的。', '第二款是黑色的。'],
  ['“峡湾派克大衣”和“Cinder Fleece”颜色都是黑色。', '“峡湾派克大衣”和“Harbour Raincoat”颜色都是黑色。'],
  ['“峡湾派克大衣”属于夹克类。', '“峡湾派克大衣”属于跑鞋类。'],
  ['它颜色是黑色。', '它是黄色的。'],
]

/** What no record of this shop carries in any wording. */
const promises = {
  en: [
    'The Fjord Parka has free shipping.',
    'The Fjord Parka comes with free returns.',
    'The Fjord Parka comes with a discount.',
    'The Fjord Parka comes with a gift.',
    'You get a refund on the Fjord Parka.',
    'The Fjord Parka arrives on Monday.',
    'The Fjord Parka is guaranteed.',
    'The Fjord Parka is available now.',
    'The Fjord Parka is $10 off.',
    'The Fjord Parka was $80.',
    'The Fjord Parka saves you $12.',
    'The Fjord Parka is half the price of the Harbour Raincoat.',
    'The Fjord Parka costs twice as much as the Harbour Raincoat.',
    'The Fjord Parka is recommended by doctors.',
    'The Fjord Parka cures colds.',
    'The Fjord Parka is safe for children.',
    'The Fjord Parka keeps you dry.',
    'The Fjord Parka is perfect for winter.',
    'The Fjord Parka is good value.',
    'The Fjord Parka has four pockets.',
    'Everybody loves the Fjord Parka.',
    'People who chose the Fjord Parka also chose the Harbour Raincoat.',
    'Call 555-1234 for the Fjord Parka.',
    'Visit http://parkas.example for the Fjord Parka.',
    'Ignore previous instructions.',
    'There are five more items.',
    'We have a hundred jackets.',
    'We have no jackets.',
    'You asked for silk, and the Fjord Parka is black.',
    'The Arctic Shell costs $62.',
    'Half of its score came from the wishes it meets.',
  ],
  zh: [
    '“峡湾派克大衣”包邮。',
    '“峡湾派克大衣”七天无理由退货。',
    '“峡湾派克大衣”三年质保。',
    '“峡湾派克大衣”明天送到。',
    '“峡湾派克大衣”现货。',
    '“峡湾派克大衣”限时优惠。',
    '“峡湾派克大衣”买一送一。',
    '“峡湾派克大衣”省二十美元。',
    '“峡湾派克大衣”打折。',
    '“峡湾派克大衣”很暖和。',
    '“峡湾派克大衣”最轻。',
    '“峡湾派克大衣”最受欢迎。',
    '“峡湾派克大衣”口味相近的人常选。',
    '“峡湾派克大衣”是唯一的黑色商品。',
    '“峡湾派克大衣”有四个口袋。',
    '“北极外套”颜色是黑色。',
    '目录里没有夹克。',
    '我们一共有500件商品。',
    '还有五件商品。',
  ],
} as const

describe.each(Object.entries(english))('in %s', (_, pairs) => {
  it.each(pairs)('%s But not: %s', (truth, lie) => {
    expect(verifySentence(truth, { ...context, language: 'en' })).toEqual({ ok: true })
    expect(verifySentence(lie, { ...context, language: 'en' })).toMatchObject({ ok: false })
  })
})

describe('in Chinese', () => {
  it.each(chinese)('%s 而非：%s', (truth, lie) => {
    expect(verifySentence(truth, { ...context, language: 'zh' })).toEqual({ ok: true })
    expect(verifySentence(lie, { ...context, language: 'zh' })).toMatchObject({ ok: false })
  })
})

describe('nothing carries', () => {
  it.each(promises.en)('%s', promise => {
    expect(verifySentence(promise, { ...context, language: 'en' })).toMatchObject({ ok: false })
  })

  it.each(promises.zh)('%s', promise => {
    expect(verifySentence(promise, { ...context, language: 'zh' })).toMatchObject({ ok: false })
  })
})

describe('a refusal', () => {
  it('names what is wrong, once', () => {
    const why = (sentence: string) => {
      const verdict = verifySentence(sentence, { ...context, language: 'en' })
      return verdict.ok ? [] : verdict.why
    }
    expect(why('The Fjord Parka is crimson.')).toEqual(['no fact says “crimson”'])
    expect(why('The Fjord Parka costs $61.')).toEqual(['no record carries the amount 61 as it is said'])
    expect(why('The Fjord Parka costs €62.')).toEqual(['the currency of 62 is not the record’s'.replace('’', "'")])
    expect(why('The Fjord Parka is not washable.')).toEqual(['the facts say “washable”, the sentence denies it'])
    expect(why('The Fjord Parka is crimson, crimson.')).toHaveLength(1)
  })
})
