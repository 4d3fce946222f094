/** The rows that a list may hold: hard wishes filter. */
import type { Catalog } from '../contracts/ports.js'
import type { Wish } from '../contracts/wish.js'
import { WishVerdicts } from './wish-verdicts.js'

const known = new WeakMap<Catalog, WishVerdicts>()

/**
 * Rows whose items pass every wish by their records, without their pictures; what a wish selects is remembered for the catalogue.
 * The rules are those of {@link WishVerdicts}.
 *
 * @param wishes the hard ones; soft ones are the ranking's
 * @example const rows = allowedRows(catalog, wishes.filter(wish => wish.hard))
 */
export function allowedRows(catalog: Catalog, wishes: readonly Wish[]): number[] {
  const verdicts = known.get(catalog) ?? new WishVerdicts(catalog)
  known.set(catalog, verdicts)
  return verdicts.allowed(wishes)
}
