/** Tells missing weights from broken ones. */
import { stat } from 'node:fs/promises'
import { CurioError } from '../errors.js'

/** Rejects with MODEL_MISSING. */
export async function requireFile(path: string, id: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new CurioError('MODEL_MISSING', `${id}: there is no file ${path}.`)
}
