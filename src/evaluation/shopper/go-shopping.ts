/** One visit of one shopper, to its end: something fits and is taken, or patience is over. */
import type { Item } from '../../contracts/item.js'
import { meets, type NeedWish } from '../needs/need.js'
import type { Answer, Shop } from './shop.js'
import type { Shopper } from './shopper.js'

export interface VisitTurn {
  readonly said: string
  readonly shown: readonly string[]
  readonly question?: string
  readonly text: string
}

export interface VisitRecord {
  /** The item that was taken, an id; absent where none was. */
  readonly taken?: string
  readonly turns: readonly VisitTurn[]
  /** What was looked for in the end. */
  readonly wishes: readonly NeedWish[]
  /** An item that was it. */
  readonly target: string
  readonly changed: boolean
  /** Of all items shown: how many break a wish that had been said by then. */
  readonly shown: number
  readonly ignoring: number
  /** Wishes that the last list breaks everywhere, or most. */
  readonly unmet: readonly NeedWish[]
  readonly errors: readonly string[]
}

/**
 * @param patience turns after which it gives up
 * @example const record = await goShopping(shopper, appShop(app), 5); record.taken
 */
export async function goShopping(shopper: Shopper, shop: Shop, patience: number): Promise<VisitRecord> {
  const visit = shop.enter()
  const turns: VisitTurn[] = []
  const errors: string[] = []
  let [shown, ignoring] = [0, 0]
  let last: readonly Item[] = []
  let taken: Item | undefined
  let said = shopper.open()
  for (;;) {
    const answer = await visit.say(said)
    turns.push(turnOf(said, answer))
    if (answer.error !== undefined) errors.push(answer.error)
    if (answer.items.length > 0) last = answer.items
    shown += answer.items.length
    ignoring += answer.items.filter(item => shopper.said.some(wish => !meets(item, wish))).length
    taken = shopper.accepts(answer)
    if (taken !== undefined || turns.length >= patience) break
    said = shopper.reply(answer)
  }
  await visit.leave()
  const { wishes, target } = shopper.need
  return {
    ...(taken && { taken: taken.id }),
    turns,
    wishes,
    target,
    changed: shopper.hasChanged,
    shown,
    ignoring,
    unmet: taken ? [] : unmetBy(last, wishes),
    errors,
  }
}

function turnOf(said: string, { items, question, text }: Answer): VisitTurn {
  return { said, shown: items.map(({ id }) => id), text, ...(question && { question: question.facet }) }
}

function unmetBy(items: readonly Item[], wishes: readonly NeedWish[]): NeedWish[] {
  const broken = wishes.map(wish => ({ wish, count: items.filter(item => !meets(item, wish)).length }))
  const most = Math.max(0, ...broken.map(({ count }) => count))
  return broken.filter(({ count }) => count === most && most > 0).map(({ wish }) => wish)
}
