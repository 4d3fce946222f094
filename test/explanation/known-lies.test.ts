import { describe, expect, it } from 'vitest'
import { factsOf, verifySentence } from '../../src/explanation/index.js'
import { black, fleece, parka, raincoat, shop, under60, waterproof } from './shop.js'

const facts = shop.flatMap(item => factsOf(item))
const about = { facts, items: shop, wishes: [under60, waterproof, black] }

const lies = [
  'The Fjord Parka costs $60.',
  'The Fjord Parka costs €62.',
  'The Fjord Parka costs sixty dollars.',
  'The Fjord Parka costs forty-two dollars.',
  'The Fjord Parka is under $60.',
  'The Fjord Parka costs $62, under your $60.',
  'The Fjord Parka costs $50.',
  'The Fjord Parka is $12 cheaper than the Harbour Raincoat.',
  'The Harbour Raincoat is $20 cheaper than the Fjord Parka.',
  'The Fjord Parka is cheaper than the Cinder Fleece.',
  'The Fjord Parka is the cheapest.',
  'The Harbour Raincoat is the cheapest of these.',
  'The Cinder Fleece is the most expensive.',
  'The Cinder Fleece is the cheapest in our shop.',
  'The Fjord Parka is waterproof.',
  'The Fjord Parka is waterproof, as you asked.',
  'The Fjord Parka is red.',
  'The Fjord Parka is not black.',
  'The Fjord Parka is made with leather.',
  'The Fjord Parka is made of cashmere.',
  'The Fjord Parka is made without wool.',
  'The Fjord Parka is by Salt & Mist.',
  'The Fjord Parka is by Patagonia.',
  'The Fjord Parka is for men.',
  'The Fjord Parka comes in size XXL.',
  'The Fjord Parka comes in size XL.',
  'The Fjord Parka comes with free delivery.',
  'The Fjord Parka comes with a two-year warranty.',
  'The Fjord Parka is in stock.',
  'The Fjord Parka ships tomorrow.',
  'The Fjord Parka is on sale.',
  'The Fjord Parka is 20% off.',
  'The Fjord Parka is twenty percent off.',
  'The Fjord Parka can be returned within 30 days.',
  'The Fjord Parka is our bestseller.',
  'The Fjord Parka is among the more recent ones here.',
  'The Fjord Parka is popular with other customers.',
  'The Fjord Parka is loved by people with tastes like yours.',
  'The Fjord Parka is the warmest jacket.',
  'The Fjord Parka is the best jacket for women.',
  'The Fjord Parka is warmer than the Harbour Raincoat.',
  'The Fjord Parka is lighter than the Cinder Fleece.',
  'The Fjord Parka is durable and comfortable.',
  'The Fjord Parka is luxurious.',
  'The Fjord Parka is handmade in Norway.',
  'The Fjord Parka is eco friendly.',
  'The Fjord Parka is vegan.',
  'The Fjord Parka is rated 4.5.',
  'The Cinder Fleece is rated 4.9.',
  'The Cinder Fleece has a weight of 300 g.',
  'The Cinder Fleece has a weight of 400 kg.',
  'The Cinder Fleece is washable.',
  'The Harbour Raincoat is washable.',
  'The second, the Fjord Parka, is black.',
  'The Cinder Fleece comes first.',
  'The Harbour Raincoat is black.',
  'The Harbour Raincoat is black, and the Fjord Parka is yellow.',
  'The Arctic Shell is black.',
  'We have 12 more items.',
  'There are 500 items in our catalogue.',
  'We have no leather.',
  'Only 3 left.',
  'The Fjord Parka scores 95% of your wishes.',
  'Customers gave the Fjord Parka five stars.',
  'The Fjord Parka is certified organic.',
  'You save $20 on the Fjord Parka.',
  'The Fjord Parka is a dress.',
  'The Fjord Parka protects against rain.',
  '“Free delivery” comes with the Fjord Parka.',
  '峡湾派克大衣是黑色的。',
]

const chineseLies = [
  '“峡湾派克大衣”颜色是红色。',
  '“峡湾派克大衣”颜色不是黑色。',
  '“峡湾派克大衣”价格四十美元。',
  '“峡湾派克大衣”价格60美元。',
  '“峡湾派克大衣”价格62元。',
  '“峡湾派克大衣”价格62美元，在60美元以内。',
  '“峡湾派克大衣”材质含皮革。',
  '“峡湾派克大衣”免费送货。',
  '“峡湾派克大衣”有两年保修。',
  '“峡湾派克大衣”有货。',
  '“峡湾派克大衣”打八折。',
  '“峡湾派克大衣”最便宜。',
  '“峡湾派克大衣”适合男士。',
  '“峡湾派克大衣”有“防水”特点。',
  '“峡湾派克大衣”很耐穿。',
  '“峡湾派克大衣”没有washable。',
  '“Harbour Raincoat”有washable。',
  '“峡湾派克大衣”占得分的百分之九十。',
  '列表里还有八十件商品。',
  '“Harbour Raincoat”便宜二十美元。',
  'The Fjord Parka is black.',
]

const truths = [
  'The Fjord Parka is black and costs $62.',
  'The Fjord Parka costs sixty-two dollars.',
  'The Harbour Raincoat is $12 cheaper than the Fjord Parka.',
  'The Cinder Fleece is the cheapest of these.',
  'The Fjord Parka is not waterproof.',
  'The Fjord Parka is made with wool and polyester, and comes in size M.',
  'The Fjord Parka is a jacket for women by Norrvik.',
  'The Fjord Parka is windproof and washable.',
  'The Harbour Raincoat is not washable.',
  'The Harbour Raincoat is waterproof, as you asked, and at $50 it is under your $60.',
  'The Cinder Fleece is rated 4.5 and has a weight of 400 g.',
  'The Cinder Fleece is made with cotton.',
  'The third, the Cinder Fleece, is for men.',
  'the fjord parka is black',
]

describe('the verifier', () => {
  it.each(lies)('refuses: %s', lie => {
    expect(verifySentence(lie, { ...about, language: 'en' })).toMatchObject({ ok: false })
  })

  it.each(chineseLies)('refuses in Chinese: %s', lie => {
    expect(verifySentence(lie, { ...about, language: 'zh' })).toMatchObject({ ok: false })
  })

  it.each(truths)('lets pass: %s', truth => {
    expect(verifySentence(truth, { ...about, language: 'en' })).toEqual({ ok: true })
  })

  it('lets true Chinese sentences pass, also with spelled-out prices', () => {
    for (const truth of [
      '“峡湾派克大衣”颜色是黑色，价格六十二美元。',
      '“Harbour Raincoat”便宜12美元。',
      '“Harbour Raincoat”颜色不是黑色。',
    ]) {
      expect([truth, verifySentence(truth, { ...about, language: 'zh' })]).toEqual([truth, { ok: true }])
    }
  })

  it('takes a share only from a fact', () => {
    const share = { subject: 'catalog', property: 'share', value: 0.55, source: 'catalog' } as const
    const context = { facts: [...factsOf(parka), share], items: [parka], wishes: [], language: 'en' } as const
    expect(verifySentence('55% of its score came from the wishes it meets.', context)).toEqual({ ok: true })
    expect(verifySentence('56% of its score came from the wishes it meets.', context)).toMatchObject({ ok: false })
  })

  it('never lets one item vouch for another', () => {
    const context = { facts: [...factsOf(fleece), ...factsOf(raincoat)], items: [fleece, raincoat], wishes: [], language: 'en' } as const
    expect(verifySentence('The Cinder Fleece is yellow.', context)).toMatchObject({ ok: false })
  })
})
