import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { reportPage, reportText } from '../../../src/catalog/import/index.js'
import { guessLanguage } from '../../../src/catalog/import/report/guess-language.js'
import { median } from '../../../src/catalog/import/report/price-outliers.js'
import { importFiles } from './import-files.js'

const prices = Array.from({ length: 30 }, (_, n) => `${n},Chair ${n},Furniture > Chairs,${40 + (n % 7)}`).join('\n')

describe('the report of an import', () => {
  it('names prices far from those of their kind and keeps them', async () => {
    const { report, items } = await importFiles({
      'a.csv': `id,title,category,price\n${prices}\n77,Stool,Furniture,4300\n78,Bench,Furniture,0.4\n`,
    })
    expect(report.outliers.count).toBe(2)
    expect(report.outliers.examples.map(({ where, id, category }) => [where, id, category])).toEqual([
      ['a.csv:33', '78', 'Furniture'],
      ['a.csv:32', '77', 'Furniture'],
    ])
    expect(items).toHaveLength(32)
  })

  it('finds no outlier where prices are simply spread', async () => {
    const spread = Array.from({ length: 60 }, (_, n) => `${n},Thing ${n},All,${(5 * 1.05 ** n).toFixed(2)}`).join('\n')
    expect((await importFiles({ 'a.csv': `id,title,category,price\n${spread}\n` })).report.outliers.count).toBe(0)
  })

  it('names the same titles and nearly the same ones', async () => {
    const { report } = await importFiles({
      'a.csv': 'id,title\n1,Blue wool scarf\n2,blue wool scarf\n3,"Scarves, wool - blue!"\n4,Red tent\n5,Tent (red)\n',
    })
    expect(report.sameTitles).toEqual({ count: 1, examples: [{ title: 'blue wool scarf', id: '2', other: '1' }] })
    expect(report.nearTitles).toEqual({ count: 1, examples: [{ title: 'Tent (red)', id: '5', other: '4' }] })
  })

  it('tells coverage, currencies, units and languages', async () => {
    const { report } = await importFiles({
      'a.csv':
        'id,title,description,price,Weight\n1,Jacke,Eine Jacke für die Berge und den Wald,€5,1 kg\n2,Mantel,Der Mantel ist aus Wolle und mit Futter,€6,2 kg\n3,Hut,,7,\n',
    })
    expect(report.currencies).toEqual({ EUR: 2, 'not named': 1 })
    expect(report.units).toEqual({ g: 2 })
    expect(report.languages).toMatchObject({ de: 2 })
    expect(report.tables[0]?.coverage).toMatchObject({ id: 1, price: 1, description: 2 / 3, 'attributes.weight_g': 2 / 3 })
  })

  it('says in a terminal what was skipped, with file, line, field, value and reason, without control characters', async () => {
    const { report } = await importFiles({ 'a.csv': 'id,title\n1,Tent\n2,\n\u001b[31m,Red\n' })
    const text = reportText(report)
    expect(text).toContain('2 of 3 rows kept, 1 skipped')
    expect(text).toContain('skipped a.csv:3 title  title is missing')
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('is a page in which nothing of a source is markup', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const { report } = await importFiles({ 'a.csv': `id,title,"${evil}"\n1,Tent,a\n"${evil}",,b\n3,"${evil} hat",c\n` })
    const tags = new Set<string>()
    const attributes = new Set<string>()
    const parser = new Parser({
      onopentag(name, given) {
        tags.add(name)
        for (const attribute of Object.keys(given)) attributes.add(attribute)
      },
    })
    parser.end(reportPage(report))
    expect([...tags]).not.toContain('script')
    expect([...tags]).not.toContain('img')
    expect([...attributes]).not.toContain('onerror')
    expect(reportPage(report)).toContain('<h3>Skipped: 1</h3>')
  })
})

describe('the parts of the report', () => {
  it.each([
    ['Eine Jacke für die Berge', 'de'],
    ['A jacket for the mountains and the sea', 'en'],
    ['Une veste pour les montagnes avec des poches', 'fr'],
    ['Una chaqueta para la montaña con los bolsillos', 'es'],
    ['适合登山的外套', 'zh'],
    ['山のためのジャケット', 'ja'],
    ['등산용 재킷', 'ko'],
    ['Куртка для гор', 'ru'],
    ['XJ-9', 'unknown'],
  ])('takes %s for %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language)
  })

  it('knows the middle of even and odd numbers of values', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBe(0)
  })
})
