/** The catalogue room's public face. */
export { inMemoryCatalog } from './in-memory-catalog.js'
export { plainText } from './plain-text.js'
export { type CatalogData, type ReadCatalogOptions, readCatalog } from './read-catalog.js'
export type { UserContext } from './read-contexts.js'
export type { SkippedRow } from './skipped-row.js'
