/** Whether an item's own facts meet a wish. What the record does not say is unknown, never no. */
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import { factTest } from './fact-test.js'
import { comparedAs, factsOf } from './facts-of.js'
import { prepareFact } from './prepared-fact.js'
import { phraseStems, saidWords } from './said-words.js'

export type Verdict = 'yes' | 'no' | 'unknown'

/**
 * Compares the facts with the wish's values, without regard to its polarity: `yes` to an avoided value is bad news.
 * For a whole catalogue see {@link WishVerdicts}.
 *
 * @param pictureColours colours seen in the picture, for a colour wish where the record states no colour
 * @example meetsWish(item, { ...wish, facet: 'price', operator: 'at-most', values: [50] })
 */
export function meetsWish(item: Item, wish: Wish, pictureColours: readonly string[] = []): Verdict {
  if (wish.values.length === 0) return 'unknown'
  if (wish.facet === 'text') return wish.values.some(value => saysAll(item, String(value))) ? 'yes' : 'unknown'
  const test = factTest(wish)
  const answers = factsOf(item, wish.facet, pictureColours).map(fact => test(prepareFact(fact, comparedAs(item, wish.facet))))
  if (answers.includes(true)) return 'yes'
  return answers.includes(false) ? 'no' : 'unknown'
}

function saysAll(item: Item, phrase: string): boolean {
  const said = saidWords(item)
  const words = phraseStems(phrase)
  return words.length > 0 && words.every(word => said.has(word))
}
