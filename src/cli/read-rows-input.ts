/** Rows that a person hands over: JSON Lines, a JSON array, or one JSON object over as many lines as it likes. */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { CurioError } from '../errors.js'

/**
 * @param file a path, or `-` for the input
 * @throws CurioError IMPORT_SOURCE_MISSING, ITEM_INVALID with the line
 * @example await readRowsInput('prices.jsonl', process.stdin) // [{ id: 'tent', price: 89 }]
 */
export async function readRowsInput(file: string, input: NodeJS.ReadableStream): Promise<readonly unknown[]> {
  const content = (file === '-' ? await text(input) : await read(file)).replace(/^\uFEFF/u, '')
  const whole = parse(content)
  if (whole !== undefined) return Array.isArray(whole.value) ? whole.value : [whole.value]
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const row = parse(line)
    if (row === undefined) throw new CurioError('ITEM_INVALID', `${file}:${index + 1}: not valid JSON`)
    return [row.value]
  })
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CurioError('IMPORT_SOURCE_MISSING', `${file} cannot be read: ${why}`, { cause: error })
  }
}

function parse(content: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(content) }
  } catch {
    return undefined
  }
}
