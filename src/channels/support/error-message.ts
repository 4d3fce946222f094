/** What may be told to a stranger of an error: what they did in its own words, what broke inside in general ones. */
import type { CurioError } from '../../errors.js'

/**
 * Messages of the system and of models can name files and hosts of this machine; only a person's own faults are told in detail.
 *
 * @example errorMessage(new CurioError('STORAGE_FAILED', 'Could not open /home/ada/.curio')) // 'The server could not do this.'
 */
export function errorMessage(error: CurioError): string {
  if (error.code === 'SERVER_STOPPING') return error.message
  return error.fault === 'user' ? error.message : 'The server could not do this.'
}
