/** Text that fits a platform's limit after escaping: cut at a word, with an ellipsis. */

/** How far back the end of a word is looked for. */
const longestWord = 40

/**
 * At most `limit` UTF-16 units once `escaped` is applied to each character; surrogate pairs stay whole.
 *
 * @param escaped Applied to each code point; without it the text itself counts.
 * @example cutText('a fine tent', 8) // 'a fine…'
 */
export function cutText(text: string, limit: number, escaped: (character: string) => string = character => character): string {
  const parts = Array.from(text, escaped)
  if (lengthOf(parts) <= limit) return parts.join('')
  const kept: string[] = []
  let used = 1
  for (const part of parts) {
    used += part.length
    if (used > limit) break
    kept.push(part)
  }
  if (limit < 1) return ''
  return `${kept.slice(0, wordEnd(kept)).join('')}…`
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

/** Where the last whole word ends; a text without spaces, as Chinese is, is cut anywhere. */
function wordEnd(kept: readonly string[]): number {
  for (let end = kept.length; end > Math.max(0, kept.length - longestWord); end--) {
    if (/\s/u.test(kept[end - 1] ?? '')) return end - 1
  }
  return kept.length
}
