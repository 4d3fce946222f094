/** What an item stands for when places on screen are shared out: its brand, its department, its price band. */
import type { Item } from '../contracts/item.js'

export interface ExposureGroups {
  readonly brand?: string
  /** The department: the first part of the category. */
  readonly category?: string
  /** `12.5 to 30`, `80 and more`. */
  readonly priceBand?: string
}

export const exposureKinds = ['brand', 'category', 'priceBand'] as const satisfies readonly (keyof ExposureGroups)[]

const bands = 5

/**
 * Price bands hold about as many items each, so that each is due about the same share. What an item's record does not say is left out.
 *
 * @example exposureGroups(catalog.items)(item) // { brand: 'Norrvik', category: 'Clothing', priceBand: '40 to 60' }
 */
export function exposureGroups(items: readonly Item[]): (item: Item) => ExposureGroups {
  const band = priceBands(items)
  return ({ brand, category, price }) => {
    const department = category?.split('/')[0]
    return {
      ...(brand && { brand }),
      ...(department && { category: department }),
      ...(price !== undefined && { priceBand: band(price) }),
    }
  }
}

function priceBands(items: readonly Item[]): (price: number) => string {
  const prices = Float64Array.from(items.flatMap(({ price }) => price ?? [])).sort()
  const starts = Array.from({ length: bands }, (_, band) => prices[Math.floor((band * prices.length) / bands)] ?? 0)
  const limits = [...new Set(starts)]
  return price => {
    const index = Math.max(
      0,
      limits.findLastIndex(start => price >= start),
    )
    const end = limits[index + 1]
    return end === undefined ? `${limits[index]} and more` : `${limits[index]} to ${end}`
  }
}
