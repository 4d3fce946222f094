/** Whatever a handler or a parser threw, as an error with a stable code. */
import { z } from 'zod'
import { CurioError } from '../../errors.js'

/** What Express and its body parsers throw: a status, and for bodies a type. */
const httpError = z.object({ status: z.int().min(400).max(499), type: z.string().optional(), message: z.string() })

/** @example toCurioError(error).code // 'BODY_TOO_LARGE' */
export function toCurioError(error: unknown): CurioError {
  if (CurioError.isInstance(error)) return error
  if (error instanceof z.ZodError) return new CurioError('INPUT_INVALID', z.prettifyError(error), { cause: error })
  const known = httpError.safeParse(error)
  if (!known.success) return CurioError.from(error)
  const code = known.data.status === 413 ? 'BODY_TOO_LARGE' : 'INPUT_INVALID'
  return new CurioError(code, `The request could not be read: ${known.data.message}`, { cause: error })
}
