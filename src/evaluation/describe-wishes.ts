/** Wishes in a fixture's short writing, for lists of what was misread. */
import type { Wish } from '../contracts/wish.js'

const signs = { is: '=', 'at-most': '<=', 'at-least': '>=', about: '~', between: '=' } as const

/** @example describeWishes(wishes) // 'color=red; price<=60' */
export function describeWishes(wishes: readonly Wish[]): string {
  return wishes
    .map(({ facet, operator, values, polarity, hard }) => {
      const sign = polarity === 'avoid' ? '!=' : signs[operator]
      return `${facet}${sign}${values.join(operator === 'between' ? '..' : '|')}${hard ? '' : ' (soft)'}`
    })
    .join('; ')
}
