/** Turns the text cells of an items.csv record into the values that an items.jsonl row would hold. */
import { itemFields } from './item-fields.js'

const jsonFields = new Set(['attributes', 'translations', 'images', 'audio', 'filled'])

/**
 * Numbers and yes/no cells of extra columns get their type, `a|b` becomes a list, and JSON cells are parsed.
 *
 * @example csvItemFields({ id: '1', title: 'Tent', season: 'spring|summer' }) // { id: '1', title: 'Tent', season: ['spring', 'summer'] }
 */
export function csvItemFields(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, typedCell(name, cell)]))
}

function typedCell(name: string, cell: unknown): unknown {
  if (typeof cell !== 'string' || cell.trim() === '') return undefined
  if (jsonFields.has(name)) return jsonOrList(cell)
  if (Object.hasOwn(itemFields, name) || name === 'item_id' || name === 'name') return cell
  if (/^-?\d{1,15}(?:\.\d{1,10})?$/u.test(cell)) return Number(cell)
  if (/^(?:true|false)$/iu.test(cell)) return cell.toLowerCase() === 'true'
  return cell.includes('|') ? cell.split('|').map(part => part.trim()) : cell
}

function jsonOrList(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell.split('|').map(part => part.trim())
  }
}
