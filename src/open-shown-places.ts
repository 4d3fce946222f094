/** The window of what was shown of late, as it was when the server stopped. */
import type { Config } from './config/schema.js'
import { CurioError } from './errors.js'
import { type ExposureGroups, exposureKinds, ShownPlaces } from './ranking/index.js'
import type { PlaceStore, StoredPlace } from './storage/index.js'

export interface ShownPlacesRooms {
  readonly store: PlaceStore
  /** Which catalogue it is about: its folder. */
  readonly catalog: string
  readonly exposure: Config['ranking']['exposure']
  readonly onError: (error: CurioError) => void
}

/**
 * Kept and read only where a share is bounded. What cannot be kept counts until the next start.
 *
 * @throws CurioError STORAGE_FAILED
 * @example const places = openShownPlaces({ store: storage.places, catalog: '/shop', exposure: config.ranking.exposure, onError })
 */
export function openShownPlaces({ store, catalog, exposure, onError }: ShownPlacesRooms): ShownPlaces {
  if (exposureKinds.every(kind => exposure[kind] >= 1)) return new ShownPlaces(exposure.window)
  const keep = (list: readonly ExposureGroups[]) => {
    try {
      store.append(
        catalog,
        list.map(place => ({ ...place })),
      )
    } catch (error) {
      onError(CurioError.from(error))
    }
  }
  return new ShownPlaces(exposure.window, { before: store.latest(catalog, exposure.window).map(groupsIn), keep })
}

function groupsIn(place: StoredPlace): ExposureGroups {
  return Object.fromEntries(exposureKinds.flatMap(kind => (place[kind] === undefined ? [] : [[kind, place[kind]]])))
}
