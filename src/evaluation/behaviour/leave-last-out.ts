/** Events in time: each person's last choice is held out, all else may be learnt from. */
import { groupBy } from '../../catalog/tags/group-by.js'
import type { CatalogEvent } from '../../contracts/ports.js'
import { actionWeight, fadingSeeds, type Seed } from '../../ranking/index.js'

export interface HeldOut {
  readonly user: string
  /** The item to be found. */
  readonly item: string
  /** What the person chose before, as the recommender weighs it. */
  readonly seeds: readonly Seed[]
  /** Items that the person met before: nobody is recommended them. */
  readonly met: ReadonlySet<string>
}

export interface Split {
  readonly train: readonly CatalogEvent[]
  readonly held: readonly HeldOut[]
}

/** From here on an action is a choice: carts, likes and purchases, and ratings of 4 stars. */
const chosen = 0.6

/**
 * Of everyone who chose an item that they had not met before, after at least one other choice, the last such choice is held out with all that the person did
 * afterwards. What others did later stays: the split is by person, not by date.
 *
 * @example leaveLastOut(events).held[0] // { user: 'ann', item: 'tent', seeds: [{ id: 'pegs', weight: 1 }], met: Set { 'pegs' } }
 */
export function leaveLastOut(events: readonly CatalogEvent[]): Split {
  const train: CatalogEvent[] = []
  const held: HeldOut[] = []
  for (const [user, own] of groupBy(events, event => event.user)) {
    const inTime = [...own].sort((left, right) => left.time - right.time)
    const last = lastNewChoice(inTime)
    const before = last === undefined ? inTime : inTime.slice(0, last.place).filter(({ item }) => item !== last.item)
    train.push(...before)
    if (last === undefined) continue
    const choices = before.filter(isChoice).map(event => ({ id: event.item, weight: actionWeight(event) }))
    held.push({ user, item: last.item, seeds: fadingSeeds(choices.toReversed()), met: new Set(before.map(({ item }) => item)) })
  }
  return { train, held }
}

/** What a person looked at on the way to a choice is part of it; what they chose before is no news. */
function lastNewChoice(inTime: readonly CatalogEvent[]): { readonly item: string; readonly place: number } | undefined {
  const met = new Set<string>()
  let last: { item: string; place: number } | undefined
  let others = 0
  for (const [place, event] of inTime.entries()) {
    if (!isChoice(event) || met.has(event.item)) continue
    if (others > 0) last = { item: event.item, place }
    met.add(event.item)
    others++
  }
  return last
}

function isChoice(event: CatalogEvent): boolean {
  return actionWeight(event) >= chosen
}
