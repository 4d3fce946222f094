/** Looks at every source and says what it holds and which column is which field. */
import { CurioError } from '../../errors.js'
import type { ImportRow } from './import-row.js'
import { type ColumnSample, sampleColumns } from './mapping/column-sample.js'
import { allFields, type Mapping, type SavedMapping, tableKinds } from './mapping/mapping.js'
import { proposeMapping } from './mapping/propose-mapping.js'
import type { FormatName } from './readers/detect-format.js'
import { openTables, type Table } from './readers/open-table.js'
import { type Adapter, findAdapter } from './shops/adapter.js'
import type { SourceFile } from './sources/source-file.js'

const sampledRows = 1000

export interface FoundTable {
  readonly table: Table
  readonly adapter?: Adapter
  readonly mapping: Mapping
  /** Columns with their first values, for people to look at. */
  readonly columns: readonly ColumnSample[]
}

export interface FoundSources {
  readonly found: readonly FoundTable[]
  readonly leftAside: readonly { readonly source: string; readonly why: string }[]
}

export interface FindTablesOptions {
  readonly format?: FormatName
  readonly map?: Readonly<Record<string, string>>
  readonly mapping?: SavedMapping
}

/**
 * @throws CurioError IMPORT_MAPPING_INVALID for a field that does not exist or a column that no table has
 * @example const { found, leftAside } = await findTables(files, {})
 */
export async function findTables(files: readonly SourceFile[], options: FindTablesOptions): Promise<FoundSources> {
  const found: FoundTable[] = []
  const leftAside: { source: string; why: string }[] = []
  const columnsSeen = new Set<string>()
  checkFields(options)
  for (const file of files) {
    const opened = await openTables(file, options.format).catch((error: unknown) => ({
      why: error instanceof Error ? error.message : String(error),
    }))
    if ('why' in opened) leftAside.push({ source: file.name, why: opened.why })
    else
      for (const table of opened.tables) {
        const looked = await lookAt(table, options, files.length === 1)
        for (const { name } of looked.columns) columnsSeen.add(name.toLowerCase())
        if ('why' in looked) leftAside.push({ source: table.name, why: looked.why })
        else found.push(looked)
      }
  }
  for (const [field, column] of Object.entries(options.map ?? {}))
    if (column !== '' && !columnsSeen.has(column.toLowerCase()))
      throw new CurioError(
        'IMPORT_MAPPING_INVALID',
        `${field}=${column}: no source has this column; there are ${[...columnsSeen].slice(0, 40).join(', ')}`,
      )
  return { found, leftAside }
}

function checkFields({ map, mapping }: FindTablesOptions): void {
  const fields = [...Object.keys(map ?? {}), ...tableKinds.flatMap(kind => Object.keys(mapping?.[kind] ?? {}))]
  const unknown = fields.find(field => !allFields.has(field))
  if (unknown !== undefined)
    throw new CurioError('IMPORT_MAPPING_INVALID', `${unknown} is no field; there are ${[...allFields].join(', ')}`)
}

async function lookAt(
  table: Table,
  { map, mapping }: FindTablesOptions,
  alone: boolean,
): Promise<FoundTable | { why: string; columns: readonly ColumnSample[] }> {
  const raw = await firstRows(table.rows())
  const adapter = findAdapter(raw)
  const rows = adapter === undefined ? raw : await firstRows(adapter.adapt(each(raw)))
  const columns = sampleColumns(rows)
  const readable = rows.filter(row => row.fields !== undefined).length
  if (readable === 0)
    return { why: raw.length === 0 ? 'has no rows' : `no row can be read; line ${raw[0]?.line}: ${raw[0]?.problem}`, columns }
  const guess = proposeMapping(columns, { given: map ?? {}, guessTitle: alone })
  const saved = guess === undefined ? undefined : mapping?.[guess.kind]
  const proposed = saved === undefined ? guess : proposeMapping(columns, { given: { ...saved, ...map }, guessTitle: alone })
  if (proposed === undefined)
    return {
      why: `neither items nor events, ratings or contexts: ${columns
        .map(({ name }) => name)
        .slice(0, 12)
        .join(', ')}`,
      columns,
    }
  return { table, mapping: proposed, columns, ...(adapter !== undefined && { adapter }) }
}

async function firstRows(rows: AsyncIterable<ImportRow>): Promise<ImportRow[]> {
  const first: ImportRow[] = []
  try {
    for await (const row of rows) {
      first.push(row)
      if (first.length >= sampledRows) break
    }
  } catch {
    // What breaks off is reported when the table is read in full.
  }
  return first
}

async function* each(rows: readonly ImportRow[]): AsyncGenerator<ImportRow> {
  yield* rows
}
