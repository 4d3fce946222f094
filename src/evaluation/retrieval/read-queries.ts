/** Queries in words or pictures, joined with the judgements of what answers them. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Catalog } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import type { Gains } from '../metrics/index.js'
import type { JudgedQuery } from './judged-query.js'
import { readJudgements } from './read-judgements.js'
import { cellOf, type Row, readRows } from './read-rows.js'

const names = {
  id: ['id', 'query_id', 'queryid', 'qid', '_id'],
  text: ['text', 'query', 'question', 'utterance', 'search'],
  image: ['image', 'photo', 'picture', 'image_path', 'file'],
  group: ['kind', 'group', 'type', 'category'],
  item: ['item_id', 'item', 'gold', 'wanted', 'product_id'],
}

export interface QueryFiles {
  readonly queries: string
  /** Without, the queries name the item they want themselves. */
  readonly qrels?: string | undefined
  /** Folder that pictures are named from; without, the folder of the queries. */
  readonly images?: string | undefined
}

/**
 * Queries that at least one item of the catalogue answers; what is left out is said. Throws EVALUATION_DATA_INVALID.
 *
 * @example readQueries({ queries: 'photo.dev.queries.jsonl', qrels: 'photo.dev.qrels.tsv' }, catalog, console.warn)
 */
export function readQueries(files: QueryFiles, catalog: Catalog, onNotice: (line: string) => void): JudgedQuery[] {
  const judgements = files.qrels === undefined ? undefined : readJudgements(files.qrels)
  const folder = files.images ?? dirname(files.queries)
  const unknown = new Set<string>()
  const rows = readRows(files.queries, () => ['id', 'text'])
  const queries = rows.map((row, index) => {
    const id = cellOf(row, names.id) ?? `${index + 1}`
    const gains = judgements === undefined ? ownGain(row) : (judgements.get(id) ?? {})
    return { ...queryOf(row, id, folder, `${files.queries}: row ${index + 1}`), gains: known(gains, catalog, unknown) }
  })
  const judged = queries.filter(({ gains }) => Object.values(gains).some(gain => gain > 0))
  if (unknown.size > 0) onNotice(`${unknown.size} judged items are not in the catalogue: ${[...unknown].slice(0, 3).join(', ')}…`)
  if (judged.length < queries.length)
    onNotice(`${queries.length - judged.length} of ${queries.length} queries have no answer and are left out.`)
  if (judged.length === 0)
    throw new CurioError('EVALUATION_DATA_INVALID', `${files.queries}: no query has a judged item of this catalogue.`)
  return judged
}

function queryOf(row: Row, id: string, folder: string, where: string): Omit<JudgedQuery, 'gains'> {
  const [text, picture, group] = [cellOf(row, names.text), cellOf(row, names.image), cellOf(row, names.group)]
  if (text === undefined && picture === undefined) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${where} has neither text nor image.`)
  }
  const image = picture === undefined ? undefined : resolve(folder, picture)
  if (image !== undefined && !existsSync(image)) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${where}: ${image} is not there; --images names the folder of the pictures.`)
  }
  return {
    id,
    ...(text !== undefined && { text }),
    ...(image !== undefined && { image }),
    ...(group !== undefined && { group }),
  }
}

function ownGain(row: Row): Gains {
  const item = cellOf(row, names.item)
  return item === undefined ? {} : { [item]: 1 }
}

function known(gains: Gains, catalog: Catalog, unknown: Set<string>): Gains {
  const entries = Object.entries(gains)
  for (const [id] of entries) if (catalog.row(id) === undefined) unknown.add(id)
  return Object.fromEntries(entries.filter(([id]) => !unknown.has(id)))
}
