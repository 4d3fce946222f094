/** Slots of sgd against wishes: which can be compared, and which are held. */
import type { Wish } from '../../contracts/wish.js'
import { facetOfSlot, type SgdRow } from './sgd-data.js'

/** The slots of a catalogue and the values that it has of each, folded. */
export type SlotValues = ReadonlyMap<string, ReadonlySet<string>>

/** Asked for by no slot of what is wanted: an id, an address or a telephone number that is looked up. */
const lookedUp = /phone|address/

export function slotValuesOf(rows: readonly SgdRow[]): SlotValues {
  const known = new Map<string, Set<string>>()
  for (const { attrs } of rows) {
    for (const [slot, values] of Object.entries(attrs)) {
      if (!lookedUp.test(slot)) known.set(facetOfSlot(slot), new Set([...(known.get(facetOfSlot(slot)) ?? []), ...values.map(foldSlot)]))
    }
  }
  return known
}

/** Whether the catalogue has this value of this slot, under one of its spellings. */
export function isComparable(slot: string, values: readonly string[], known: SlotValues): boolean {
  return values.some(value => known.get(facetOfSlot(slot))?.has(foldSlot(value)) === true)
}

/** Whether a wish says this value: of this slot, or as words where several slots of the catalogue have it; of a name, as a title. */
export function holdsSlot(slot: string, values: readonly string[], wishes: readonly Wish[]): boolean {
  const wanted = values.map(foldSlot)
  return wishes.some(
    wish =>
      wish.polarity === 'want' &&
      (wish.facet === facetOfSlot(slot) || wish.facet === 'text' || (isName(slot) && wish.facet === 'title')) &&
      wish.values.some(own => wanted.includes(foldSlot(String(own))) || wanted.some(value => Number(value) === own)),
  )
}

/** Whether the slot is the item's own name rather than a property of it. */
export function isName(slot: string): boolean {
  return /name|title|^track$/.test(slot)
}

export function foldSlot(text: string): string {
  return text.toLowerCase().trim()
}
