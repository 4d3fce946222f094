/** A way of choosing what to try next. */
import type { Parameter, Point } from './parameter-space.js'

export interface Trial {
  readonly point: Point
  /** What was measured there: more is better. */
  readonly value: number
}

export interface SearchState {
  readonly space: readonly Parameter[]
  /** In the order they were made. */
  readonly history: readonly Trial[]
  /** Trials to be made in all. */
  readonly trials: number
  /** Numbers in [0, 1). */
  readonly random: () => number
}

/** The next place to try; undefined where nothing is left. It depends on nothing but its arguments: a search can be taken up again anywhere. */
export type SearchMethod = (state: SearchState) => Point | undefined

/** Anywhere. */
export function randomPoint({ space, random }: Pick<SearchState, 'space' | 'random'>): Point {
  return space.map(() => random())
}
