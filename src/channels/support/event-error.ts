/** The error that an event tells of. */
import type { TurnEvent } from '../../contracts/turn.js'
import { CurioError, type ErrorCode, errorCodes } from '../../errors.js'

/** An unknown code is INTERNAL. */
export function eventError({ code, message }: Extract<TurnEvent, { type: 'error' }>): CurioError {
  return new CurioError(isErrorCode(code) ? code : 'INTERNAL', message)
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}
