/** Text on one line, without control and direction characters, of any length. */

/** @example cleanLine('Blue\nHoodie ') // 'Blue Hoodie' */
export function cleanLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;])/g, '')
    .trim()
}
