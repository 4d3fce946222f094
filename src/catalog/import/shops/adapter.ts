/** What a known exporter writes needs more than naming columns: variants to join, titles to take apart. */
import type { ImportRow } from '../import-row.js'
import { moviesAdapter } from './movies.js'
import { shopifyJsonAdapter } from './shopify-json.js'
import { shopifyTableAdapter } from './shopify-table.js'
import { wooCommerceAdapter } from './woo-commerce.js'

export interface Adapter {
  readonly name: string
  /** True when rows of these columns, the first of which are given, come from this exporter. */
  recognises(columns: ReadonlySet<string>, rows: readonly ImportRow[]): boolean
  adapt(rows: AsyncIterable<ImportRow>): AsyncIterable<ImportRow>
}

const adapters: readonly Adapter[] = [shopifyTableAdapter, shopifyJsonAdapter, wooCommerceAdapter, moviesAdapter]

/** @example findAdapter(firstRows)?.name // 'Shopify products' */
export function findAdapter(rows: readonly ImportRow[]): Adapter | undefined {
  const columns = new Set(rows.flatMap(({ fields }) => Object.keys(fields ?? {})).map(name => name.toLowerCase()))
  return adapters.find(adapter => adapter.recognises(columns, rows))
}
