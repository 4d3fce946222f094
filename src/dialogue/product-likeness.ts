/** How much two items are the same choice: variants of one product are, two products of a kind are half as much at most. */
import type { Item } from '../contracts/item.js'

/**
 * @param likeness of texts and pictures, in [0, 1]
 * @returns in [0, 1]; 1 for variants: they share brand, department and description
 * @example productLikeness(jacketInRed, jacketInBlue, 0.97) // 1
 */
export function productLikeness(left: Item, right: Item, likeness: number): number {
  return isVariant(left, right) ? 1 : likeness / 2
}

function isVariant(left: Item, right: Item): boolean {
  if (!left.description || left.description !== right.description) return false
  return left.category === right.category && left.brand === right.brand
}
