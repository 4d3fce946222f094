/** The places on screen of late, over all people: what each brand, department and price band got of them. */
import { type ExposureGroups, exposureKinds } from './exposure-groups.js'

/** Most share of places that one brand, one department, one price band may have; 1 is no bound. */
export type ExposureBounds = Readonly<Record<keyof ExposureGroups, number>>

export interface KeptPlaces {
  /** What was shown before, oldest first. */
  readonly before: readonly ExposureGroups[]
  /** Told of each list, so that it outlives the process. */
  readonly keep: (list: readonly ExposureGroups[]) => void
}

/** @example const places = new ShownPlaces(200); places.add([groupsOf(item)]) */
export class ShownPlaces {
  /** Places that are looked at. */
  readonly size: number
  /** Oldest first. */
  #places: readonly ExposureGroups[]
  readonly #keep: KeptPlaces['keep'] | undefined

  constructor(size: number, kept?: KeptPlaces) {
    this.size = size
    this.#places = kept?.before.slice(-size) ?? []
    this.#keep = kept?.keep
  }

  /** Takes in a list that was shown. */
  add(list: readonly ExposureGroups[]): void {
    this.#places = [...this.#places, ...list].slice(-this.size)
    this.#keep?.(list)
  }

  /** In [0, 1], of the places there were. */
  share(kind: keyof ExposureGroups, name: string): number {
    const held = this.#places.filter(place => place[kind] === name).length
    return this.#places.length === 0 ? 0 : held / this.#places.length
  }

  /** The places that still count when one more is given away, as something to fill up. */
  next(bounds: ExposureBounds): OpenPlaces {
    return new OpenPlaces(this.#places.slice(-(this.size - 1)), this.size, bounds)
  }
}

/** The places of a list in the making. */
export class OpenPlaces {
  readonly #places: ExposureGroups[]
  readonly #size: number
  readonly #bounds: ExposureBounds
  readonly #counts = new Map<string, number>()

  constructor(places: readonly ExposureGroups[], size: number, bounds: ExposureBounds) {
    this.#places = [...places]
    this.#size = size
    this.#bounds = bounds
    for (const place of places) this.#count(place, 1)
  }

  /** How many bounds giving it a place would pass: of the last `size` places `bound × size` are within, and one always is. */
  passed(groups: ExposureGroups): number {
    return exposureKinds.filter(kind => {
      const name = groups[kind]
      const most = Math.max(1, Math.floor(this.#bounds[kind] * this.#size + 1e-9))
      return name !== undefined && this.#bounds[kind] < 1 && (this.#counts.get(`${kind} ${name}`) ?? 0) >= most
    }).length
  }

  take(groups: ExposureGroups): void {
    this.#places.push(groups)
    this.#count(groups, 1)
    const leaving = this.#places.length > this.#size - 1 ? this.#places.shift() : undefined
    if (leaving) this.#count(leaving, -1)
  }

  #count(groups: ExposureGroups, change: number): void {
    for (const kind of exposureKinds) {
      const key = `${kind} ${groups[kind]}`
      if (groups[kind] !== undefined) this.#counts.set(key, (this.#counts.get(key) ?? 0) + change)
    }
  }
}
