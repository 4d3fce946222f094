/** Whether an encoder broke, rather than was stopped or given something that it cannot read. */
import { CurioError } from '../errors.js'

export function isModelFailure(error: unknown): error is CurioError {
  return CurioError.isInstance(error) && error.fault === 'model'
}
