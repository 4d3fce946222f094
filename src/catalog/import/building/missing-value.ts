/** What exports write where there is nothing. */
const words = new Set(['n/a', '#n/a', '#ref!', '#value!', '#div/0!', '#name?', 'null', 'nan', 'undefined', '\\n', '-', '--', 'k.a.', 's/n'])

/** @example isMissing('N/A') // true */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.length < 10 && (value.trim() === '' || words.has(value.trim().toLowerCase()))
  return Array.isArray(value) && value.length === 0
}
