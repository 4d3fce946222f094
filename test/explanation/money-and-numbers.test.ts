/** Amounts, numbers and counts in words: nothing of them is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../src/explanation/index.js'
import { moneyMentions, withoutMoney } from '../../src/explanation/verifier/money-mentions.js'
import { chineseDigits, englishDigits } from '../../src/explanation/verifier/spelled-numbers.js'
import { countNoun } from '../../src/explanation/words/count-noun.js'
import { formatNumber, formatShare } from '../../src/explanation/words/format-number.js'
import { measureWord } from '../../src/explanation/words/measure-word.js'
import { measuredWords, measureLabel, superlativeWords } from '../../src/explanation/words/measured.js'

const language = fc.constantFrom('en' as const, 'zh' as const)
const currency = fc.constantFrom('USD', 'EUR', 'GBP', 'JPY', 'CNY')
const amount = fc.integer({ min: 0, max: 99_999_999 }).map(cents => cents / 100)

describe('an amount', () => {
  it.each([
    [42, 'USD', '$42', '42美元'],
    [42.5, 'USD', '$42.50', '42.50美元'],
    [1234.5, 'USD', '$1,234.50', '1,234.50美元'],
    [9.99, 'EUR', '€9.99', '9.99欧元'],
    [20, 'GBP', '£20', '20英镑'],
    [3000, 'JPY', '¥3,000', '3,000日元'],
    [5.25, 'JPY', '¥5.25', '5.25日元'],
    [88, 'CNY', 'CN¥88', '88元'],
    [88.8, 'CNY', 'CN¥88.80', '88.8元'],
    [0, 'USD', '$0', '0美元'],
  ])('of %d %s is written %s and %s', (value, code, english, chinese) => {
    expect(formatMoney(value, code, 'en')).toBe(english)
    expect(formatMoney(value, code, 'zh')).toBe(chinese)
  })

  it('has the same sign however the code is spelled, and none where the code is no code', () => {
    expect(formatMoney(5, 'usd', 'en')).toBe('$5')
    expect(formatMoney(1234.5, undefined, 'en')).toBe('1,234.5')
    expect(formatMoney(5, 'dollars', 'zh')).toBe('5')
    expect(formatMoney(5, '', 'en')).toBe('5')
  })

  it('is rounded to cents, as an addition of prices needs', () => {
    expect(formatMoney(0.1 + 0.2, 'USD', 'en')).toBe('$0.30')
    expect(formatMoney(19.999, 'USD', 'en')).toBe('$20')
  })

  it('is read back as it was, with its currency', () => {
    fc.assert(
      fc.property(amount, currency, language, (value, code, speech) => {
        const [mention, ...more] = moneyMentions(`a ${formatMoney(value, code, speech)}.`)
        expect(more).toEqual([])
        expect(mention?.amount).toBeCloseTo(value, 2)
        expect(mention?.currencies).toContain(code)
      }),
    )
  })

  it('is found with what stands around it, and taken out without a trace of its figures', () => {
    expect(moneyMentions('from $5 to 20 euros')).toMatchObject([
      { amount: 5, currencies: expect.arrayContaining(['USD']), before: 'from ', after: ' to 20 euros' },
      { amount: 20, currencies: ['EUR'], before: 'from $5 to ', after: '' },
    ])
    fc.assert(
      fc.property(amount, currency, language, (value, code, speech) => {
        expect(withoutMoney(`costs ${formatMoney(value, code, speech)} now`)).not.toMatch(/\d/)
      }),
    )
  })

  it.each([['两块手表'], ['3块手表'], ['a 3-pack'], ['size 42'], ['4.5 stars']])('is not seen in %s', text => {
    expect(moneyMentions(text)).toEqual([])
  })

  it.each([
    ['30块', 30],
    ['30块钱', 30],
    ['1,299元', 1299],
    ['US$5.50', 5.5],
    ['USD 12', 12],
    ['￥88', 88],
    ['7 bucks', 7],
  ])('is seen in %s', (text, value) => {
    expect(moneyMentions(text).map(mention => mention.amount)).toEqual([value])
  })
})

describe('spelled-out numbers', () => {
  it.each([
    ['forty-two dollars', '42 dollars'],
    ['forty two', '42'],
    ['a hundred', 'a 100'],
    ['two hundred', '200'],
    ['two hundred and fifty', '250'],
    ['one thousand two hundred', '1200'],
    ['three dozen', '36'],
    ['nineteen', '19'],
    ['one dollar', '1 dollar'],
    ['one thing', 'one thing'],
    ['the two of them', 'the two of them'],
    ['someone often threw stones', 'someone often threw stones'],
  ])('%s: %s', (text, digits) => {
    expect(englishDigits(text)).toBe(digits)
  })

  it.each([
    ['四十二美元', '42美元'],
    ['一百元', '100元'],
    ['两百五十块', '250块'],
    ['一千二百三十四元', '1234元'],
    ['一万元', '10000元'],
    ['百分之二十', '20%'],
    ['百分之百', '100%'],
    ['八折', '8折'],
    ['第十', '第十'],
    ['第一款', '第一款'],
    ['一件', '一件'],
  ])('%s：%s', (text, digits) => {
    expect(chineseDigits(text)).toBe(digits)
  })

  it('stand for every number below a thousand', () => {
    const ones =
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    const small = ones.split(' ')
    const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
    const spell = (value: number): string => {
      if (value < 20) return small[value] ?? ''
      if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${small[value % 10]}`}`
      return `${small[Math.floor(value / 100)]} hundred${value % 100 === 0 ? '' : ` and ${spell(value % 100)}`}`
    }
    for (let value = 3; value < 1000; value += 1) expect([spell(value), englishDigits(spell(value))]).toEqual([spell(value), String(value)])
  })
})

describe('a number', () => {
  it.each([
    [1234567.891, '1,234,567.89'],
    [0.5, '0.5'],
    [3, '3'],
    [-2, '-2'],
  ])('%d is %s in both languages', (value, printed) => {
    expect(formatNumber(value, 'en')).toBe(printed)
    expect(formatNumber(value, 'zh')).toBe(printed)
  })

  it('as a share is whole per cent', () => {
    expect([0, 0.454, 0.455, 1].map(share => formatShare(share, 'en'))).toEqual(['0%', '45%', '46%', '100%'])
    expect(formatShare(0.3, 'zh')).toBe('30%')
  })
})

describe('a count', () => {
  it('agrees with its noun', () => {
    expect([0, 1, 2, 21, 1000].map(count => countNoun(count, 'en'))).toEqual(['0 items', '1 item', '2 items', '21 items', '1,000 items'])
  })

  it.each([
    ['Shoes/Running', '双'],
    ['Women/Bottoms/Pants', '条'],
    ['Women/Dresses', '条'],
    ['Men/Tops/Jackets', '件'],
    ['Gear/Watches', '块'],
    ['Books', '本'],
    ['Films', '部'],
    ['Hats', '顶'],
    ['Gear/Tents', '顶'],
    ['Hotels', '家'],
    ['鞋/跑鞋', '双'],
    ['Kitchen/Kettles', '款'],
    ['Stationery/Pencils', '款'],
    ['Electronics/Laptops', '款'],
    ['Kitchen/Steel pans', '款'],
    ['Books/Cooking', '本'],
    [undefined, '款'],
  ])('of %s has the measure word %s', (category, word) => {
    expect(measureWord(category)).toBe(word)
    expect(countNoun(3, 'zh', category)).toBe(`3${word}商品`)
  })

  it('takes the measure word of the last step alone: a shirt among shoes is a shirt', () => {
    expect(measureWord('Shoes/Shirts')).toBe('件')
    expect(measureWord('Clothing/Shoes')).toBe('双')
  })
})

describe('what is measured', () => {
  it.each([
    ['weight_g', 238, '238 g', '238克'],
    ['weight_kg', 1.2, '1.2 kg', '1.2千克'],
    ['weight', 3, 'a weight of 3', '重量3'],
    ['capacity_l', 22, '22 litres', '22升'],
    ['battery_h', 30, '30 hours of battery', '续航30小时'],
    ['pages', 1200, '1,200 pages', '1,200页'],
    ['minutes', 96, '96 minutes', '96分钟'],
    ['rating', 4.9, 'rated 4.9', '评分4.9'],
    ['year', 1999, 'from 1999', '1999年'],
    ['release_date', '2026-09-05', 'released on 2026-09-05', '2026-09-05上市'],
    ['people', 4, 'for 4 people', '可供4人'],
    ['thread_count', 400, 'thread count 400', 'thread count 400'],
  ])('%s of %s is %s and %s', (facet, value, english, chinese) => {
    expect(measuredWords(facet, value, 'en')).toBe(english)
    expect(measuredWords(facet, value, 'zh').replace(/\s+/g, ' ')).toBe(chinese)
  })

  it('has a price in its currency', () => {
    expect(measuredWords('price', 12.5, 'en', 'EUR')).toBe('€12.50')
    expect(measuredWords('price', 12.5, 'zh', 'EUR')).toBe('价格12.50欧元')
  })

  it('has the two ends of its scale in words', () => {
    expect(superlativeWords('weight_g', 'lowest', 'en')).toBe('lightest')
    expect(superlativeWords('price', 'highest', 'zh')).toBe('最贵')
    expect(superlativeWords('release_date', 'highest', 'en')).toBe('newest')
    expect(superlativeWords('thread_count', 'highest', 'en')).toBe('one with the highest thread count')
    expect(superlativeWords('noise', 'lowest', 'zh')).toBe('噪音最低')
    expect([measureLabel('weight_g', 'en'), measureLabel('battery_h', 'zh'), measureLabel('origin', 'zh')]).toEqual([
      'weight',
      '续航时间',
      '产地',
    ])
  })
})
