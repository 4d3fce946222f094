/** Folds the changes into the items, so that the log begins anew. What was not changed stays byte for byte. */
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { LineWriter } from '../import/writing/line-writer.js'
import { rowId } from '../row-id.js'
import type { CatalogChange } from './catalog-change.js'
import { appendChanges, changesFile } from './change-log.js'
import { NetChanges } from './net-changes.js'
import { syncFolder } from './sync-folder.js'

const anyRow = z.record(z.string(), z.unknown())

/**
 * `items.jsonl` is rewritten and the log goes; beside an `items.csv`, which belongs to another program, the log itself is made as short as it can be.
 * A crash on the way leaves changes that are applied twice, which changes nothing.
 *
 * @param known ids of the items' file
 */
export async function compactCatalog(path: string, changes: readonly CatalogChange[], known: ReadonlySet<string>): Promise<void> {
  const net = new NetChanges(changes)
  const log = join(dirname(path), changesFile)
  if (path.endsWith('.csv'))
    return rewriteLog(
      log,
      [...net].filter(change => change.do !== 'delete' || known.has(change.id)),
    )
  const draft = join(dirname(path), `.${basename(path)}.tmp`)
  try {
    await writeLines(draft, compactedLines(path, net))
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
  await syncFolder(dirname(path))
  await rm(log, { force: true })
}

/** Whoever writes holds the lock, so that drafts need no names of their own; what a crash left of one is written over. */
async function rewriteLog(log: string, changes: readonly CatalogChange[]): Promise<void> {
  const draft = `${log}.tmp`
  try {
    await rm(draft, { force: true })
    await appendChanges(draft, changes, 0)
    await rename(draft, log)
  } finally {
    await rm(draft, { force: true })
  }
  await syncFolder(dirname(log))
}

async function* compactedLines(path: string, net: NetChanges): AsyncGenerator<string> {
  const seen = new Set<string>()
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    const fields = parseRow(line)
    const id = fields && rowId(fields)
    if (id === undefined || !net.has(id)) yield line
    else if (!seen.has(id)) {
      seen.add(id)
      const row = net.apply(id, fields)
      if (row) yield JSON.stringify(row)
    }
  }
  for (const id of net.ids) {
    const row = seen.has(id) ? undefined : net.apply(id, undefined)
    if (row) yield JSON.stringify(row)
  }
}

function parseRow(line: string): Record<string, unknown> | undefined {
  try {
    return anyRow.safeParse(JSON.parse(line.replace(/^\uFEFF/u, ''))).data
  } catch {
    return undefined
  }
}

/** Resolves when the disk has all of it. */
async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const writer = new LineWriter(path)
  for await (const line of lines) await writer.add(line)
  await writer.close()
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
