/** Catalogue and user text made safe to print inside one sentence: no control characters, no line breaks, bounded. */

const longest = 160

/**
 * One line of at most 160 characters, without control and direction characters.
 *
 * @example
 * cleanText('Blue\nHoodie ') // 'Blue Hoodie'
 */
export function cleanText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}
