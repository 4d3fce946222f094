/** A need in a short writing, for lists of what went wrong. */
import type { NeedWish } from '../needs/need.js'

const signs = { named: '~', category: '=', is: '=', not: '!=', 'at-most': '<=' } as const

/** @example describeNeed(wishes) // 'title~jacket; color=red; price<=60' */
export function describeNeed(wishes: readonly NeedWish[]): string {
  return wishes.map(({ facet, kind, value }) => `${facet}${signs[kind]}${value}`).join('; ')
}
