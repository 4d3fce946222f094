/** Which items answer which query, and how well: judgements as people and programs write them down. */
import { CurioError } from '../../errors.js'
import type { Gains } from '../metrics/index.js'
import { cellOf, type Row, readRows } from './read-rows.js'

const queryNames = ['query_id', 'queryid', 'qid', 'query']
const itemNames = ['item_id', 'itemid', 'item', 'corpus_id', 'doc_id', 'docid', 'document', 'product_id', 'id']
const gainNames = ['gain', 'relevance', 'rel', 'score', 'label', 'grade', 'judgement', 'judgment']

/**
 * Gains by query id. Columns `query_id, item_id, gain` by these or other common names, in JSON Lines, CSV or TSV, with a header or without,
 * also the four of TREC (`query 0 item gain`). Without a gain an item is simply wanted (1); gains below 0 count as 0.
 * Throws EVALUATION_DATA_INVALID with the row's number.
 *
 * @example readJudgements('attr.dev.qrels.tsv').get('T000') // { 'MH01-Black': 3, … }
 */
export function readJudgements(path: string): Map<string, Gains> {
  const judgements = new Map<string, Map<string, number>>()
  for (const [index, row] of readRows(path, columnNames).entries()) {
    const { query, item, gain } = judgementOf(row, `${path}: row ${index + 1}`)
    const gains = judgements.get(query) ?? new Map<string, number>()
    judgements.set(query, gains.set(item, gain))
  }
  return new Map([...judgements].map(([query, gains]) => [query, Object.fromEntries(gains)]))
}

function columnNames(width: number): readonly string[] {
  return width >= 4 ? ['query', 'run', 'item', 'gain'] : ['query', 'item', 'gain']
}

function judgementOf(row: Row, where: string): { query: string; item: string; gain: number } {
  const [query, item] = [cellOf(row, queryNames), cellOf(row, itemNames)]
  const gain = Number(cellOf(row, gainNames) ?? 1)
  if (query === undefined || item === undefined || !Number.isFinite(gain)) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${where} is no judgement: query_id, item_id and a number are needed.`)
  }
  return { query, item, gain: Math.max(0, gain) }
}
