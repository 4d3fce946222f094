/** Ids of any length as keys that fit a button: resolved against what the session knows, so nothing is kept beside it. */
import { createHash } from 'node:crypto'

/** Characters of every key. */
export const shortKeyLength = 16

/** @example shortKey('price:want:at-most:120') // 16 characters of base64url */
export function shortKey(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, shortKeyLength)
}

/** The id among `ids` whose key this is. */
export function idOfKey(key: string, ids: Iterable<string>): string | undefined {
  for (const id of ids) if (shortKey(id) === key) return id
  return undefined
}
