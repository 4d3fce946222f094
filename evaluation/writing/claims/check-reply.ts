/** Holds a reply against the merchant's own rows. It shares no code with the product's verifier: what both overlook has to be overlooked twice. */
import type { Reply } from '../converse.js'
import type { EvaluatedShop } from '../shops.js'
import { wrongLanguage } from './language-claims.js'
import { wrongMoney } from './money-claims.js'
import { wrongNumbers } from './number-claims.js'
import { wrongOrder } from './order-claims.js'
import { type RawRecord, rawRecord } from './raw-record.js'
import { wrongAboutShop } from './shop-claims.js'
import { ReplyReader } from './spoken-sentence.js'
import { claimWords, wrongValues } from './value-claims.js'

export interface Unsupported {
  readonly sentence: string
  readonly why: readonly string[]
}

/**
 * @example
 * const check = replyChecker(shop)
 * check(reply) // [{ sentence: 'It is waterproof.', why: ['“waterproof” is in no record that is spoken of'] }]
 */
export function replyChecker(shop: EvaluatedShop): (reply: Reply) => Unsupported[] {
  const records = new Map([...shop.rows].map(([id, row]): [string, RawRecord] => [id, rawRecord(row)]))
  const all = [...records.values()]
  const words = claimWords(all)
  const reader = new ReplyReader(records)
  let isChosen = false
  return reply => {
    isChosen ||= reply.understanding.acts.some(({ type }) => type === 'react' || type === 'accept' || type === 'more')
    const list = reader.listed(reply.shown)
    return reader.read(reply).flatMap(sentence => {
      const why = [
        ...wrongMoney(sentence, { reply, list, shop: all }),
        ...wrongNumbers(sentence, reply),
        ...wrongValues(sentence, words),
        ...wrongOrder(sentence, { reply, list, shop: all }),
        ...wrongAboutShop({ reply, shop: all, sentence, isChosen }),
        ...wrongLanguage(sentence, reply, all),
      ]
      return why.length === 0 ? [] : [{ sentence: sentence.said, why: [...new Set(why)] }]
    })
  }
}
