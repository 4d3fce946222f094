/** One record of delimited text to its cells. */

export interface SplitRecord {
  readonly cells: readonly string[]
  /** A quoted cell is not closed at the end of the text. */
  readonly open: boolean
  /** A closing quotation mark is followed by more text, which the format does not allow. */
  readonly bad: boolean
}

/**
 * By the letter of RFC 4180: `""` inside quotation marks is one mark.
 *
 * @example splitRecord('1,"a ""b"", c"', ',').cells // ['1', 'a "b", c']
 */
export function splitRecord(text: string, delimiter: string): SplitRecord {
  if (!text.includes('"')) return { cells: text.split(delimiter), open: false, bad: false }
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at)
      cells.push(end === -1 ? text.slice(at) : text.slice(at, end))
      if (end === -1) return { cells, open: false, bad: false }
      at = end + delimiter.length
      continue
    }
    const close = closingQuote(text, at + 1)
    if (close === -1) return { cells: [...cells, text.slice(at + 1)], open: true, bad: false }
    cells.push(text.slice(at + 1, close).replaceAll('""', '"'))
    at = close + 1
    if (at >= text.length) return { cells, open: false, bad: false }
    if (!text.startsWith(delimiter, at)) return { cells, open: false, bad: true }
    at += delimiter.length
  }
}

/** The first quotation mark that is not doubled, or -1. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/**
 * For broken quotation: a cell ends at the first mark that a delimiter or the end follows; without one, the mark is a letter like others.
 *
 * @example splitLeniently('1,"5" tape",x', ',') // ['1', '5" tape', 'x']
 * @example splitLeniently('1,"open,x', ',') // ['1', '"open', 'x']
 */
export function splitLeniently(text: string, delimiter: string): string[] {
  const cells: string[] = []
  for (let at = 0; ; ) {
    const close = text[at] === '"' ? lenientClose(text, at + 1, delimiter) : -1
    const start = close === -1 ? at : at + 1
    const end = close === -1 ? text.indexOf(delimiter, at) : close
    if (end === -1) return [...cells, text.slice(start)]
    cells.push(close === -1 ? text.slice(start, end) : text.slice(start, end).replaceAll('""', '"'))
    const next = close === -1 ? end : close + 1
    if (next >= text.length) return cells
    at = next + delimiter.length
  }
}

function lenientClose(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1))
    if (at === text.length - 1 || text.startsWith(delimiter, at + 1)) return at
  return -1
}
