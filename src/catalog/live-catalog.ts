/** The catalogue as it is at the moment, for whoever looks things up outside of turns. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'

/**
 * @example
 * const live = new LiveCatalog(catalog)
 * live.replace(changed)
 * live.get('tent') // as changed has it
 */
export class LiveCatalog implements Catalog {
  #catalog: Catalog

  constructor(catalog: Catalog) {
    this.#catalog = catalog
  }

  get items(): readonly Item[] {
    return this.#catalog.items
  }

  get(id: string): Item | undefined {
    return this.#catalog.get(id)
  }

  row(id: string): number | undefined {
    return this.#catalog.row(id)
  }

  replace(catalog: Catalog): void {
    this.#catalog = catalog
  }
}
