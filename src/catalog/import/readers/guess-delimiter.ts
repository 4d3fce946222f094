/** Which character (or `::`) parts the cells of a table. */
import { splitLeniently } from './split-record.js'

const candidates = ['\t', '::', ';', '|', ',', '^', '~']
const lookedAt = 60

/**
 * The delimiter by which most lines have the same number of cells; undefined when none parts the first line.
 *
 * @example guessDelimiter('id;name;price\n1;Tent;99') // ';'
 */
export function guessDelimiter(sample: string): string | undefined {
  const lines = sample.split(/\r\n|\n|\r/u).filter(line => line.trim() !== '')
  // The last line of a sample may be cut.
  const whole = lines.length > 2 ? lines.slice(0, -1).slice(0, lookedAt) : lines
  const scored = candidates
    .map(delimiter => ({ delimiter, score: consistency(whole, delimiter) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return scored[0]?.delimiter
}

function consistency(lines: readonly string[], delimiter: string): number {
  const header = splitLeniently(lines[0] ?? '', delimiter)
  const width = header.length
  if (width < 2) return 0
  const same = lines.filter(line => splitLeniently(line, delimiter).length === width).length
  const share = same / lines.length
  // A header of names speaks for a delimiter even where quoted cells span lines.
  const named = header.every(cell => /^[\p{L}\d _.:()[\]/%*-]{1,60}$/u.test(cell.trim())) ? 0.5 : 0
  return share + named + Math.min(width, 20) / 100
}

/** The delimiter that Excel writes into a first line of its own: `sep=;`. */
export function declaredDelimiter(firstLine: string): string | undefined {
  return /^"?sep=(.)"?$/iu.exec(firstLine.trim())?.[1]
}
