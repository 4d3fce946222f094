/** What a source is, by its bytes; its name decides only where the bytes leave it open. */
import iconv from 'iconv-lite'
import { detectEncoding } from './detect-encoding.js'
import { guessDelimiter } from './guess-delimiter.js'
import { headlessTable } from './headless-tables.js'
import { guessJsonShape, type JsonShape } from './read-json-document.js'
import { hasXmlRows } from './xml-rows.js'

export const formats = ['auto', 'csv', 'tsv', 'json', 'jsonl', 'xlsx', 'xml', 'html'] as const
export type FormatName = (typeof formats)[number]

export type DetectedFormat =
  | { readonly kind: 'xlsx' }
  | {
      readonly kind: 'delimited'
      readonly encoding: string
      readonly delimiter: string
      readonly columns?: readonly string[]
      readonly quoted?: boolean
    }
  | { readonly kind: 'jsonl' | 'xml' | 'html'; readonly encoding: string }
  | { readonly kind: 'json'; readonly encoding: string; readonly shape: JsonShape }
  | { readonly kind: 'unknown'; readonly why: string }

/**
 * @param wanted what the person says it is; `auto` looks
 * @example detectFormat('a.txt', Buffer.from('id;name\n1;Tent')) // { kind: 'delimited', encoding: 'utf-8', delimiter: ';' }
 */
export function detectFormat(name: string, sample: Buffer, wanted: FormatName = 'auto'): DetectedFormat {
  if (wanted === 'xlsx' || (sample.length > 3 && sample.readUInt32BE(0) === 0x504b0304))
    return wanted === 'auto' && !sample.includes('xl/') && !sample.includes('[Content_Types]')
      ? { kind: 'unknown', why: 'a ZIP archive; unpack it first' }
      : { kind: 'xlsx' }
  const encoding = detectEncoding(sample)
  const text = iconv.decode(sample, encoding)
  if (wanted !== 'auto') return asWanted(wanted, encoding, text)
  if (text.trim() === '') return { kind: 'unknown', why: 'the file is empty' }
  if (looksBinary(text)) return { kind: 'unknown', why: 'not a text file' }
  return byContent(name, encoding, text)
}

function asWanted(wanted: FormatName, encoding: string, text: string): DetectedFormat {
  if (wanted === 'json') return { kind: 'json', encoding, shape: guessJsonShape(text) }
  if (wanted === 'jsonl' || wanted === 'xml' || wanted === 'html') return { kind: wanted, encoding }
  return { kind: 'delimited', encoding, delimiter: wanted === 'tsv' ? '\t' : (guessDelimiter(text) ?? ',') }
}

function byContent(name: string, encoding: string, text: string): DetectedFormat {
  const start = text.trimStart()
  if (start.startsWith('<')) {
    if (/<!doctype html|<html[\s>]|application\/ld\+json/iu.test(text)) return { kind: 'html', encoding }
    return hasXmlRows(text) ? { kind: 'xml', encoding } : { kind: 'unknown', why: 'XML without items, entries or products' }
  }
  if (looksLikeJsonLines(start, name)) return { kind: 'jsonl', encoding }
  if (start.startsWith('{') || start.startsWith('[')) return { kind: 'json', encoding, shape: guessJsonShape(text) }
  const headless = headlessTable(text)
  if (headless !== undefined) return { kind: 'delimited', encoding, ...headless }
  const delimiter = /\.(?:tsv|tab)(?:\.gz)?$/iu.test(name) && text.includes('\t') ? '\t' : guessDelimiter(text)
  return delimiter === undefined
    ? { kind: 'unknown', why: 'not a table: no delimiter parts its first line' }
    : { kind: 'delimited', encoding, delimiter }
}

/** A broken line here and there does not hide it. */
function looksLikeJsonLines(start: string, name: string): boolean {
  const lines = start.split(/\r\n|\n|\r/u, 40).filter(line => line.trim() !== '')
  const objects = lines.filter(line => /^\s*\{.*\}\s*$/u.test(line)).length
  const named = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(name)
  return named ? lines.some(line => line.trimStart().startsWith('{')) : lines.length > 1 && objects * 2 > lines.length
}

function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  const odd = head.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/gu)?.length ?? 0
  return odd > head.length * 0.2
}
