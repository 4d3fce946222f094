/** Why an item was recommended, from the very numbers that were summed: largest weighted part first, with its share. */
import type { Interest } from '../../contracts/interest.js'
import type { Item } from '../../contracts/item.js'
import type { Reason, Recommendation } from '../../contracts/recommendation.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import { judgeWish } from '../judge-wish.js'
import type { Voice } from '../voice.js'
import { denialsLast } from '../words/denials-last.js'
import { factPhrase } from '../words/fact-phrase.js'
import { formatNumber, formatShare } from '../words/format-number.js'
import { isUnlike } from '../words/is-unlike.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { metPhrase, missedPhrase, reasonPhrase } from '../words/reason-phrase.js'
import { saysNoMore } from '../words/says-no-more.js'
import { partName, partShares } from '../words/score-parts.js'

export interface WhyText {
  readonly voice: Voice
  readonly recommendation: Recommendation
  /** Place in the list, from 0. */
  readonly rank: number
  /** The list that it stands in. */
  readonly among?: readonly Item[]
  /** The parts of the score as numbers too. */
  readonly exactly?: boolean
  /** What is believed: wishes the item meets are named even where no reason carries them. */
  readonly interest?: Pick<Interest, 'wishes'>
}

function phrasesOf({ voice, recommendation, interest }: WhyText): string[] {
  const { item, reasons } = recommendation
  const wishes = [...reasons.flatMap(({ wish }) => wish ?? []), ...(interest?.wishes ?? [])]
  const holding = reasons
    .filter(reason => reason.kind !== 'misses' && !isUnlike(reason) && !(reason.wish && saysNoMore(reason.wish, wishes)))
    .map(reason => reasonPhrase(reason, item, voice.language))
  const told = new Set(reasons.flatMap(({ kind, wish }) => (kind !== 'misses' && wish ? [wish.id] : [])))
  const met = (interest?.wishes ?? [])
    .filter(wish => !told.has(wish.id) && judgeWish(item, wish) === 'met' && !saysNoMore(wish, wishes))
    .map(wish => metPhrase(item, wish, voice.language))
  const phrases = [...new Set([...holding, ...met])]
  if (phrases.length > 0) return denialsLast(phrases.slice(0, 6), phrase => phrase)
  // Nothing speaks for it but that all others are further away.
  if (reasons.some(isUnlike)) return []
  return Object.keys(item.attributes)
    .slice(0, 2)
    .flatMap(facet =>
      itemValues(item, facet)
        .slice(0, 1)
        .map(value => factPhrase(facet, value, voice.language)),
    )
}

function whyWordings(text: WhyText, phrases: readonly string[]): Wordings {
  const { voice, recommendation, rank, among = [] } = text
  const name = theName(recommendation.item, voice.language, among)
  if (phrases.length === 0)
    return wordings(
      voice,
      [`${name} came nearest to what you asked`, `of all the items, ${name} came nearest to your words`],
      [`${name}与您的要求最接近`, `综合来看，${name}最接近您的要求`],
    )
  const place = { en: ['first', 'second', 'third'][rank] ?? `number ${rank + 1}`, zh: `第${['一', '二', '三'][rank] ?? rank + 1}` }
  const english = joinList(phrases, 'en')
  const chinese = phrases.join('，')
  return wordings(
    voice,
    [`${name} is ${place.en} because it is ${english}`, `I put ${name} ${place.en}: it is ${english}`],
    [`${name}排${place.zh}，因为它${chinese}`, `把${name}排在${place.zh}，是因为它${chinese}`],
  )
}

function shareWordings(voice: Voice, reasons: readonly Reason[]): Wordings {
  const shares = partShares(reasons).slice(0, 3)
  if (shares.length === 0 || voice.style === 'brief') return []
  const english = shares.map(({ part, share }) => `${partName(part, reasons).en} (${formatShare(share, 'en')})`)
  const chinese = shares.map(({ part, share }) => `${partName(part, reasons).zh}（${formatShare(share, 'zh')}）`)
  return wordings(
    voice,
    [`of its score, this came from ${joinList(english, 'en')}`, `what counted in its score: ${joinList(english, 'en')}`],
    [`得分来自${chinese.join('、')}`, `各部分占得分的比例：${chinese.join('、')}`],
  )
}

/** Each part as it was measured, in [0, 1], and what it makes of the score. */
function numberWordings({ voice, recommendation }: WhyText): Wordings {
  const { reasons, parts, score } = recommendation
  const two = (value: number) => formatNumber(value, voice.language)
  const told = partShares(reasons)
  const english = told.map(
    ({ part, share }) => `${partName(part, reasons).en} ${two(parts[part])}, which makes ${formatShare(share, 'en')} of the score`,
  )
  const chinese = told.map(({ part, share }) => `${partName(part, reasons).zh}${two(parts[part])}，占得分的${formatShare(share, 'zh')}`)
  return wordings(
    voice,
    [`in numbers, its score is ${two(score)} of 1: ${english.join('; ')}`, `its score is ${two(score)} of 1: ${english.join('; ')}`],
    [`得分${two(score)}（满分1）：${chinese.join('；')}`, `具体数字：得分${two(score)}（满分1），${chinese.join('；')}`],
  )
}

function missWordings({ voice, recommendation }: WhyText): Wordings {
  const { item, reasons } = recommendation
  const missed = reasons.flatMap(({ kind, wish }) =>
    kind === 'misses' && wish !== undefined && judgeWish(item, wish) === 'missed' ? [missedPhrase(item, wish, voice.language)] : [],
  )
  if (missed.length === 0) return []
  const phrases = [...new Set(missed)]
  return wordings(
    voice,
    [`against it: it is ${joinList(phrases, 'en')}`, `it loses by being ${joinList(phrases, 'en')}`],
    [`不足之处是，它${phrases.join('，')}`, `扣分的是，它${phrases.join('，')}`],
  )
}

/**
 * @example
 * writeWhy({ voice, recommendation, rank: 0 }) // ['The Ida Pant is first because it is black and …', 'Of its score, …']
 */
export function writeWhy(text: WhyText): string[] {
  return composeSentences(text.voice, [
    whyWordings(text, phrasesOf(text)),
    text.exactly ? numberWordings(text) : shareWordings(text.voice, text.recommendation.reasons),
    missWordings(text),
  ])
}
