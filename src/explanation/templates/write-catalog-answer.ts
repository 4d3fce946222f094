/** Answers about the whole shop: counts, ranges, the cheapest and the dearest, the departments, all computed. */
import type { Item } from '../../contracts/item.js'
import type { CatalogQuestion } from '../../contracts/understanding.js'
import type { Facet, Wish } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { describeWishes } from '../words/describe-wishes.js'
import { formatMoney } from '../words/format-money.js'
import { formatNumber } from '../words/format-number.js'
import { joinList } from '../words/join-list.js'
import { measureWord } from '../words/measure-word.js'
import { valueWords } from '../words/value-words.js'
import { wishPhrase } from '../words/wish-phrase.js'
import { type ExtremeText, extremeWordings, pricedItems, silentWordings } from './extreme-wordings.js'

export interface CatalogAnswer {
  readonly voice: Voice
  readonly question: CatalogQuestion
  /** The whole catalogue, or all of it that meets `wishes`; the shown ones where `shown`. */
  readonly items: readonly Item[]
  readonly wishes: readonly Wish[]
  /** What `lowest` and `highest` compare. */
  readonly facet?: Facet
  /** For amounts where no item is left to tell it. */
  readonly currency?: string
  /** True where the question is about what was shown. */
  readonly shown?: boolean
}

const mostDepartments = 8

function rangeWordings({ voice, items }: CatalogAnswer, noun: string): Wordings {
  const prices = pricedItems(items)
  const currency = prices[0]?.currency
  if (prices.length === 0)
    return wordings(
      voice,
      [`no prices are on record for ${noun}`, `the record gives no price for ${noun}`],
      [`${noun}没有价格记录`, `记录里没有${noun}的价格`],
    )
  const low = prices.reduce((least, { price = least }) => Math.min(least, price), Number.POSITIVE_INFINITY)
  const high = prices.reduce((most, { price = most }) => Math.max(most, price), Number.NEGATIVE_INFINITY)
  const [from, to] = [formatMoney(low, currency, voice.language), formatMoney(high, currency, voice.language)]
  return wordings(
    voice,
    [`prices of our ${noun} run from ${from} to ${to}`, `our ${noun} cost between ${from} and ${to}`],
    [`${noun}的价格从${from}到${to}`, `我们的${noun}价格在${from}到${to}之间`],
  )
}

/** Of the shown ones none is of the kind: that says nothing of the shop. */
function noneShownWordings({ voice, wishes, currency }: CatalogAnswer): Wordings {
  const asked = joinList(
    wishes.map(wish => wishPhrase(wish, voice.language, currency).replace(/[“”]/g, '')),
    voice.language,
    'or',
  )
  return wordings(
    voice,
    [`none of these is ${asked}`, `not one of these is ${asked}`],
    [`这几款都不符合“${asked}”`, `这几款里没有符合“${asked}”的`],
  )
}

function countWordings({ voice, items }: CatalogAnswer, noun: string): Wordings {
  const count = items.length
  const number = formatNumber(count, voice.language)
  if (count === 0)
    return wordings(voice, [`we have no ${noun}`, `there are no ${noun} in our catalogue`], [`我们没有${noun}`, `目录里没有${noun}`])
  const unit = measureWord(items[0]?.category)
  return wordings(
    voice,
    [`we have ${number} ${noun}`, `there ${count === 1 ? 'is' : 'are'} ${number} ${noun} in our catalogue`],
    [`我们有${number}${unit}${noun}`, `目录里一共有${number}${unit}${noun}`],
  )
}

function departmentWordings({ voice, items }: CatalogAnswer): Wordings {
  const counts = new Map<string, number>()
  for (const { category } of items) {
    const department = category?.split('/')[0]
    if (department) counts.set(department, (counts.get(department) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  if (sorted.length === 0)
    return wordings(voice, ['our catalogue has no departments', 'no departments are on record'], ['目录没有分类', '我们的商品没有分类'])
  const print = ([name, count]: readonly [string, number]): string => {
    const words = valueWords('category', name, voice.language)
    return voice.language === 'zh' ? `${words}（${formatNumber(count, 'zh')}款）` : `${words} (${formatNumber(count, 'en')})`
  }
  const list = sorted.slice(0, mostDepartments).map(print)
  const rest = sorted.length - list.length
  const all = rest > 0 ? [...list, voice.language === 'zh' ? `另外${rest}个分类` : `${rest} more`] : list
  const names = joinList(all, voice.language)
  return wordings(
    voice,
    [`our departments are ${names}`, `you can choose from these departments: ${names}`],
    [`我们的分类有${names}`, `可以选择的分类：${names}`],
  )
}

/** The shown ones are spoken of as such, the shop's as ours. */
function extremeText(text: CatalogAnswer, noun: string): ExtremeText {
  const { voice, question, items, shown = false } = text
  const facet = question === 'lowest' || question === 'highest' ? (text.facet ?? 'price') : 'price'
  const ours = voice.language === 'zh' ? noun : `our ${noun}`
  const these = voice.language === 'zh' ? '这几款' : 'these'
  return { voice, items, facet, end: question === 'cheapest' || question === 'lowest' ? 'lowest' : 'highest', noun: shown ? these : ours }
}

/**
 * @example
 * writeCatalogAnswer({ voice, question: 'range', items: catalog.items, wishes: [] }) // ['Prices of our items run from $5 to $99.']
 * writeCatalogAnswer({ voice, question: 'lowest', facet: 'weight_g', items, wishes: [tents] }) // ['980 g, the lightest of our tents: the …']
 */
export function writeCatalogAnswer(text: CatalogAnswer): string[] {
  const { voice, question, items, wishes, shown } = text
  const noun = describeWishes(wishes, voice.language, items[0]?.currency ?? text.currency, items.length)
  if (items.length === 0 && shown && wishes.length > 0) return composeSentences(voice, [noneShownWordings(text)])
  if (items.length === 0 || question === 'count') return composeSentences(voice, [countWordings(text, noun)])
  if (question === 'departments') return composeSentences(voice, [departmentWordings(text)])
  if (question === 'range') return composeSentences(voice, [rangeWordings(text, noun)])
  const extreme = extremeText(text, describeWishes(wishes, voice.language, items[0]?.currency))
  return composeSentences(voice, [extremeWordings(extreme), shown ? silentWordings(extreme) : []])
}
