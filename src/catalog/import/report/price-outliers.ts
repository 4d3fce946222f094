/** Prices far from those of their kind, by the robust z-score of their logarithms. They are reported, never dropped. */
import type { Counted, PriceOutlier } from './import-report.js'

const far = 5
const fewest = 12
const mostCategories = 5000
/** A normal distribution's standard deviation in median absolute deviations. */
const deviationsOfMedian = 1.4826
/** Where most prices are the same, a factor of 1.05 counts as one deviation. */
const leastSpread = 0.05

interface Group {
  readonly prices: number[]
  readonly rows: number[]
}

export class PriceOutliers {
  readonly #groups = new Map<string, Group>()

  /** @param row a number that tells the row apart from others */
  add(price: number, category: string, row: number): void {
    if (price <= 0) return
    let group = this.#groups.get(category)
    if (group === undefined) {
      if (this.#groups.size >= mostCategories) return
      group = { prices: [], rows: [] }
      this.#groups.set(category, group)
    }
    group.prices.push(price)
    group.rows.push(row)
  }

  /** @param name where a row stands and its id */
  result(name: (row: number) => { where: string; id: string }): Counted<PriceOutlier> {
    const found: (Omit<PriceOutlier, 'where' | 'id'> & { row: number })[] = []
    for (const [category, group] of this.#groups) for (const outlier of outliersOf(group)) found.push({ category, ...outlier })
    found.sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations))
    return { count: found.length, examples: found.slice(0, 20).map(({ row, ...outlier }) => ({ ...name(row), ...outlier })) }
  }
}

function outliersOf({ prices, rows }: Group): { price: number; median: number; deviations: number; row: number }[] {
  if (prices.length < fewest) return []
  const logs = prices.map(Math.log)
  const middle = median(logs)
  const spread = Math.max(median(logs.map(value => Math.abs(value - middle))) * deviationsOfMedian, leastSpread)
  return rows.flatMap((row, index) => {
    const price = prices[index]
    if (price === undefined) return []
    const deviations = (Math.log(price) - middle) / spread
    return Math.abs(deviations) < far
      ? []
      : [{ price, median: Number(Math.exp(middle).toFixed(2)), deviations: Number(deviations.toFixed(1)), row }]
  })
}

/** @example median([3, 1, 2]) // 2 */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}
