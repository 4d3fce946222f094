/** Cancellation as the project's own error. */
import { CurioError } from '../errors.js'

/** @throws CurioError ABORTED */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CurioError('ABORTED', 'The model was cancelled.', { cause: signal.reason })
}
