/** Why an item was not recommended: the wishes it misses, and that without them it would have come in question. */
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import { judgeWish } from '../judge-wish.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { missedPhrase } from '../words/reason-phrase.js'
import { wishPhrase } from '../words/wish-phrase.js'

export interface WhyNotText {
  readonly voice: Voice
  /** Absent when nothing has the name asked for. */
  readonly item?: Item
  /** The words asked with. */
  readonly name?: string
  readonly wishes: readonly Wish[]
  /** Place from 0 it would have had without the wishes it misses. */
  readonly rank?: number
  /** Its score in [0, 1]. */
  readonly score?: number
}

function unknownName(voice: Voice, name: string): Wordings {
  const quoted = `“${cleanText(name)}”`
  return wordings(
    voice,
    [`we have nothing called ${quoted}`, `nothing in our catalogue is called ${quoted}`],
    [`我们没有叫${quoted}的商品`, `目录里没有叫${quoted}的商品`],
  )
}

function conditionWordings({ voice, item, rank }: WhyNotText, missed: readonly Wish[]): Wordings {
  if (rank === undefined || item === undefined) return []
  const wished = missed.map(wish => wishPhrase(wish, voice.language, item.currency))
  const place = { en: ['first', 'second', 'third'][rank] ?? `number ${rank + 1}`, zh: `第${['一', '二', '三'][rank] ?? rank + 1}` }
  return wordings(
    voice,
    [
      `it would have come ${place.en} if it were ${joinList(wished, 'en')}`,
      `were it ${joinList(wished, 'en')}, it would have come ${place.en}`,
    ],
    [
      `如果符合“${wished.join('、').replace(/[“”]/g, '')}”，它会排${place.zh}`,
      `它若符合“${wished.join('、').replace(/[“”]/g, '')}”，会排${place.zh}`,
    ],
  )
}

/**
 * @example
 * writeWhyNot({ voice, item: jacket, wishes: [under50], rank: 0 })
 * // ['The Jacket is $62, not under $50.', 'It would have come first if it were under $50.']
 */
export function writeWhyNot(text: WhyNotText): string[] {
  const { voice, item, wishes } = text
  if (item === undefined) return composeSentences(voice, [unknownName(voice, text.name ?? '')])
  const name = theName(item, voice.language)
  const missed = wishes.filter(wish => judgeWish(item, wish) === 'missed')
  if (missed.length === 0) {
    return composeSentences(voice, [
      wordings(
        voice,
        [
          `${name} meets your wishes, but others came closer to your words`,
          `others came closer to your words than ${name}, though it misses none of your wishes on record`,
        ],
        [`${name}没有不符合的地方，只是其他商品与您的描述更接近`, `其他商品与您的描述更接近，所以${name}没有排进来`],
      ),
    ])
  }
  const phrases = missed.map(wish => missedPhrase(item, wish, voice.language))
  const reason = wordings(
    voice,
    [`${name} is not in the list because it is ${joinList(phrases, 'en')}`, `I left out ${name}: it is ${joinList(phrases, 'en')}`],
    [`没有推荐${name}，因为它${phrases.join('，')}`, `${name}没有入选：它${phrases.join('，')}`],
  )
  return composeSentences(voice, [reason, conditionWordings(text, missed)])
}
