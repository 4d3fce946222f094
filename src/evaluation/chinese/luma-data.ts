/** Clothes with English facts, queries in English with graded judgements, and the same queries in Chinese. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readJsonRows } from '../read-json-rows.js'

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  category: z.string(),
  gender: z.string(),
  tags: z.array(z.string()),
  price: z.number(),
  currency: z.string(),
  image: z.string(),
  attributes: z.record(z.string(), z.unknown()),
})

export type Judgements = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface QueryPair {
  readonly id: string
  readonly kind: string
  readonly english: string
  readonly chinese: string
}

/** Rows as a shop would have them: whom a thing is for and its tags are facts. */
export function readLumaRows(folder: string): object[] {
  return readJsonRows(`${folder}/catalog.jsonl`, rowSchema).map(({ gender, tags, attributes, ...row }) => ({
    ...row,
    attributes: { ...attributes, gender, tags },
  }))
}

/** @param translations file of `{query, text}` */
export function readQueryPairs(folder: string, translations: string): QueryPair[] {
  const chinese = new Map(readJsonRows(translations, z.object({ query: z.string(), text: z.string() })).map(row => [row.query, row.text]))
  const queries = readJsonRows(`${folder}/queries/attr.dev.queries.jsonl`, z.object({ id: z.string(), kind: z.string(), text: z.string() }))
  return queries.flatMap(({ id, kind, text }) => {
    const translated = chinese.get(id)
    return translated === undefined ? [] : [{ id, kind, english: text, chinese: translated }]
  })
}

/** `query_id, item_id, gain` with a header. */
export function readJudgements(folder: string): Judgements {
  const judgements: Record<string, Record<string, number>> = {}
  for (const line of readFileSync(`${folder}/queries/attr.dev.qrels.tsv`, 'utf8').split(/\r?\n/).slice(1)) {
    const [query, item, gain] = line.split('\t')
    if (query === undefined || item === undefined) continue
    judgements[query] = { ...judgements[query], [item]: Number(gain) }
  }
  return judgements
}
