/** The words for an item that is taken, and before those that go with it. */
import type { Item } from '../../contracts/item.js'
import { composeSentences, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { formatMoney } from '../words/format-money.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'

export interface TakenText {
  readonly voice: Voice
  readonly items: readonly Item[]
  /** The list that they stand in. */
  readonly among?: readonly Item[]
}

function namesOf({ voice, items, among = items }: TakenText): string {
  return joinList(
    items.map(item => theName(item, voice.language, among)),
    voice.language,
  )
}

/** An order is the shop's to take: that is said, and no sale is claimed. */
export function writeTaken(text: TakenText): string[] {
  const { voice, items } = text
  const [first] = items
  const price = items.length === 1 && first?.price !== undefined ? formatMoney(first.price, first.currency, voice.language) : undefined
  const names = namesOf(text)
  const english = price === undefined ? names : `${names}, ${price}`
  const chinese = price === undefined ? names : `${names}，${price}`
  return composeSentences(voice, [
    wordings(
      voice,
      [`a good choice: ${english}`, `noted, your choice is ${english}`],
      [`好的，您选了${chinese}`, `记下了：您选的是${chinese}`],
    ),
    wordings(
      voice,
      [
        'the order itself is placed with the shop; shall I find what goes with it?',
        'you order it with the shop itself; shall I look for what goes with it?',
      ],
      ['下单请在商店里完成；要不要看看搭配的商品？', '订单由商店处理；要不要找些搭配的商品？'],
    ),
  ])
}

/** @example writeComplement({ voice, items: [dress] }) // ['To go with the Dress:'] */
export function writeComplement(text: TakenText): string[] {
  const names = namesOf(text)
  if (text.items.length === 0) return []
  return composeSentences(text.voice, [
    wordings(
      text.voice,
      [`here is what goes with ${names}`, `beside ${names}, this is what suits it or was chosen along with it`],
      [`可以和${names}搭配的有这些`, `与${names}相配或常被一起选的有这些`],
    ),
  ])
}
