/** When an item came out or came in, by its record. */
import type { Item } from '../contracts/item.js'
import { parseTime } from './parse-time.js'

/** Attribute names without case, spaces and signs, the better ones first: when a thing came out says more than when it was entered. */
const names = [
  ...['released', 'release', 'releasedate', 'datereleased', 'published', 'publishdate', 'publicationdate', 'datepublished'],
  ...['launched', 'launchdate', 'introduced', 'added', 'addedat', 'dateadded', 'available', 'availablesince', 'publishedat'],
  ...['created', 'createdat', 'datecreated', 'year', 'releaseyear', 'publicationyear', 'yearpublished', 'date'],
]
const places = new Map(names.map((name, place) => [name, place]))

/** A bare number below this is no time of seconds that a shop would write: 12 is a size. */
const firstSeconds = 1e8

/**
 * Milliseconds since 1970, of an attribute such as `released`, `published`, `added` or `year`; undefined where the record has none that can be read.
 *
 * @example itemTime({ id: '1', title: 'Lamp', attributes: { released: '2024-05-01' } }) // 1714521600000
 */
export function itemTime({ attributes }: Pick<Item, 'attributes'>): number | undefined {
  let best: { readonly place: number; readonly time: number } | undefined
  for (const [name, value] of Object.entries(attributes)) {
    const place = places.get(name.toLowerCase().replace(/[^a-z]/gu, ''))
    if (place === undefined || (best !== undefined && best.place <= place)) continue
    const time = typeof value === 'string' || typeof value === 'number' ? timeOf(String(value).trim()) : undefined
    if (time !== undefined) best = { place, time }
  }
  return best?.time
}

function timeOf(text: string): number | undefined {
  if (/^[12]\d{3}$/u.test(text)) return Date.UTC(Number(text), 0)
  if (/^\d+(?:\.\d+)?$/u.test(text) && Number(text) < firstSeconds) return undefined
  return parseTime(text)
}
