/** Amounts of money against the rows: prices, differences, limits that were asked for, ranges of the shop. */
import type { Reply } from '../converse.js'
import type { RawRecord } from './raw-record.js'
import { type SpokenSentence, stretchesOf, withoutQuotes } from './spoken-sentence.js'

const amountPattern = /(?:([$€£¥])\s?(\d[\d,]*(?:\.\d+)?))|(\d[\d,]*(?:\.\d+)?)\s?(美元|欧元|英镑|日元|元)/g
const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  元: 'CNY',
}
const same = (left: number | undefined, right: number): boolean => left !== undefined && Math.abs(left - right) < 0.006

/** Words of a stretch before an amount that make it no claim about the price. */
const notSaid =
  /(?:rather than|not|no|nothing|none|set aside|give way|whether|too few items are|not all of these|for|keep to|still counts:|looking for:|you want:|asked for|if it were|were it|wishes?)\b[^;]*$|不在$|(?:没有|找不到|放宽|要求|符合|您在找|您想要|如果|若|按)[^；]*$/i

/** All of such a sentence tells what is believed of the person. */
const ofWishes = /^(?:So far you want|You are looking for|目前您想要|您在找)/

export interface MoneyContext {
  readonly reply: Reply
  readonly list: readonly RawRecord[]
  readonly shop: readonly RawRecord[]
}

export function wrongMoney(sentence: SpokenSentence, context: MoneyContext): string[] {
  const wished = [...context.reply.wishes, ...context.reply.relaxed].flatMap(({ facet, values }) =>
    facet === 'price' ? values.map(Number) : [],
  )
  const asked = [...wished, ...context.reply.heard.flatMap(text => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number))]
  const all = sentence.mentions.flatMap(({ records }) => records)
  return stretchesOf(sentence)
    .map(({ text, records }) => ({ text: withoutQuotes(text), records }))
    .flatMap(({ text, records }) =>
      [...text.matchAll(amountPattern)].flatMap(found => {
        const amount = Number((found[2] ?? found[3] ?? '').replaceAll(',', ''))
        const before = text.slice(0, found.index)
        const after = text.slice(found.index + found[0].length)
        const currency = currencies[found[1] ?? found[4] ?? '']
        const wrongCurrency = [...records, ...context.shop.slice(0, 1)]
          .slice(0, 1)
          .some(record => record.currency !== undefined && record.currency !== currency)
        if (wrongCurrency) return [`${found[0]} is not in the currency of the record`]
        return holds(
          {
            amount,
            before,
            after,
            records,
            all,
            asked,
            isOfWishes: ofWishes.test(sentence.masked),
            isCompared: /⟩(?:[(（][^)）]*[)）])?比⟨/.test(sentence.masked) && /(?:便宜|贵)$/.test(before),
          },
          context,
        )
          ? []
          : [`${found[0]} is no amount of the records`]
      }),
    )
}

interface Said {
  readonly amount: number
  readonly before: string
  readonly after: string
  readonly records: readonly RawRecord[]
  readonly all: readonly RawRecord[]
  readonly asked: readonly number[]
  readonly isCompared: boolean
  readonly isOfWishes: boolean
}

function holds(said: Said, { list, shop, reply }: MoneyContext): boolean {
  const { amount, before, after, all, asked } = said
  if (said.isOfWishes) return asked.some(number => same(number, amount))
  // Of A比B便宜 the amount is said of A.
  const records = said.isCompared ? all.slice(0, 1) : said.records
  const prices = records.map(({ price }) => price)
  const isCheaper = /^\s?(?:cheaper|less)/.test(after) || /便宜$/.test(before)
  const isDearer = /^\s?(?:more|dearer)/.test(after) || /贵$/.test(before)
  if (isCheaper || isDearer || /相差$/.test(before)) {
    const others = [...all, ...list, ...(reply.lists.at(-1) ?? []).flatMap(({ item }) => shop.filter(({ id }) => id === item.id))]
    const gaps = records.flatMap(({ price }) =>
      others.flatMap(other => (price === undefined || other.price === undefined ? [] : [other.price - price])),
    )
    return gaps.some(gap => (isCheaper ? same(gap, amount) : isDearer ? same(-gap, amount) : same(Math.abs(gap), amount)))
  }
  const beyond = /(?:超过|(?<!找)不到)$/.exec(before)?.[0]
  if (beyond !== undefined) return prices.some(price => price !== undefined && (beyond === '超过' ? price > amount : price < amount))
  const isLimit =
    /(?:under|over|around|between|below|above|at least|at most)\s?$|between \S+ and $/.test(before) ||
    /^(?:以内|以下|以上|左右|到|之间|（)/.test(after)
  if (isLimit && asked.some(number => same(number, amount))) return notSaid.test(before) || limitIsTrue(said, prices)
  if (/\b(?:run from|cost between|prices)\b|价格(?:从|在)|价格范围/.test(before) || /^到/.test(after)) return isEndOfRange(amount, shop)
  if (prices.some(price => same(price, amount))) return true
  if (notSaid.test(before) && asked.some(number => same(number, amount))) return true
  return all.some(({ price }) => same(price, amount)) && /against|前者|后者|相差|for ⟨|和|，/.test(`${before}${after}`)
}

function limitIsTrue({ amount, before, after, records }: Said, prices: readonly (number | undefined)[]): boolean {
  if (records.length === 0) return true
  const known = prices.filter(price => price !== undefined)
  if (/(?:under|below|at most)\s?$/.test(before) || /^以[内下]/.test(after)) return known.some(price => price <= amount + 0.006)
  if (/(?:over|above|at least)\s?$/.test(before) || /^以上/.test(after)) return known.some(price => price >= amount - 0.006)
  return /(?:around)\s?$/.test(before) || /^左右/.test(after) ? known.some(price => Math.abs(price - amount) <= 0.15 * amount + 0.01) : true
}

/** The ends of what the shop has of the kind: some row has that price; its being the end is looked at with the shop's claims. */
function isEndOfRange(amount: number, shop: readonly RawRecord[]): boolean {
  return shop.some(({ price }) => same(price, amount))
}
