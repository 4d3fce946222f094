/** Of the fields that a phrase may mean, the one under which something in the catalogue fits what else is wanted: 'music in New York' is a kind of event. */
import { isInDepartment } from '../catalog/is-in-department.js'
import { kindTest } from '../catalog/names-kind.js'
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import type { Sense } from './sense-table.js'

/**
 * The senses with the fitting ones first; as they came where none fits better than the first.
 *
 * @param beside what else is wanted
 * @example fittingSenses([{ facet: 'category', values: ['Music'] }, { facet: 'event_type', values: ['Music'] }], [newYork], items)[0].facet // 'event_type'
 */
export function fittingSenses(senses: readonly Sense[], beside: readonly Wish[], items: readonly Item[]): readonly Sense[] {
  const wanted = beside.filter(({ operator, polarity, source }) => operator === 'is' && polarity === 'want' && source !== 'context')
  if (senses.length < 2 || wanted.length === 0) return senses
  const met = senses.map(sense => mostMet(sense, wanted, items))
  const best = Math.max(...met)
  if (met[0] === best) return senses
  return senses.toSorted((left, right) => (met[senses.indexOf(right)] ?? 0) - (met[senses.indexOf(left)] ?? 0))
}

/** Of the wishes, how many an item with this value meets at best. */
function mostMet({ facet, values }: Sense, wishes: readonly Wish[], items: readonly Item[]): number {
  const isMeant = valueTest(facet, values)
  const tests = wishes.map(wish => valueTest(wish.facet, wish.values))
  let most = 0
  for (const item of items) {
    if (!isMeant(item)) continue
    const met = tests.filter(meets => meets(item)).length
    if (met > most) most = met
    if (most === wishes.length) break
  }
  return most
}

/** Which items have one of these values under this facet. */
export function valueTest(facet: string, values: readonly (string | number)[]): (item: Item) => boolean {
  const wanted = values.map(value => String(value).toLowerCase())
  if (facet === 'category') return ({ category }) => wanted.some(value => isInDepartment(category, value))
  if (facet === 'brand') return ({ brand = '' }) => wanted.includes(brand.toLowerCase())
  if (facet === 'title') return kindTest(wanted)
  return ({ attributes }) => {
    const held = facet === 'text' ? Object.values(attributes) : [attributes[facet] ?? []]
    return held.flat().some(value => wanted.includes(String(value).toLowerCase()))
  }
}
