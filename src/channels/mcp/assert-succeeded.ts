/** The failure of a turn as the failure of the tool that ran it. */
import { CurioError, type ErrorCode, errorCodes } from '../../errors.js'
import type { TurnOutcome } from '../support/turn-outcome.js'

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code)

/** @throws CurioError with the turn's own code */
export function assertSucceeded(outcome: TurnOutcome | undefined): void {
  const error = outcome?.error
  if (error) throw new CurioError(isCode(error.code) ? error.code : 'INTERNAL', error.message)
}
