import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import { readJudgements } from '../../../src/evaluation/retrieval/read-judgements.js'
import { readQueries } from '../../../src/evaluation/retrieval/read-queries.js'

const catalog = inMemoryCatalog(['a', 'b', 'c'].map(id => ({ id, title: id, attributes: {} })))

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'curio-queries-')), name)
  writeFileSync(path, text)
  return path
}

const gainsOf = (path: string) => Object.fromEntries(readJudgements(path))

describe('judgements', () => {
  const wanted = { q1: { a: 2, b: 1 }, q2: { c: 1 } }

  it('are the same in every writing', () => {
    const writings = [
      file('qrels.tsv', 'query_id\titem_id\tgain\nq1\ta\t2\nq1\tb\t1\nq2\tc\t1\n'),
      file('qrels.tsv', 'q1\ta\t2\r\nq1\tb\t1\r\nq2\tc\t1'),
      file('qrels.csv', '\uFEFFquery-id,corpus-id,score\nq1,a,2\nq1,b,1\n\nq2,c,1\n'),
      file('qrels.txt', 'q1 0 a 2\nq1 0 b 1\nq2 0 c 1\n'),
      file('qrels.jsonl', '{"qid":"q1","docid":"a","rel":2}\n{"qid":"q1","docid":"b","rel":1}\n{"qid":"q2","docid":"c"}'),
    ]
    for (const path of writings) expect(gainsOf(path)).toEqual(wanted)
  })

  it('without a gain are simply wanted, and no worse than nothing', () => {
    expect(gainsOf(file('qrels.csv', 'query,item\nq1,a\n'))).toEqual({ q1: { a: 1 } })
    expect(gainsOf(file('qrels.tsv', 'q1\ta\t-1\n'))).toEqual({ q1: { a: 0 } })
  })

  it('that are none are told by row, whatever the file holds', () => {
    expect(() => readJudgements(file('qrels.tsv', 'query_id\titem_id\tgain\nq1\ta\tgood\n'))).toThrow(/row 1 is no judgement/)
    expect(() => readJudgements('/nowhere/qrels.tsv')).toThrow(/cannot be read/)
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          readJudgements(file('qrels.tsv', text))
        } catch (error) {
          expect(error).toMatchObject({ code: 'EVALUATION_DATA_INVALID' })
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('queries', () => {
  const qrels = () => file('qrels.tsv', 'q1\ta\t2\nq1\tz\t1\nq2\tz\t1\n')

  it('come with their kind and what answers them; what the catalogue cannot answer is left out and said', () => {
    const notices: string[] = []
    const path = file('queries.jsonl', '{"id":"q1","kind":"color","text":"red tent"}\n{"id":"q2","text":"blue tent"}\n')
    expect(readQueries({ queries: path, qrels: qrels() }, catalog, line => notices.push(line))).toEqual([
      { id: 'q1', group: 'color', text: 'red tent', gains: { a: 2 } },
    ])
    expect(notices.join()).toMatch(/1 judged items are not in the catalogue: z.*1 of 2 queries have no answer/)
  })

  it('read from TSV, and name what they want themselves where there are no judgements', () => {
    const [query] = readQueries({ queries: file('queries.tsv', 'qid\tquery\titem_id\n7\tred tent\tb\n') }, catalog, () => {})
    expect(query).toEqual({ id: '7', text: 'red tent', gains: { b: 1 } })
  })

  it('in pictures are found from the folder that is named, else from their own', () => {
    const path = file('queries.jsonl', '{"id":"q1","image":"views/a.jpg"}')
    expect(() => readQueries({ queries: path, qrels: qrels() }, catalog, () => {})).toThrow(/--images names the folder/)
    const picture = file('a.jpg', 'x')
    const named = file('queries.jsonl', '{"id":"q1","image":"a.jpg"}')
    expect(readQueries({ queries: named, qrels: qrels(), images: join(picture, '..') }, catalog, () => {})).toMatchObject([
      { image: picture },
    ])
  })

  it('of nothing are an error, not a figure', () => {
    const path = file('queries.jsonl', '{"id":"q9","text":"red tent"}')
    expect(() => readQueries({ queries: path, qrels: qrels() }, catalog, () => {})).toThrow(/no query has a judged item/)
    expect(() => readQueries({ queries: file('queries.jsonl', '{"id":"q1"}'), qrels: qrels() }, catalog, () => {})).toThrow(
      /neither text nor image/,
    )
  })
})
