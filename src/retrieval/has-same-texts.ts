/** Whether a changed catalogue reads and looks as before: then nothing that is made of texts and pictures has to be made again. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'

/** True when the rows are the same items in the same order, and at most prices and currencies differ. */
export function hasSameTexts(before: Catalog, after: Catalog): boolean {
  if (before.items.length !== after.items.length) return false
  return before.items.every((item, row) => {
    const other = after.items[row]
    return other !== undefined && textsOf(item) === textsOf(other)
  })
}

function textsOf({ price: _, currency: __, ...texts }: Item): string {
  return JSON.stringify(texts)
}
