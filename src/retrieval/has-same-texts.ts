/** Whether a changed catalogue reads and looks as before: then nothing that is made of texts and pictures has to be made again. */
import { bySteps, type Steps, stride } from '../catalog/steps.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'

/** True when the rows are the same items in the same order, and at most prices and currencies differ. Lets others in. */
export async function hasSameTexts(before: Catalog, after: Catalog): Promise<boolean> {
  return before.items.length === after.items.length && (await bySteps(compare(before.items, after.items)))
}

function* compare(before: readonly Item[], after: readonly Item[]): Steps<boolean> {
  for (const [row, item] of before.entries()) {
    const other = after[row]
    if (other === undefined || textsOf(item) !== textsOf(other)) return false
    if (row % stride === stride - 1) yield
  }
  return true
}

function textsOf({ price: _, currency: __, ...texts }: Item): string {
  return JSON.stringify(texts)
}
