/** Small items and wishes for tests. */
import type { Item } from '../../src/contracts/item.js'
import type { Wish } from '../../src/contracts/wish.js'
import type { Candidate, Verdict } from '../../src/ranking/index.js'

export function item(id: string, attributes: Item['attributes'] = {}, more: Partial<Item> = {}): Item {
  return { id, title: `Item ${id}`, attributes, ...more }
}

export function wish(facet: string, values: Wish['values'], more: Partial<Wish> = {}): Wish {
  return {
    id: `${facet} ${more.polarity ?? 'want'} ${values.join()}`,
    facet,
    operator: 'is',
    values,
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: values.join(),
    turn: 0,
    source: 'lexicon',
    ...more,
  }
}

/** Whether an item respects the wish, by plain equality. */
export function meets(held: Wish): (candidate: Pick<Candidate, 'item'>) => Verdict {
  return ({ item: one }) => {
    const value = held.facet === 'price' ? one.price : held.facet === 'category' ? one.category : one.attributes[held.facet]
    if (value === undefined) return 'unknown'
    const has =
      held.operator === 'at-most' ? Number(value) <= Number(held.values[0]) : [value].flat().some(own => held.values.includes(String(own)))
    return has === (held.polarity === 'want') ? 'yes' : 'no'
  }
}
