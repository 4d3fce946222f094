/** Shows an untrusted value in a report without letting it grow or break lines. */

const longest = 80

/**
 * A value on one line, at most 80 characters.
 *
 * @example describeValue({ a: 1 }) // '{"a":1}'
 */
export function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
