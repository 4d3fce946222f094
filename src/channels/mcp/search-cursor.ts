/** Cursors of search results: opaque to callers, the session's name to us. */
import { CurioError } from '../../errors.js'

const prefix = 'page:'

/** @example readCursor(writeCursor('visit-1')) // 'visit-1' */
export function writeCursor(session: string): string {
  return Buffer.from(`${prefix}${session}`).toString('base64url')
}

/** The session's name. @throws CurioError INPUT_INVALID */
export function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const session = text.startsWith(prefix) ? text.slice(prefix.length) : ''
  if (session === '' || session.length > 200) throw new CurioError('INPUT_INVALID', 'The cursor is not one of a search result.')
  return session
}
