/** Facts of an item from whatever a merchant's export holds: nulls and empty values go, nested objects are flattened. */
import type { AttributeValue } from '../contracts/item.js'
import { plainText } from './plain-text.js'

const deepest = 3
const mostValues = 100

/**
 * Flat attributes; `{size: {eu: 42}}` becomes `size.eu`. What cannot be one is handed to `onBad`.
 *
 * @example cleanAttributes({ color: ' Red ', size: null, tags: [] }, () => {}) // { color: 'Red' }
 */
export function cleanAttributes(
  raw: Readonly<Record<string, unknown>>,
  onBad: (field: string, value: unknown) => void,
): Record<string, AttributeValue> {
  // Object.fromEntries defines own properties, so a key such as __proto__ stays a harmless name.
  return Object.fromEntries(entriesOf(raw, '', 1, onBad))
}

function entriesOf(
  raw: Readonly<Record<string, unknown>>,
  prefix: string,
  depth: number,
  onBad: (field: string, value: unknown) => void,
): [string, AttributeValue][] {
  return Object.entries(raw).flatMap(([key, value]): [string, AttributeValue][] => {
    const name = `${prefix}${plainText(key)}`
    if (value === null || value === undefined) return []
    if (isRecord(value) && depth < deepest) return entriesOf(value, `${name}.`, depth + 1, onBad)
    const cleaned = cleanValue(value)
    if (cleaned === 'bad') onBad(name, value)
    return cleaned === 'bad' || cleaned === 'empty' || name === '' ? [] : [[name, cleaned.value]]
  })
}

function cleanValue(value: unknown): { value: AttributeValue } | 'empty' | 'bad' {
  if (typeof value === 'boolean') return { value }
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : 'bad'
  if (typeof value === 'string') return nonEmpty(plainText(value))
  return Array.isArray(value) ? cleanList(value) : 'bad'
}

function nonEmpty(text: string): { value: string } | 'empty' {
  return text === '' ? 'empty' : { value: text }
}

function cleanList(values: readonly unknown[]): { value: readonly string[] } | 'empty' | 'bad' {
  const present = values.filter(entry => entry !== null && entry !== '')
  if (present.length > mostValues || !present.every(isPlain)) return 'bad'
  const words = [...new Set(present.map(entry => plainText(String(entry))).filter(entry => entry !== ''))]
  return words.length === 0 ? 'empty' : { value: words }
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
