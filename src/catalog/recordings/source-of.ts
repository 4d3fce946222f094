/** Whether a fact is of the record or was heard. */
import type { Item } from '../../contracts/item.js'
import type { FactSource } from '../../contracts/recommendation.js'

export function sourceOf({ heard }: Item, property: string): FactSource {
  return heard?.includes(property) ? 'recording' : 'item'
}
