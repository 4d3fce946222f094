/** What is said when weights cannot be loaded. */
import { CurioError } from '../errors.js'

export function loadFailure(id: string, error: unknown): CurioError {
  if (CurioError.isInstance(error)) return error
  const message = error instanceof Error ? error.message : String(error)
  return new CurioError('MODEL_LOAD_FAILED', `${id} could not be loaded: ${message}`, { cause: error })
}
