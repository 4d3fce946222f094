/** Rows of an XML feed: each `<item>`, `<entry>` or `<product>` is parsed by itself, so that a broken one costs itself only and no entity is ever expanded. */
import type { ImportRow } from '../import-row.js'
import { parseXmlRow } from './parse-xml-row.js'

const longestRow = 4_000_000
const rowTag = /<((?:[\w.-]+:)?(?:item|entry|product|offer|shopitem|record|row|artikel|article|producto))(?=[\s>])/giu

/** True when a text has an element that {@link readXml} takes for a row. */
export function hasXmlRows(sample: string): boolean {
  return new RegExp(rowTag, 'iu').test(sample)
}

/** @example for await (const row of readXml(texts)) console.log(row.fields?.['title']) */
export async function* readXml(texts: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  const state = { text: '', line: 1, tag: '' }
  for await (const piece of texts) {
    state.text += piece
    yield* completeRows(state, false)
  }
  yield* completeRows(state, true)
}

interface ScanState {
  text: string
  line: number
  /** Name of the row element: the first kind that is met. */
  tag: string
}

function* completeRows(state: ScanState, last: boolean): Generator<ImportRow> {
  let at = 0
  for (;;) {
    const start = nextRow(state, at)
    if (start === -1) break
    const { end, next } = rowEnd(state, start, last)
    if (next === -1) {
      at = passed(state, at, start)
      break
    }
    at = passed(state, at, start)
    const raw = state.text.slice(start, next)
    yield end === -1
      ? { line: state.line, raw: raw.slice(0, 10_000), problem: `<${state.tag}> is not closed` }
      : parseXmlRow(raw, state.line)
    at = passed(state, at, next)
  }
  // What cannot begin a row any more is let go.
  const keep = nextRow(state, at) === -1 ? Math.max(at, state.text.length - 100) : at
  passed(state, at, keep)
  state.text = state.text.slice(keep)
}

function nextRow(state: ScanState, from: number): number {
  const pattern = state.tag === '' ? rowTag : new RegExp(`<${state.tag}(?=[\\s>])`, 'gu')
  pattern.lastIndex = from
  const match = pattern.exec(state.text)
  if (match?.[1] !== undefined) state.tag = match[1]
  return match === null ? -1 : match.index
}

/** `end` is -1 for a row that another one begins in, or that the text ends in; `next` is -1 when more text is needed. */
function rowEnd({ text, tag }: ScanState, start: number, last: boolean): { end: number; next: number } {
  const close = `</${tag}>`
  const end = text.indexOf(close, start)
  const restart = text.slice(start + 1, end === -1 ? undefined : end).search(new RegExp(`<${tag}(?=[\\s>])`, 'u'))
  if (restart !== -1) return { end: -1, next: start + 1 + restart }
  if (end !== -1) return { end, next: end + close.length }
  return last || text.length - start > longestRow ? { end: -1, next: text.length } : { end: -1, next: -1 }
}

/** Counts the lines between two places and answers the second. */
function passed(state: ScanState, from: number, to: number): number {
  for (let at = state.text.indexOf('\n', from); at !== -1 && at < to; at = state.text.indexOf('\n', at + 1)) state.line += 1
  return to
}
