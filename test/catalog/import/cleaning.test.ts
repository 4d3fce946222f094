import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoryParts } from '../../../src/catalog/import/cleaning/clean-category.js'
import { cleanPrice } from '../../../src/catalog/import/cleaning/clean-price.js'
import { cleanText } from '../../../src/catalog/import/cleaning/clean-text.js'
import { inUnit, readMeasure } from '../../../src/catalog/import/cleaning/measure-units.js'
import { repairMojibake } from '../../../src/catalog/import/cleaning/repair-mojibake.js'
import { importFiles } from './import-files.js'

const clean = (text: string) => cleanText(text, () => {})

describe('text that was read in the wrong encoding', () => {
  it.each([
    ['CafÃ© â€“ 5', 'Café – 5'],
    ['Star Warsâ„¢', 'Star Wars™'],
    ['GrÃ¶ÃŸe', 'Größe'],
    ['å¤–å¥—', '外套'],
    ['CafÃƒÂ©', 'Café'],
    ['Café, then CafÃ© 外', 'Café, then Café 外'],
  ])('repairs %s', (broken, whole) => {
    expect(repairMojibake(broken)).toBe(whole)
  })

  it('repairs whatever Latin-1 made of UTF-8', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z äöüßéèñçøå€]{1,30}$/u), text => {
        expect(repairMojibake(Buffer.from(text, 'utf8').toString('latin1'))).toBe(text)
      }),
    )
  })

  it('leaves real text as it is', () => {
    const word = fc.stringMatching(/^[a-zA-ZäöüÄÖÜßéèàñçøåæ0-9]{1,8}[’“”,.]?$/u)
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom('–', '€', '„Spaß“', 'l’été')), { maxLength: 8 }).map(words => words.join(' ')),
        text => {
          expect(repairMojibake(text)).toBe(text)
        },
      ),
    )
  })
})

describe('text with markup', () => {
  it.each([
    ['<p>Soft &amp; <b>light</b></p><ul><li>warm</li></ul>', 'Soft & light warm'],
    ['&lt;p&gt;Caf&eacute; &#8211; 5&amp;nbsp;%&lt;/p&gt;', 'Café – 5 %'],
    ['weighs < 5 kg & more', 'weighs < 5 kg & more'],
    ['<style>p{}</style><script>x()</script>Seen', 'Seen'],
    ['an <b unclosed tag', 'an'],
    ['=cmd|"/C calc"!A0', '=cmd|"/C calc"!A0'],
  ])('reads %s', (markup, text) => {
    expect(clean(markup)).toBe(text)
  })

  it('comes to an end and to one line whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const once = clean(text)
        expect(once).not.toMatch(/\p{Cc}/u)
        expect(once).toBe(once.trim())
      }),
    )
  })
})

describe('prices', () => {
  it.each([
    ['$1,299.00', 1299, 'USD'],
    ['1.299,00 €', 1299, 'EUR'],
    ['EUR 12,50', 12.5, 'EUR'],
    ['15.00 USD', 15, 'USD'],
    ['Rs. 1,299', 1299, 'INR'],
    ['₹499', 499, 'INR'],
    ['¥100', 100, undefined],
    ['100元', 100, 'CNY'],
    ['3,980円', 3980, 'JPY'],
    ['R$ 49,90', 49.9, 'BRL'],
    ['CA$20', 20, 'CAD'],
    ['59,90 zł', 59.9, 'PLN'],
    ['12,–', undefined, undefined],
    ['49,-', 49, undefined],
    ['1 299 Kč', 1299, 'CZK'],
    [19.5, 19.5, undefined],
  ])('reads %s', (text, amount, currency) => {
    const price = cleanPrice(text)
    expect(price?.amount).toBe(amount)
    expect(price?.currency).toBe(currency)
  })

  it.each(['free', '-5', 'from 5 to 9', '', null, {}, Number.NaN])('finds none in %s', value => {
    expect(cleanPrice(value)).toBeUndefined()
  })

  it('never invents an amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('$', '€', '£', 'Rs. ', 'CHF '), (cents, mark) => {
        expect(cleanPrice(`${mark}${(cents / 100).toFixed(2)}`)?.amount).toBe(cents / 100)
      }),
    )
  })
})

describe('categories', () => {
  it.each([
    ['A > B', ['A', 'B']],
    ['A/B', ['A', 'B']],
    ['A|B', ['A', 'B']],
    ['A › B » C', ['A', 'B', 'C']],
    ['Sale, Clothing > Hoodies', ['Clothing', 'Hoodies']],
    ['Hats, Caps & more', ['Hats, Caps & more']],
    ['', []],
  ])('reads %s', (text, parts) => {
    expect(categoryParts(text)).toEqual(parts)
  })
})

describe('units', () => {
  it.each([
    ['1,5 kg', 'weight', 1500],
    ['350g', 'weight', 350],
    ['12 oz', 'weight', 340.1942775],
    ['10 in', 'length', 25.4],
    ['5\u2033', 'length', 12.7],
    ['500 ml', 'volume', 0.5],
    ['12 fl oz', 'volume', 0.35488235475],
    ['2公斤', 'weight', 2000],
    ['3.3 lb', 'weight', 1496.854821],
    ['2 gal', 'volume', 7.570823568],
    ['120 sq ft', 'area', 11.1483648],
    ['35 m²', 'area', 35],
    ['1.5 h', 'time', 90],
    ['90 min', 'time', 90],
    ['-5 °C', 'temperature', -5],
    ['70°F', 'temperature', 21.1111111],
  ])('reads %s', (text, dimension, amount) => {
    const measure = readMeasure(text)
    expect(measure?.dimension).toBe(dimension)
    expect(measure?.amount).toBeCloseTo(amount, 6)
  })

  it.each(['5 stars', 'kg', '5', '5 kg x 3', 'M', '-5 kg', '5 C'])('takes %s for no measure', text => {
    expect(readMeasure(text)).toBeUndefined()
  })

  it('are one in an item, and what was written is in the report', async () => {
    const { items, report } = await importFiles({
      'a.csv': 'id,title,Weight,Runtime,Comfort,Battery\n1,Tent,3.3 lb,1.5 h,23 °F,10 h\n2,Bag,900 g,90 min,-5 °C,12 h\n',
    })
    expect(items.map(({ attributes }) => attributes)).toEqual([
      { weight_g: 1496.854821, runtime_minutes: 90, comfort_celsius: -5, battery: '10 h' },
      { weight_g: 900, runtime_minutes: 90, comfort_celsius: -5, battery: '12 h' },
    ])
    expect(report.tables[0]?.repaired['unit']?.examples[0]).toMatchObject({ field: 'Weight', before: '3.3 lb', after: '1496.854821 g' })
    expect(report.units).toEqual({ g: 2, minutes: 2, celsius: 2 })
  })

  it('agrees with itself across units of a dimension', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), grams => {
        expect(inUnit(grams / 1000, 'kg')?.amount).toBeCloseTo(grams, 4)
        expect(readMeasure(`${grams} g`)?.amount).toBe(grams)
      }),
    )
  })
})

describe('values of an imported row', () => {
  it('types columns by what is in them', async () => {
    const { items } = await importFiles({
      'a.csv':
        'sku,name,Farbe,Größe,Weight,Depth (mm),In Stock,Tags,EAN,Year,Note\n0012,Jacke,blau,M,"1,2 kg",15,yes,warm|dry,0401234567890,2021,"good, really"\n0013,Mantel,rot,L,900 g,20,no,wool,0401234567891,2022,-\n',
    })
    expect(items[0]).toEqual({
      id: '0012',
      title: 'Jacke',
      attributes: {
        color: 'blau',
        size: 'M',
        weight_g: 1200,
        depth_cm: 1.5,
        in_stock: true,
        tags: ['warm', 'dry'],
        ean: '0401234567890',
        year: 2021,
        note: 'good, really',
      },
    })
    expect(items[1]?.attributes).toMatchObject({ weight_g: 900, in_stock: false, tags: 'wool' })
    expect(items[1]?.attributes).not.toHaveProperty('note')
  })

  it('leaves a bad price out, keeps the row and says so', async () => {
    const { items, report } = await importFiles({ 'a.csv': 'id,title,price\n1,Tent,99\n2,Lamp,ask us\n3,Mug,7\n' })
    expect(items[1]).toEqual({ id: '2', title: 'Lamp', attributes: {} })
    expect(report.tables[0]?.fieldsLeftOut.examples).toEqual([
      { file: 'a.csv', line: 3, field: 'price', value: 'ask us', why: 'not a price of zero or more', scope: 'field' },
    ])
  })

  it('names a currency only where one is given', async () => {
    const files = { 'a.csv': 'id,title,price\n1,Tent,¥100\n2,Lamp,€5\n' }
    expect((await importFiles(files)).items.map(item => item['currency'])).toEqual([undefined, 'EUR'])
    expect((await importFiles(files, { currency: 'JPY' })).items.map(item => item['currency'])).toEqual(['JPY', 'EUR'])
  })

  it('shows what it repaired, before and after', async () => {
    const { report } = await importFiles({ 'a.csv': 'id,title\n1,CafÃ© &amp; more\n2,A  B\n' })
    expect(report.tables[0]?.repaired['mojibake']).toEqual({
      count: 1,
      examples: [{ line: 2, field: 'title', before: 'CafÃ© &amp; more', after: 'Café & more' }],
    })
    expect(report.tables[0]?.repaired['white space']?.count).toBe(1)
  })
})
