/** Ratings in time: what is known of each person, and what is held out. */
import type { CatalogEvent } from '../../src/contracts/ports.js'

export interface Split {
  /** Ratings to learn from, in the order of the file. */
  readonly train: readonly CatalogEvent[]
  /** By user, the ratings of `train`, oldest first. */
  readonly known: ReadonlyMap<string, readonly CatalogEvent[]>
  /** By user, ids of the items to be found. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>
  /** Items that may be recommended. */
  readonly items: readonly string[]
}

const liked = 4
const heldOut = 5
const fewest = 10

/** Each person's last five ratings of 4 and more are held out, where there are ten. */
export function splitRatings(events: readonly CatalogEvent[]): Split {
  const held = new Map<string, ReadonlySet<string>>()
  const known = new Map<string, readonly CatalogEvent[]>()
  for (const [user, own] of groupByUser(events)) {
    const inTime = [...own].sort((left, right) => left.time - right.time)
    const likes = inTime.filter(isLiked)
    const out = new Set(likes.length >= fewest ? likes.slice(-heldOut).map(({ item }) => item) : [])
    if (out.size > 0) held.set(user, out)
    known.set(
      user,
      inTime.filter(({ item }) => !out.has(item)),
    )
  }
  return splitOf(events, known, held)
}

/** The same for new people: of every third one only the last `count` ratings are known, and only they are asked about. */
export function newPeople(events: readonly CatalogEvent[], count: number): Split {
  const { known, held } = splitRatings(events)
  const asked = new Map([...held].filter((_, index) => index % 3 === 0))
  const left = new Map([...known].map(([user, own]) => [user, asked.has(user) ? own.slice(-count) : own]))
  return splitOf(events, left, asked)
}

/** The same for rare items: only those with at most `count` known ratings may be recommended, and count as found. */
export function rareItems(events: readonly CatalogEvent[], count: number): Split {
  const { train, known, held } = splitRatings(events)
  const ratings = new Map(events.map(({ item }) => [item, 0]))
  for (const { item } of train) ratings.set(item, (ratings.get(item) ?? 0) + 1)
  const items = [...ratings].filter(([, number]) => number <= count).map(([item]) => item)
  const rare = new Set(items)
  const wanted = [...held].map(([user, out]) => [user, new Set([...out].filter(item => rare.has(item)))] as const)
  return { train, known, held: new Map(wanted.filter(([, out]) => out.size > 0)), items }
}

function splitOf(events: readonly CatalogEvent[], known: Split['known'], held: Split['held']): Split {
  const kept = new Set([...known.values()].flat())
  const train = events.filter(event => kept.has(event))
  return { train, known, held, items: [...new Set(train.map(({ item }) => item))] }
}

/** What counts as a choice. */
export function isLiked(event: CatalogEvent): boolean {
  return (event.value ?? 0) >= liked
}

function groupByUser(events: readonly CatalogEvent[]): ReadonlyMap<string, readonly CatalogEvent[]> {
  const groups = new Map<string, CatalogEvent[]>()
  for (const event of events) {
    const own = groups.get(event.user)
    if (own === undefined) groups.set(event.user, [event])
    else own.push(event)
  }
  return groups
}
