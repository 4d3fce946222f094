/** Items as lines of text that carry their ids, so that a model can name them in its next call. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import { formatMoney, itemTitle } from '../../explanation/index.js'

/** @example listedItems([tent], 'en') // '1. Fjell 2 Tent, $149 [id: tent-2]' */
export function listedItems(items: readonly Item[], language: Language): string {
  return items
    .map((item, index) => {
      const price = item.price === undefined ? '' : `, ${formatMoney(item.price, item.currency, language)}`
      return `${index + 1}. ${itemTitle(item, language)}${price} [id: ${item.id}]`
    })
    .join('\n')
}
