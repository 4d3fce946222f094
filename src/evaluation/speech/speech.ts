/** What a shopper says in one language, in wordings that a seed draws. */
import type { Item } from '../../contracts/item.js'
import type { Need, NeedWish } from '../needs/need.js'

export interface Speech {
  /** All of these wishes in one phrase, the kind of thing among them: 'a red jacket under 60'. */
  describe(wishes: readonly NeedWish[]): string
  open(wishes: readonly NeedWish[]): string
  /** To a question about the facet of this wish. */
  answer(wish: NeedWish): string
  /** To a question about what does not matter. */
  indifferent(facet: string): string
  /** What is wrong with an item that was shown; `again` where it was said before. */
  reject(wish: NeedWish, again: boolean, shown: Item): string
  change(wish: NeedWish): string
  /** Where nothing was shown. */
  restate(wishes: Need['wishes']): string
}
