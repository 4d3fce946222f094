/** Where the configured catalogue lies, and whether it may be changed there. */
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './config/schema.js'

const demonstration = join(fileURLToPath(new URL('..', import.meta.url)), 'catalog')

export interface CatalogFolder {
  /** Absolute. */
  readonly directory: string
  /** True of the demonstration catalogue, by whatever path it was named: it belongs to the package. */
  readonly isReadOnly: boolean
}

/** @example (await openCatalogFolder({ catalog: 'demo' })).isReadOnly // true */
export async function openCatalogFolder({ catalog }: Pick<Config, 'catalog'>): Promise<CatalogFolder> {
  const directory = catalog === 'demo' ? demonstration : resolve(catalog)
  return { directory, isReadOnly: (await realPath(directory)) === (await realPath(demonstration)) }
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
