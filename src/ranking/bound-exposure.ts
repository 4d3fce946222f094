/** A list in which nobody gets more than its share of the screen, where there is anything else that fits. */
import { type ExposureGroups, exposureKinds } from './exposure-groups.js'
import type { OpenPlaces } from './shown-places.js'

/**
 * The first items that pass no bound, in their order; where these are too few, the first of those that pass one bound and so on (whoever asks for
 * jackets gets jackets, of several brands still): the list is as long as without bounds, and holds nothing that was not among the items.
 *
 * @param items best first, all of which may be shown
 * @example boundExposure(items, { limit: 3, places: shown.next(bounds), groupsOf: exposureGroups(catalog.items) })
 */
export function boundExposure<Value>(
  items: readonly Value[],
  { limit, places, groupsOf }: { limit: number; places: OpenPlaces; groupsOf: (item: Value) => ExposureGroups },
): readonly Value[] {
  const groups = items.map(groupsOf)
  const chosen = new Set<number>()
  for (let allowance = 0; allowance <= exposureKinds.length; allowance++) {
    for (const [index, own] of groups.entries()) {
      if (chosen.size >= limit) break
      if (chosen.has(index) || places.passed(own) > allowance) continue
      places.take(own)
      chosen.add(index)
    }
  }
  return items.filter((_, index) => chosen.has(index))
}
