/** Holds lists of items against what was held out. */
import { mean, normalisedGain } from '../../src/evaluation/metrics/index.js'
import type { Split } from './split.js'

/** NDCG@10 and Recall@20, each in [0, 1]. */
export interface Quality {
  readonly gain: number
  readonly recall: number
}

/** Numbers were chosen by looking at the people at even places. */
export interface Row {
  readonly name: string
  readonly all: Quality
  readonly even: Quality
  readonly odd: Quality
  readonly people: number
  /** Of each person, in the order of the split. */
  readonly each: readonly Quality[]
}

/** Ids for a person, best first. */
export type Lists = (user: string) => readonly string[]

export const listLength = 20

export function measure(name: string, { held }: Split, lists: Lists): Row {
  const qualities = [...held].map(([user, wanted]) => quality(lists(user), wanted))
  const of = (some: readonly Quality[]) => ({ gain: mean(some.map(({ gain }) => gain)), recall: mean(some.map(({ recall }) => recall)) })
  return {
    name,
    all: of(qualities),
    even: of(qualities.filter((_, index) => index % 2 === 0)),
    odd: of(qualities.filter((_, index) => index % 2 === 1)),
    people: qualities.length,
    each: qualities,
  }
}

/** The best items that a person does not know; equal ones in the order of the items. */
export function listsOf({ items, known }: Split, score: (user: string) => (item: string) => number): Lists {
  return user => {
    const own = new Set(known.get(user)?.map(({ item }) => item))
    const of = score(user)
    const scored = items.filter(item => !own.has(item)).map(item => ({ item, score: of(item) }))
    return scored
      .sort((left, right) => right.score - left.score)
      .slice(0, listLength)
      .map(({ item }) => item)
  }
}

function quality(list: readonly string[], wanted: ReadonlySet<string>): Quality {
  const gains = Object.fromEntries([...wanted].map(item => [item, 1]))
  return { gain: normalisedGain(list, gains, 10), recall: list.slice(0, listLength).filter(item => wanted.has(item)).length / wanted.size }
}
