/** `tags.jsonl` beside the items: one tag a line, made to be read and edited by a person. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CurioError } from '../../errors.js'
import { describeValue } from '../describe-value.js'
import { readJsonLines } from '../read-json-lines.js'
import type { SkippedRow } from '../skipped-row.js'
import { type Tag, tagSchema } from './tag.js'

const file = 'tags.jsonl'

/**
 * All tags of a catalogue folder; none where nothing was proposed.
 *
 * @param onSkip called for each line that is no tag
 * @throws CurioError CATALOG_UNREADABLE
 * @example const tags = await readTags('catalog', row => console.warn(row.line, row.why))
 */
export async function readTags(directory: string, onSkip: (row: SkippedRow) => void): Promise<Tag[]> {
  const path = join(directory, file)
  const tags: Tag[] = []
  if (!existsSync(path)) return tags
  try {
    for await (const { line, fields, text = '', problem } of readJsonLines(path)) {
      const parsed = tagSchema.safeParse(fields)
      if (parsed.success) tags.push(parsed.data)
      else {
        const issue = parsed.error.issues[0]
        const field = fields === undefined ? '' : (issue?.path.join('.') ?? '')
        onSkip({ file, line, field, value: describeValue(fields ?? text), why: problem ?? issue?.message ?? 'not a tag', scope: 'row' })
      }
    }
  } catch (error) {
    throw new CurioError('CATALOG_UNREADABLE', `${path} cannot be read`, { cause: error })
  }
  return tags
}

/** Replaces the file as a whole. Rejects with STORAGE_FAILED. */
export async function writeTags(directory: string, tags: readonly Tag[]): Promise<void> {
  const unfinished = join(directory, `.tags-${randomUUID()}`)
  try {
    await writeFile(unfinished, tags.map(tag => `${JSON.stringify(tag)}\n`).join(''))
    await rename(unfinished, join(directory, file))
  } catch (error) {
    throw CurioError.from(error, 'STORAGE_FAILED')
  }
}
