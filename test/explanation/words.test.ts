/** Lists, names, plurals, articles and phrases of single facts and wishes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { describeWishes, facetLabel, itemName, itemTitle, judgeWish, valueWords, wishPhrase } from '../../src/explanation/index.js'
import { cleanText } from '../../src/explanation/words/clean-text.js'
import { deniedPhrase, factPhrase } from '../../src/explanation/words/fact-phrase.js'
import { theName } from '../../src/explanation/words/item-name.js'
import { joinList } from '../../src/explanation/words/join-list.js'
import { lowerWord } from '../../src/explanation/words/lower-word.js'
import { singular } from '../../src/explanation/words/singular.js'
import { black, fleece, jackets, leather, noNylon, parka, raincoat, under60, waterproof, wish } from './shop.js'

const language = fc.constantFrom('en' as const, 'zh' as const)

describe('a list', () => {
  it('has its last part joined by a word', () => {
    expect(joinList([], 'en')).toBe('')
    expect(joinList(['black'], 'en')).toBe('black')
    expect(joinList(['black', 'warm', 'light'], 'en')).toBe('black, warm and light')
    expect(joinList(['black', 'warm'], 'en', 'or')).toBe('black or warm')
    expect(joinList(['黑色', '温暖', '轻便'], 'zh')).toBe('黑色、温暖和轻便')
    expect(joinList(['黑色', '温暖'], 'zh', 'or')).toBe('黑色或温暖')
  })

  it('holds every part, in order', () => {
    const parts = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { maxLength: 9 })
    fc.assert(
      fc.property(parts, language, fc.constantFrom('and' as const, 'or' as const), (names, speech, word) => {
        const text = joinList(names, speech, word)
        let from = 0
        for (const name of names) {
          const at = text.indexOf(name, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + name.length
        }
      }),
    )
  })
})

describe('text of a catalogue', () => {
  it('is one bounded line without control and direction characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const clean = cleanText(text)
        expect(clean.length).toBeLessThanOrEqual(160)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
        expect(clean).toBe(clean.trim())
        expect(cleanText(clean)).toBe(clean)
      }),
    )
    expect(cleanText(`${'a'.repeat(200)}`)).toMatch(/^a{159}…$/)
  })

  it.each([
    ['Organic Cotton', 'organic cotton'],
    ['TENCEL', 'TENCEL'],
    ['LumaTech™', 'LumaTech™'],
    ['XL', 'XL'],
    ['M', 'M'],
    ['iPhone Case', 'iPhone case'],
    ['USB Cable', 'USB cable'],
    ['Noir', 'noir'],
  ])('%s is %s inside a sentence', (value, written) => {
    expect(lowerWord(value)).toBe(written)
  })

  it.each([
    ['jackets', 'jacket'],
    ['hoodies & sweatshirts', 'hoodie'],
    ['dresses', 'dress'],
    ['watches', 'watch'],
    ['boxes', 'box'],
    ['accessories', 'accessory'],
    ['movies', 'movie'],
    ['brushes', 'brush'],
    ['clothing', undefined],
    ['glass', undefined],
    ['milk', undefined],
  ])('of %s, one is %s', (many, one) => {
    expect(singular(many)).toBe(one)
  })
})

describe('a name', () => {
  const twin = { ...parka, id: 'twin', attributes: { ...parka.attributes, color: 'Red' } }

  it('is the title in the voice’s language, and the title alone where no twin is near', () => {
    expect(itemTitle(parka, 'zh')).toBe('峡湾派克大衣')
    expect(itemTitle(raincoat, 'zh')).toBe('Harbour Raincoat')
    expect(itemName(parka, 'en', [parka, raincoat])).toBe('Fjord Parka')
    expect(itemName(parka, 'zh')).toBe('“峡湾派克大衣”')
  })

  it('tells twins apart by colour, else by whatever differs, else not at all', () => {
    expect([parka, twin].map(item => itemName(item, 'en', [parka, twin]))).toEqual(['Fjord Parka (black)', 'Fjord Parka (red)'])
    expect(itemName(twin, 'zh', [parka, twin])).toBe('“峡湾派克大衣”（红色）')
    const dear = { ...parka, id: 'dear', price: 99 }
    expect(itemName(dear, 'en', [parka, dear])).toBe('Fjord Parka ($99)')
    expect(itemName({ ...parka, id: 'same' }, 'en', [parka])).toBe('Fjord Parka')
  })

  it('gives different names to items that differ in one value', () => {
    const value = fc.constantFrom('Red', 'Blue', 'Green', 'Black')
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 2, maxLength: 4 }), language, (values, speech) => {
        const items = values.map((color, index): Item => ({ id: String(index), title: 'Scarf', attributes: { color } }))
        expect(new Set(items.map(item => itemName(item, speech, items))).size).toBe(items.length)
      }),
    )
  })

  it.each([
    [{ title: 'Kettle' }, 'the Kettle'],
    [{ title: 'The Kettle' }, 'The Kettle'],
    [{ title: 'A Day Out' }, 'A Day Out'],
    [{ title: 'Analog Lamp' }, 'the Analog Lamp'],
    [{ title: 'Dune', category: 'Books/Science Fiction' }, 'Dune'],
    [{ title: 'Bookshelf', category: 'Bookshelves' }, 'the Bookshelf'],
  ])('of %j in a sentence is %s', (fields, name) => {
    expect(theName({ id: 'a', price: 10, attributes: {}, ...fields }, 'en')).toBe(name)
  })
})

describe('a fact', () => {
  it.each([
    ['color', 'Black', 'black', '颜色是黑色', 'not black', '颜色不是黑色'],
    ['material', 'Wool', 'made with wool', '材质含羊毛', 'not made with wool', '材质不含羊毛'],
    ['brand', 'Salt & Mist', 'by Salt & Mist', '品牌是Salt & Mist', 'not by Salt & Mist', '品牌不是Salt & Mist'],
    ['size', 'XL', 'in size XL', '有XL码', 'not in size XL', '没有XL码'],
    ['gender', 'Women', 'for women', '适合女士', 'not for women', '不适合女士'],
    ['use', 'gift', 'for gifts', '适合送礼', 'not for gifts', '不适合送礼'],
    ['features', 'Waterproof', 'waterproof', '防水', 'not waterproof', '没有“防水”特点'],
    ['category', 'Men/Tops/Jackets', 'from our jackets', '属于夹克类', 'not from our jackets', '不属于夹克类'],
    ['category', 'Clothing', 'in our clothing section', '属于服装类', 'not in our clothing section', '不属于服装类'],
    ['title', 'Umbrella', 'an umbrella', '是Umbrella', 'not an umbrella', '不是Umbrella'],
    ['title', 'Kettle', 'a kettle', '是水壶', 'not a kettle', '不是水壶'],
    ['year', 1999, 'from 1999', '年份是1999', 'not from 1999', '年份不是1999'],
    ['people', '1', 'for one person', '适合1人', 'not for one person', '不适合1人'],
    ['washable', true, 'washable', undefined, 'not washable', undefined],
    ['waterproof', 'False', 'not waterproof', undefined, 'waterproof', undefined],
    ['waterproof', true, 'waterproof', '防水', 'not waterproof', '不防水'],
    ['capacity_l', 0.9, '0.9 litres in capacity', '容量0.9升', 'not 0.9 litres in capacity', undefined],
    ['cast', 'Dennis Quaid', 'with Dennis Quaid', '由Dennis Quaid主演', 'not with Dennis Quaid', '不是由Dennis Quaid主演'],
    ['audience', 'adult', 'for adults', '适合成人', 'not for adults', '不适合成人'],
    ['format', 'paperback', 'in paperback', '载体是平装', 'not in paperback', '载体不是平装'],
    ['width', 30, 'of width 30', '宽度是30', 'not of width 30', '宽度不是30'],
    ['has_live_music', 'yes', 'with live music', '有现场音乐', 'without live music', '没有现场音乐'],
  ] as const)('%s %s is said and denied', (facet, value, english, chinese, notEnglish, notChinese) => {
    expect(factPhrase(facet, value, 'en')).toBe(english)
    expect(deniedPhrase(facet, value, 'en')).toBe(notEnglish)
    if (chinese !== undefined) expect(factPhrase(facet, value, 'zh')).toBe(chinese)
    if (notChinese !== undefined) expect(deniedPhrase(facet, value, 'zh')).toBe(notChinese)
  })

  it.each([
    ['category', 'Shoes/Running', 'running Shoes'.toLowerCase(), '跑鞋'],
    ['category', 'Men/Tops/Jackets', 'jackets', '夹克'],
    ['year', 2026, '2026', '2026'],
    ['weight', 12345, '12,345', '12,345'],
    ['washable', 'True', 'yes', '有'],
    ['brand', 'NORRVIK', 'NORRVIK', 'NORRVIK'],
  ])('%s %s in words is %s, %s', (facet, value, english, chinese) => {
    expect(valueWords(facet, value, 'en')).toBe(english)
    expect(valueWords(facet, value, 'zh')).toBe(chinese)
  })

  it.each([
    ['has_seating_outdoors', 'outdoor seating', '户外座位'],
    ['starRating', 'star rating', '星级'],
    ['features_bags', 'features', '特点'],
    ['battery_h', 'battery h', '续航'],
    ['colour', 'colour', '颜色'],
    ['thread-count', 'thread count', 'thread count'],
  ])('%s is called %s, %s', (facet, english, chinese) => {
    expect(facetLabel(facet, 'en')).toBe(english)
    expect(facetLabel(facet, 'zh')).toBe(chinese)
  })

  it('never prints a key’s underscore', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,6}(?:_[a-z]{2,6}){0,3}$/), language, (facet, speech) => {
        expect(facetLabel(facet, speech)).not.toContain('_')
      }),
    )
  })
})

describe('a wish', () => {
  it.each([
    [black, 'black', '黑色'],
    [leather, 'made with leather', '皮革材质'],
    [noNylon, 'not made with nylon', '不要尼龙材质'],
    [waterproof, 'waterproof', '防水'],
    [under60, 'under $60', '60美元以内'],
    [wish('price', [60], { operator: 'at-least' }), 'over $60', '60美元以上'],
    [wish('price', [60], { operator: 'about' }), 'around $60', '60美元左右'],
    [wish('price', [20, 60], { operator: 'between' }), 'between $20 and $60', '20美元到60美元之间'],
    [wish('price', [60], { operator: 'at-most', polarity: 'avoid' }), 'not under $60', '不要60美元以内'],
    [wish('weight', [400], { operator: 'at-most' }), 'weight under 400', '重量400以内'],
    [wish('weight_g', [559], { operator: 'at-most' }), 'under 559 g', '559克以内'],
    [wish('minutes', [90], { operator: 'at-least' }), 'over 90 minutes', '90分钟以上'],
    [wish('color', ['Red', 'Blue'], { evidence: 'red or blue' }), 'red or blue', '红色或蓝色'],
    [wish('color', ['Grey', 'Charcoal'], { evidence: 'grey' }), 'grey', '灰色'],
    [wish('text', ['quiet']), '“quiet”', '“quiet”'],
    [wish('text', ['noisy'], { polarity: 'avoid' }), 'not “noisy”', '不要“noisy”'],
    [wish('gender', ['Women']), 'for women', '女士款'],
    [wish('size', ['M']), 'in size M', 'M码'],
    [wish('color', [], { evidence: 'something bright' }), '“something bright”', ''],
  ])('%# in few words', (held, english, chinese) => {
    expect(wishPhrase(held, 'en', 'USD')).toBe(english)
    expect(wishPhrase(held, 'zh', 'USD')).toBe(chinese)
  })

  it('of a large family names three of it at most', () => {
    const many = wish('color', ['Red', 'Blue', 'Green', 'Black', 'White'], { evidence: 'red blue green black white' })
    expect(wishPhrase(many, 'en')).toBe('red, blue or green')
  })

  it('together with others is one noun phrase', () => {
    expect(describeWishes([], 'en')).toBe('items')
    expect(describeWishes([], 'zh')).toBe('商品')
    expect(describeWishes([black, jackets, under60], 'en', 'USD')).toBe('black jackets under $60')
    expect(describeWishes([black, jackets, under60], 'en', 'USD', 1)).toBe('black jacket under $60')
    expect(describeWishes([noNylon, jackets], 'zh')).toBe('非尼龙材质的夹克')
    expect(describeWishes([wish('category', ['Kitchen'])], 'en', undefined, 1)).toBe('kitchen item')
    expect(describeWishes([wish('title', ['Brush'])], 'en')).toBe('brushes')
    expect(describeWishes([wish('title', ['Kettles'])], 'en', undefined, 1)).toBe('kettle')
  })
})

describe('a judgement', () => {
  it.each([
    [parka, black, 'met'],
    [raincoat, black, 'missed'],
    [parka, leather, 'missed'],
    [raincoat, noNylon, 'missed'],
    [parka, noNylon, 'met'],
    [parka, under60, 'missed'],
    [fleece, under60, 'met'],
    [parka, waterproof, 'unknown'],
    [fleece, waterproof, 'unknown'],
    [parka, wish('text', ['warm']), 'unknown'],
    [parka, wish('category', ['clothing']), 'met'],
    [parka, wish('category', ['Cloth']), 'missed'],
    [parka, wish('price', [60], { operator: 'about' }), 'met'],
    [parka, wish('price', [50], { operator: 'about' }), 'missed'],
    [fleece, wish('weight', [500], { operator: 'at-most' }), 'unknown'],
    [parka, wish('season', ['winter']), 'unknown'],
  ] as const)('%# from the record', (item, held, judgement) => {
    expect(judgeWish(item, held)).toBe(judgement)
  })

  it('of an avoided value is the opposite of the wanted one, wherever the record speaks', () => {
    const held = fc.constantFrom(black, leather, under60, wish('gender', ['Men']), wish('brand', ['Norrvik']), wish('size', ['M']))
    fc.assert(
      fc.property(fc.constantFrom(parka, raincoat, fleece), held, (item, wanted) => {
        const [plain, opposite] = [judgeWish(item, wanted), judgeWish(item, { ...wanted, polarity: 'avoid' })]
        if (plain === 'unknown') expect(opposite).toBe('unknown')
        else expect(opposite).toBe(plain === 'met' ? 'missed' : 'met')
      }),
    )
  })
})
