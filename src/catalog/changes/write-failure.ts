/** The code of a write that failed. */
import { CurioError, type ErrorCode } from '../../errors.js'

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'CATALOG_READ_ONLY',
  EPERM: 'CATALOG_READ_ONLY',
  EROFS: 'CATALOG_READ_ONLY',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
}

export function writeFailure(directory: string, error: unknown): CurioError {
  if (CurioError.isInstance(error)) return error
  if (error instanceof Error && error.name === 'AbortError') return new CurioError('ABORTED', 'The change was cancelled.', { cause: error })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = error instanceof Error ? error.message : String(error)
  return new CurioError(codes[code] ?? 'STORAGE_FAILED', `The catalogue in ${directory} cannot be changed: ${why}`, { cause: error })
}
