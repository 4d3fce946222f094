/** Reads the measuring data: catalogues, queries and judgements. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const row = z.record(z.string(), z.unknown())
const query = z.object({ id: z.string(), text: z.string().optional(), image: z.string().optional(), kind: z.string().optional() })

export type Query = z.output<typeof query>
export type Judgements = Readonly<Record<string, Readonly<Record<string, number>>>>

export function readRows(path: string): Record<string, unknown>[] {
  return lines(path).map(line => row.parse(JSON.parse(line)))
}

export function readQueries(path: string): Query[] {
  return lines(path).map(line => query.parse(JSON.parse(line)))
}

/** `query_id, item_id, gain` with a header. */
export function readJudgements(path: string): Judgements {
  const judgements: Record<string, Record<string, number>> = {}
  for (const line of lines(path).slice(1)) {
    const [queryId = '', itemId = '', gain] = line.split('\t')
    const gains = judgements[queryId] ?? {}
    gains[itemId] = Number(gain)
    judgements[queryId] = gains
  }
  return judgements
}

/** Writes a catalogue folder in curio's format; pictures by symbolic link. */
export function writeFolder(folder: string, rows: readonly unknown[], images: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/items.jsonl`, rows.map(entry => JSON.stringify(entry)).join('\n'))
  if (!existsSync(`${folder}/images`)) symlinkSync(resolve(images), `${folder}/images`)
  return folder
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
}
