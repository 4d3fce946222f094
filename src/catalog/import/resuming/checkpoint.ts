/** How far an import has come, on disk beside what it has written: an import that was stopped goes on from there. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { tableLogState } from '../report/table-log-state.js'

const count = z.int().min(0)
const text = z.string()

const checkpointSchema = z.object({
  /** Tables that are read to their end. */
  tablesDone: count,
  /** Rows of the table after them that are done. */
  rowsDone: count,
  /** Rows of the sources in all tables. */
  rows: count,
  items: z.object({ items: count, lines: count }),
  /** Items that were written before each table of items began. */
  starts: z.array(count),
  behaviour: z.object({
    counts: z.object({ events: count, ratings: count, contexts: count }),
    bytes: z.object({ events: count.exactOptional(), ratings: count.exactOptional(), contexts: count.exactOptional() }),
  }),
  broken: z.object({ count, bytes: count }),
  /** Names of the files of broken rows. */
  brokenFiles: z.array(text),
  logs: z.array(tableLogState),
  missingPictures: z.object({ count, examples: z.array(text) }),
  /** Sizes that the files had, at least, by path. */
  sizes: z.record(text, count),
})

export type Checkpoint = z.output<typeof checkpointSchema>

/**
 * Undefined where there is none, or where the files are shorter than it says: then nothing of them is used.
 *
 * @example const checkpoint = await readCheckpoint('catalog/.import-3f2a/checkpoint.json')
 */
export async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  const content = await readFile(path, 'utf8').catch(() => undefined)
  if (content === undefined) return undefined
  const parsed = checkpointSchema.safeParse(parsedJson(content))
  if (!parsed.success) return undefined
  for (const [file, size] of Object.entries(parsed.data.sizes)) {
    if (size === 0) continue
    const found = await stat(file).catch(() => undefined)
    if (found === undefined || found.size < size) return undefined
  }
  return parsed.data
}

/** The old one or the new one is there at any moment, never half of one. */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const draft = `${path}.tmp`
  await writeFile(draft, JSON.stringify(checkpoint))
  await rename(draft, path)
}

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
