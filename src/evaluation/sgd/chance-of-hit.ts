/** How far one gets who knows the wanted facts exactly: what fits is then shown in an order of chance. */
import type { SgdItemCase, SgdRow } from './sgd-data.js'

/**
 * The chance that one of the wanted items is among the first `places` of all rows that fit the call: `1 − C(n − g, k) / C(n, k)` of n that fit, g of
 * them wanted. A slot that a service's rows do not have (a date, seats) excludes nothing.
 *
 * @example chanceOfHit({ context, gold: ['b'], service: 'Inns_1', call: { city: 'Fell' } }, rows, 10)
 */
export function chanceOfHit({ gold, service, call = {} }: SgdItemCase, rows: readonly SgdRow[], places: number): number {
  const fitting = rows.filter(row => row.service === service && fits(row, call))
  const wanted = fitting.filter(({ id }) => gold.includes(id)).length
  if (wanted === 0) return 0
  let missed = 1
  for (let place = 0; place < Math.min(places, fitting.length); place++)
    missed *= Math.max(0, fitting.length - wanted - place) / (fitting.length - place)
  return 1 - missed
}

function fits({ attrs }: SgdRow, call: Readonly<Record<string, string>>): boolean {
  return Object.entries(call).every(([slot, value]) => value === 'dontcare' || (attrs[slot]?.includes(value) ?? true))
}
