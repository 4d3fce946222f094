/** The rows that a list may hold: hard wishes filter. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Wish } from '../contracts/wish.js'
import { meetsWish } from './meets-wish.js'

/**
 * Rows whose items pass every wish. A wanted fact must be known to be met; an avoided one must not be known to be there.
 * Whom a thing is for is the exception: what does not say so is for anyone.
 *
 * @param wishes the hard ones; soft ones are the ranking's
 * @param pictureColours colours seen in the picture of a row
 * @example const rows = allowedRows(catalog, wishes.filter(wish => wish.hard))
 */
export function allowedRows(catalog: Catalog, wishes: readonly Wish[], pictureColours?: (row: number) => readonly string[]): number[] {
  return catalog.items.flatMap((item, row) => (passesAll(item, wishes, pictureColours?.(row)) ? [row] : []))
}

function passesAll(item: Item, wishes: readonly Wish[], colours: readonly string[] | undefined): boolean {
  return wishes.every(wish => {
    const verdict = meetsWish(item, wish, colours)
    if (wish.polarity === 'avoid') return verdict !== 'yes'
    return verdict === 'yes' || (wish.facet === 'gender' && verdict === 'unknown')
  })
}
