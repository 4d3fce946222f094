import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CurioError } from '../../../src/errors.js'
import { importFiles } from './import-files.js'

/** Rows that any reader must keep: a mutilation touches other lines only. */
const goodRow = (n: number) => `${n},"Good, item ${n}",plain text ${n},${n + 1}.50`
const header = 'id,title,description,price'

const damages: Readonly<Record<string, string>> = {
  'a quotation mark that is never closed': '900,"open title,text,5',
  'a mark behind a closing one': '900,"bad" title,text,5',
  'marks in the middle': '900,5" tape "wide",text,5',
  'too many cells': '900,a,b,5,6,7,8',
  'too few cells': '900,a',
  'nothing but commas': ',,,',
  'control characters': '9\u000000,ti\u0001tle,te\u001bxt,5',
  'a formula': "901,=cmd|'/C calc'!A0,@SUM(1+1),5",
  'a huge cell': `902,${'x'.repeat(40_000)},text,5`,
  'half of a character': '903,\uD800 lone,text,5',
  'another delimiter': '904;title;text;5',
  'only spaces': '     ',
  'a second header': header,
  'markup that does not end': '905,<b title <!-- ,<script>,5',
  'a byte order mark inside': '906,\uFEFFtitle,text,5',
  'only quotation marks': '"""""""',
}

describe('a file with damage between good rows', () => {
  it.each(Object.entries(damages))('keeps every good row around %s', async (_, damage) => {
    const lines = [header, goodRow(1), goodRow(2), damage, goodRow(3), goodRow(4)]
    const { items, report } = await importFiles({ 'a.csv': lines.join('\n') })
    for (const n of [1, 2, 3, 4])
      expect(items).toContainEqual({
        id: String(n),
        title: `Good, item ${n}`,
        description: `plain text ${n}`,
        price: n + 1.5,
        attributes: {},
      })
    const [table] = report.tables
    expect(table?.read).toBe((table?.kept ?? 0) + (table?.skipped.count ?? 0) + (table?.replaced.count ?? 0) + (table?.joined ?? 0))
  })

  it('survives any mixture of damage, encodings and line ends without losing a good row', async () => {
    const damage = fc.oneof(
      fc.constantFrom(...Object.values(damages)),
      fc.string({ maxLength: 30 }).map(text => `9${text.replace(/[\r\n]/gu, ' ')}`),
    )
    const line = fc.oneof({ weight: 2, arbitrary: fc.constant('good') }, { weight: 1, arbitrary: damage })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 4, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (lines, end, zip) => {
          const texts = [header, goodRow(0), goodRow(1), ...lines.map((text, index) => (text === 'good' ? goodRow(index + 2) : text))]
          const text = texts.join(end)
          const { items, report } = await importFiles({ 'a.csv': zip ? gzipSync(text) : text }, { format: 'csv' })
          const ids = new Set(items.map(item => item.id))
          for (const [index, kind] of lines.entries()) if (kind === 'good') expect(ids).toContain(String(index + 2))
          const [table] = report.tables
          expect(table?.read).toBe((table?.kept ?? 0) + (table?.skipped.count ?? 0) + (table?.replaced.count ?? 0))
        },
      ),
      { numRuns: 70 },
    )
  })

  it('ends with a result or an error of curio for any bytes at all', async () => {
    const start = fc.constantFrom(
      '',
      '{',
      '[{"id":1',
      '<rss><item>',
      '<html><script type="application/ld+json">',
      'id,title\n1,Tent\n',
      'PK\u0003\u0004xl/',
      '\u001f\u008b',
      '[[[[[[[[',
    )
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (text, bytes) => {
        const outcome = await importFiles({ 'a.dat': Buffer.concat([Buffer.from(text, 'latin1'), bytes]) }).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(CurioError.isInstance(outcome) && outcome.code !== 'INTERNAL').toBe(true)
      }),
      { numRuns: 70 },
    )
  })

  it('keeps the good lines of JSON Lines whatever is between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('{"id":5,"title":', '[]', '{"a":'.repeat(200), '['.repeat(5000))), {
          maxLength: 6,
        }),
        async junk => {
          const good = (n: number) => JSON.stringify({ id: `g${n}`, title: `Item ${n}` })
          const text = [good(0), good(1), ...junk.flatMap((line, n) => [line.replace(/[\r\n]/gu, ''), good(n + 2)])].join('\n')
          const { items } = await importFiles({ 'a.jsonl': text })
          for (let n = 0; n < junk.length + 2; n += 1) expect(items.map(item => item.id)).toContain(`g${n}`)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('files that mean harm', () => {
  it('refuses a gzip that grows without end', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a'))
    await expect(importFiles({ 'a.csv': bomb })).rejects.toMatchObject({ code: expect.stringMatching(/^IMPORT_|^CATALOG_EMPTY/u) })
  })

  it('leaves out facts that are nested without end', async () => {
    const nested = `{"id":"1","title":"Tent","deep":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"list":${'['.repeat(5000)}${']'.repeat(5000)}}`
    const { items, report } = await importFiles({ 'a.jsonl': `${nested}\n{"id":"2","title":"Lamp"}\n` })
    expect(items.map(item => item.id)).toEqual(['1', '2'])
    expect(report.tables[0]?.fieldsLeftOut.count).toBe(2)
  })

  it('takes names such as __proto__ for names', async () => {
    const { items } = await importFiles({ 'a.csv': 'id,title,__proto__,constructor\n1,Tent,x,y\n' })
    expect(Object.keys(items[0]?.attributes ?? {}).sort()).toEqual(['constructor', 'proto'])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it('reads no picture outside the folder of the source', async () => {
    const { items, report } = await importFiles({
      'a.csv': 'id,title,image\n1,Tent,../../../../etc/hosts.png\n2,Lamp,file:///etc/passwd.jpg\n',
    })
    expect(items.map(item => item['image'])).toEqual([undefined, undefined])
    expect(report.tables[0]?.fieldsLeftOut.count).toBe(2)
  })
})
