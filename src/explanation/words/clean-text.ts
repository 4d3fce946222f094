/** Catalogue and user text made safe to print inside one sentence: no control characters, no line breaks, bounded. */
import { cleanLine } from './clean-line.js'

const longest = 160

/**
 * One line of at most 160 characters, without control and direction characters.
 *
 * @example
 * cleanText('Blue\nHoodie ') // 'Blue Hoodie'
 */
export function cleanText(text: string): string {
  const line = cleanLine(text)
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}
