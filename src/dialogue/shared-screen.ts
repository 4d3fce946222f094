/** The screen as something that brands, departments and price bands share: who may have a place, and who had one. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import { type ExposureGroups, exposureGroups, exposureKinds, ShownPlaces } from '../ranking/index.js'
import type { ListOptions } from './choose-list.js'
import type { RankingSettings } from './ranking-settings.js'

export class SharedScreen {
  readonly #bounds: RankingSettings['exposure']
  readonly #places: ShownPlaces
  readonly groupsOf: (item: Item) => ExposureGroups

  /** @param places what was shown before; it may be of an earlier catalogue */
  constructor(catalog: Catalog, bounds: RankingSettings['exposure'], places: ShownPlaces = new ShownPlaces(bounds.window)) {
    this.#bounds = bounds
    this.#places = places
    this.groupsOf = exposureGroups(catalog.items)
  }

  /** For one list in the making; absent where nobody's share is bounded. */
  get exposure(): ListOptions['exposure'] {
    if (exposureKinds.every(kind => this.#bounds[kind] >= 1)) return undefined
    return { places: this.#places.next(this.#bounds), groupsOf: ({ item }) => this.groupsOf(item) }
  }

  /** Takes in what was put on screen, best first. */
  shown(items: readonly Item[]): void {
    this.#places.add(items.map(this.groupsOf))
  }
}
