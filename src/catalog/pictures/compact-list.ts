/** Keeps the list of downloaded pictures short: of each address only what was noted last. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const entrySchema = z.looseObject({ url: z.string().min(1) })
/** A list this short is left as it is. */
const shortList = 200

/**
 * Rewrites the list where more than half of its lines are outdated. What another process notes meanwhile may be lost, which costs one download.
 *
 * @returns how many lines went
 * @example await compactList('catalog/.curio/pictures/pictures.jsonl')
 */
export async function compactList(path: string): Promise<number> {
  const content = await readFile(path, 'utf8').catch(() => '')
  const lines = content.split('\n').filter(line => line !== '')
  const last = new Map(lines.flatMap(line => urlOf(line).map(url => [url, line] as const)))
  if (lines.length <= Math.max(shortList, 2 * last.size)) return 0
  await writeFile(`${path}.tmp`, [...last.values(), ''].join('\n'))
  await rename(`${path}.tmp`, path)
  return lines.length - last.size
}

function urlOf(line: string): string[] {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data.url] : []
  } catch {
    return []
  }
}
