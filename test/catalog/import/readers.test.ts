import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../src/catalog/import/import-row.js'
import { decodeText } from '../../../src/catalog/import/readers/decode-text.js'
import { detectEncoding } from '../../../src/catalog/import/readers/detect-encoding.js'
import { detectFormat } from '../../../src/catalog/import/readers/detect-format.js'
import { guessDelimiter } from '../../../src/catalog/import/readers/guess-delimiter.js'
import { headlessTable } from '../../../src/catalog/import/readers/headless-tables.js'
import { LineQueue } from '../../../src/catalog/import/readers/line-queue.js'
import { columnNames, readDelimited } from '../../../src/catalog/import/readers/read-delimited.js'
import { guessJsonShape, readJsonDocument } from '../../../src/catalog/import/readers/read-json-document.js'
import { splitLeniently, splitRecord } from '../../../src/catalog/import/readers/split-record.js'
import { readXml } from '../../../src/catalog/import/readers/xml-rows.js'
import { csvLine } from '../../../src/catalog/import/writing/csv-line.js'

/** A text in pieces cut at the given places. */
async function* pieces<Text extends string | Buffer>(text: Text, cuts: readonly number[]): AsyncGenerator<Text> {
  const places = [0, ...cuts.map(cut => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  for (let index = 1; index < places.length; index += 1) {
    const piece = text.slice(places[index - 1], places[index])
    // A slice of a text is a text, and of bytes bytes; TypeScript does not tie the two.
    if (piece.length > 0) yield piece as Text
  }
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}

const cuts = fc.array(fc.nat(5000), { maxLength: 8 })
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '外', '"', ',', ';', ' ', "'"), maxLength: 8 })

describe('records of delimited text', () => {
  it('come apart as they were put together', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), cells => {
        expect(splitRecord(csvLine(cells), ',')).toEqual({ cells, open: false, bad: false })
        expect(splitLeniently(csvLine(cells), ',').length).toBeLessThanOrEqual(cells.length + csvLine(cells).split(',').length)
      }),
    )
  })

  it.each([
    ['1,"5" tape",x', ['1', '5" tape', 'x']],
    ['1,"open,x', ['1', '"open', 'x']],
    ['"a""b",c', ['a"b', 'c']],
    ['a,"b"', ['a', 'b']],
    ['', ['']],
    [',', ['', '']],
  ])('forgive %s', (text, cells) => {
    expect(splitLeniently(text, ',')).toEqual(cells)
  })

  it('know a cell that is open from one that is closed badly', () => {
    expect(splitRecord('a,"b', ',')).toMatchObject({ open: true, bad: false })
    expect(splitRecord('a,"b"c', ',')).toMatchObject({ open: false, bad: true })
  })

  it('read the same however the text arrives', async () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom('a', '外', '"', ',', ' ', '\n'), minLength: 1, maxLength: 6 }), {
      minLength: 3,
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), cuts, async (rows, places) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = `a,b,c\n${rows.map(cells => `${cells.map(quoted).join(',')}\n`).join('')}`
        const read = await all(readDelimited(pieces(text, places), { delimiter: ',' }))
        expect(read.map(({ fields }) => [fields?.['a'], fields?.['b'], fields?.['c']])).toEqual(rows)
      }),
    )
  })

  it('may span lines, with marks that are not doubled', async () => {
    const text = 'id,title,description\n1,Tent,"He said "hi"\nand left",\n2,Lamp,"two\nlines, ""quoted"""\n3,Mug,plain\n'
    const read = await all(readDelimited(pieces(text, []), { delimiter: ',' }))
    expect(read.filter(row => row.fields !== undefined).map(row => row.fields?.['id'])).toContain('3')
    expect(read.find(row => row.fields?.['id'] === '2')).toMatchObject({ line: 4, fields: { description: 'two\nlines, "quoted"' } })
  })

  it('give every column a name of its own', () => {
    expect(columnNames(['a', '', 'a', ' b '])).toEqual(['a', 'column 2', 'a (2)', 'b'])
  })
})

describe('lines', () => {
  it('are the same whatever their ends and wherever the text is cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '外', ' '), minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 8 }),
        cuts,
        async (lines, places) => {
          const queue = new LineQueue(pieces(lines.map(([text, end]) => text + end).join(''), places))
          const read: string[] = []
          while (await queue.reach(0)) {
            read.push(queue.peek(0))
            queue.take(1)
          }
          expect(read).toEqual(lines.map(([text]) => text))
          expect(queue.taken).toBe(lines.length)
        },
      ),
    )
  })
})

describe('objects of a JSON document', () => {
  const object = fc.record({
    id: fc.nat(999),
    title: fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', '[', ']', ',', '\n'), maxLength: 8 }),
    list: fc.array(fc.record({ a: fc.nat(9) }), { maxLength: 2 }),
  })

  it.each([
    ['compact', undefined],
    ['over many lines', 2],
  ])('are found, %s, however the text arrives', async (_, indent) => {
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 5 }), cuts, async (objects, places) => {
        const text = JSON.stringify({ page: 1, data: { products: objects } }, null, indent)
        const rows = await all(readJsonDocument(pieces(text, places), 'array'))
        expect(rows.map(row => row.fields)).toEqual(objects)
      }),
    )
  })

  it('lie in an array, under their ids, or stand alone', () => {
    expect(guessJsonShape('{"products":[{"id":1}]}')).toBe('array')
    expect(guessJsonShape('{"a":{"title":"x"},"b":{"title":"y"}}')).toBe('map')
    expect(guessJsonShape('{"title":"x","variants":[{"id":1}]}')).toBe('single')
  })
})

describe('rows of XML', () => {
  it('are the same however the text arrives, with the line they begin on', async () => {
    const items = [1, 2, 3].map(
      n => `<item id="${n}">\n<title>T &amp; ${n}</title><param name="Colour">red</param><size>S</size><size>M</size></item>`,
    )
    await fc.assert(
      fc.asyncProperty(cuts, async places => {
        const rows: ImportRow[] = await all(readXml(pieces(`<shop>\n${items.join('\n')}\n</shop>`, places)))
        expect(rows.map(({ line, fields }) => [line, { ...fields }])).toEqual(
          [1, 2, 3].map(n => [n * 2, { id: `${n}`, title: `T & ${n}`, Colour: 'red', size: ['S', 'M'] }]),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('encodings', () => {
  it.each(['utf-8', 'utf-16le', 'gb18030', 'windows-1252'])('decode %s wherever the bytes are cut', async encoding => {
    const words = encoding === 'gb18030' ? '蓝色背包' : 'Größe für Käthe'
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), cuts, async (count, places) => {
        const text = `${words}\n`.repeat(count)
        const decoded = await all(decodeText(pieces(iconv.encode(text, encoding), places), encoding, () => {}))
        expect(decoded.join('')).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['plain ASCII', Buffer.from('id,title\n1,Tent\n'), 'utf-8'],
    ['UTF-8 that is cut inside a character', Buffer.from('Größe'.repeat(50)).subarray(0, -9), 'utf-8'],
    ['UTF-16 without a mark', iconv.encode('id,title\n1,Tent\n', 'utf-16le'), 'utf-16le'],
    ['UTF-16 the other way round', iconv.encode('id,title\n1,Tent\n', 'utf-16be'), 'utf-16be'],
    ['nothing', Buffer.alloc(0), 'utf-8'],
  ])('are found in %s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding)
  })
})

describe('finding out what a file is', () => {
  it.each([
    ['a.bin', 'id;title\n1;Tent\n', { kind: 'delimited', delimiter: ';' }],
    ['a.csv', '{"id":1}\n{"id":2}\n', { kind: 'jsonl' }],
    ['a.txt', '[{"id":1}]', { kind: 'json', shape: 'array' }],
    ['a.txt', '<rss><item></item></rss>', { kind: 'xml' }],
    ['a.txt', '<!DOCTYPE html><p>', { kind: 'html' }],
    ['a.txt', '<svg></svg>', { kind: 'unknown' }],
    ['a.txt', '   \n', { kind: 'unknown', why: 'the file is empty' }],
    ['a.csv', '\u0001\u0002\u0003\u0004\u0005'.repeat(20), { kind: 'unknown', why: 'not a text file' }],
    ['a.txt', 'Just one paragraph without a table.', { kind: 'unknown' }],
  ])('looks into %s: %s', (name, text, format) => {
    expect(detectFormat(name, Buffer.from(text))).toMatchObject(format)
  })

  it('believes a person before its own eyes', () => {
    expect(detectFormat('a.txt', Buffer.from('id;title\n'), 'tsv')).toMatchObject({ kind: 'delimited', delimiter: '\t' })
  })

  it.each([
    ['id,title,note\n1,"a;b;c;d",x\n2,"e;f",y\n', ','],
    ['a\tb\n1,2\t3,4\n', '\t'],
    ['id|name\n1|x\n', '|'],
    ['no table', undefined],
  ])('guesses the delimiter of %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter)
  })

  it('takes only whole tables of numbers for ones without a header', () => {
    expect(headlessTable('1::2::5::978300760\n1::3::4::978302109\n')?.columns).toEqual(['userId', 'movieId', 'rating', 'timestamp'])
    expect(headlessTable('id,title\n1,Tent\n')).toBeUndefined()
  })
})
