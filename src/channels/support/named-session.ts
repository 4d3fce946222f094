/** Sessions that a program calls by a name of its own choice, kept apart by channel and caller. */
import { createHash } from 'node:crypto'

/**
 * The id under which a session is kept. A name reaches sessions of the same channel and caller only, never those of people on other channels.
 *
 * @example namedSession('mcp', keys.caller(header), 'ada') // 'mcp-3q2-7w…'
 */
export function namedSession(channel: string, caller: string, name: string): string {
  const parts = [channel, caller, name].map(part => `${Buffer.byteLength(part)}:${part}`).join('')
  return `${channel}-${createHash('sha256').update(parts).digest('base64url')}`
}
