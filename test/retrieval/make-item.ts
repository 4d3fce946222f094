/** Items and wishes with everything that a test does not care about filled in. */
import type { Item } from '../../src/contracts/item.js'
import type { Wish } from '../../src/contracts/wish.js'

export function makeItem(fields: Partial<Item> & { id: string }): Item {
  return { title: fields.id, attributes: {}, ...fields }
}

export function makeWish(facet: string, values: readonly (string | number)[], fields: Partial<Wish> = {}): Wish {
  return {
    id: `${facet}:${values.join(',')}`,
    facet,
    operator: 'is',
    values,
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: values.join(' '),
    turn: 0,
    source: 'lexicon',
    ...fields,
  }
}
