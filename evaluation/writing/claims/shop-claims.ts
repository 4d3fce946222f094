/** What is said of the whole shop: counts, ranges, 'we have no …', what other people chose, and promises that no row can make. */
import type { Reply } from '../converse.js'
import { allValues, type RawRecord, rowMeets } from './raw-record.js'
import { quotesIn, type SpokenSentence, withoutQuotes } from './spoken-sentence.js'

export interface ShopContext {
  readonly reply: Reply
  readonly shop: readonly RawRecord[]
  /** Whether anybody, in this session or another, has chosen an item of this shop: the folders have no events of their own. */
  readonly isChosen: boolean
  /** The reply as it is printed. */
  readonly sentence: SpokenSentence
}

const crowd = /\bpopular\b|\boften chosen\b|\bpeople who\b|\bcustomers\b|常选|受.*欢迎|其他人/
const promises =
  /\b(?:free|deliver\w*|shipping|ships?|in stock|available|guarantee\w*|warranty|refunds?|returns?|discount\w*|on sale|today only|tomorrow|arrives?|promise\w*|bestseller|award\w*|best|perfect|ideal|great|excellent|beautiful|high.quality|cures?|heals?|treats?)\b|包邮|免费|送货|现货|有货|保证|质保|退款|退货|打折|优惠|明天|到货|畅销|获奖|最好|完美|优质|治/i

export function wrongAboutShop(context: ShopContext): string[] {
  const text = withoutQuotes(context.sentence.masked)
  return [
    ...wrongCounts(text, context),
    ...wrongRange(text, context),
    ...wrongDepartments(text, context),
    ...wrongNone(text, context),
    ...wrongNothingMore(text, context),
    ...(crowd.test(text) && !context.isChosen ? ['nothing is known of what others chose'] : []),
    ...wrongPromise(text, context),
    ...wrongQuotes(context),
  ]
}

function asked({ reply, shop }: ShopContext): readonly RawRecord[] {
  const act = reply.understanding.acts.find(({ type }) => type === 'ask-catalog')
  const wishes = act?.type === 'ask-catalog' && act.wishes ? act.wishes : reply.wishes.filter(({ hard }) => hard)
  return shop.filter(record => wishes.every(wish => rowMeets(record, wish)))
}

function wrongCounts(text: string, context: ShopContext): string[] {
  const found = /\b(?:we have|there (?:is|are)) (\d[\d,]*) |(?:我们有|一共有)(\d[\d,]*)/i.exec(text)
  if (found === null) return []
  const said = Number((found[1] ?? found[2] ?? '').replaceAll(',', ''))
  const count = asked(context).length
  // Free words are found in texts that this checker does not search.
  const act = context.reply.understanding.acts.find(({ type }) => type === 'ask-catalog')
  const isFree = act?.type === 'ask-catalog' && act.wishes?.some(({ facet }) => facet === 'text')
  return said === count || isFree ? [] : [`there are ${count}, not ${said}`]
}

/** 'Clothing (93)': so many rows stand under it; a Chinese name is known by its number alone. */
function wrongDepartments(text: string, { shop }: ShopContext): string[] {
  if (!/departments:|分类：/.test(text)) return []
  const counts = new Map<string, number>()
  for (const { category } of shop) {
    const name = (category.split('/')[0] ?? '').toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const english = [...text.matchAll(/([a-z][a-z&' -]*) \((\d+)\)/gi)]
    .map(([, name = '', count]) => [name.trim().replace(/^and /, ''), count] as const)
    .filter(([name, count]) => counts.get(name.toLowerCase()) !== Number(count))
    .map(([name, count]) => `there are not ${count} under “${name}”`)
  const chinese = [...text.matchAll(/（(\d+)款）/g)].flatMap(([, count]) =>
    [...counts.values()].includes(Number(count)) ? [] : [`no department has ${count}`],
  )
  return [...english, ...chinese]
}

function wrongRange(text: string, context: ShopContext): string[] {
  const found =
    /run from \D?([\d,.]*\d) to \D?([\d,.]*\d)|cost between \D?([\d,.]*\d) and \D?([\d,.]*\d)|价格(?:从|在)([\d,.]+)\D+?到([\d,.]+)/.exec(
      text,
    )
  if (found === null) return []
  const [low, high] = found.slice(1).flatMap(part => (part === undefined ? [] : [Number(part.replaceAll(',', ''))]))
  const prices = asked(context).flatMap(({ price }) => price ?? [])
  return low === Math.min(...prices) && high === Math.max(...prices)
    ? []
    : [`prices run from ${Math.min(...prices)} to ${Math.max(...prices)}`]
}

/** What was given up was given up because no row has all of it. */
function wrongNone(text: string, { reply, shop }: ShopContext): string[] {
  const isNone =
    /\bwe have no (?!other)|\bthere are no (?!more)|\bI found no\b|\bno single item\b|^没有(?!其他|推荐|更多符合)|^找不到(?!更多)|我们没有|没有同时|暂时找不到/i.test(
      text,
    )
  if (!isNone || /叫|called|for adults|适合成人|没有 |\bno {2}/.test(text)) return []
  const act = reply.understanding.acts.find(({ type }) => type === 'ask-catalog')
  const wishes = act?.type === 'ask-catalog' && act.wishes ? act.wishes : [...reply.wishes.filter(({ hard }) => hard), ...reply.relaxed]
  const found = shop.filter(record => wishes.every(wish => rowMeets(record, wish)))
  return found.length === 0 ? [] : [`there are ${found.length}: ${found[0]?.title ?? ''}`]
}

/** 'Nothing more' is of what fits and was not shown yet. */
function wrongNothingMore(text: string, { reply, shop }: ShopContext): string[] {
  if (!/nothing more that fits|seen everything that fits|没有更多符合|符合的都看过了/i.test(text)) return []
  const seen = new Set([...reply.lists.flat(), ...reply.shown].map(({ item }) => item.id))
  const hard = reply.wishes.filter(wish => wish.hard)
  const left = shop.filter(record => !seen.has(record.id) && hard.every(wish => rowMeets(record, wish)))
  return left.length === 0 ? [] : [`there are ${left.length} more: ${left[0]?.title ?? ''}`]
}

function wrongPromise(text: string, { sentence, reply }: ShopContext): string[] {
  const found = promises.exec(text.replace(/\bbest rated\b|\b(?:in|not) \S*free\b/gi, ' '))
  if (found === null) return []
  const known = sentence.mentions.flatMap(({ records }) => records).concat(sentence.before)
  const isInRow = known.some(record =>
    JSON.stringify([...record.values])
      .toLowerCase()
      .includes(found[0].toLowerCase()),
  )
  const isHeard = reply.heard.some(heard => heard.toLowerCase().includes(found[0].toLowerCase()))
  return isInRow || isHeard ? [] : [`“${found[0]}” is promised`]
}

/** Quotation marks are round words of the person, of a wish, of a title or of a description. */
function wrongQuotes({ sentence, reply, shop }: ShopContext): string[] {
  const heard = reply.heard.join(' ').normalize('NFKC').toLowerCase()
  const asked = reply.understanding.acts.flatMap(act => (act.type === 'ask-item' ? act.property : []))
  const wishes = JSON.stringify([reply.wishes, reply.relaxed, asked]).toLowerCase()
  const isLimit = (quote: string) =>
    /^(?:not )?(?:under|over|around|between|made with|for|in size|by|with|from|tagged|in the|rated)\b|以[内下上]|左右|材质|款|品牌|不要|码|类型|标签|年/.test(
      quote,
    )
  return quotesIn(sentence.masked).flatMap(quote => {
    const plain = quote.replace(/…$/, '').toLowerCase()
    const isKnown =
      plain.split(/\s+/).every(word => heard.includes(word)) ||
      wishes.includes(plain) ||
      isLimit(plain) ||
      /⟨/.test(plain) ||
      shop.some(record => allValues(record).includes(plain)) ||
      shop.some(
        ({ description, titles }) => description.toLowerCase().includes(plain) || titles.some(title => title.toLowerCase().includes(plain)),
      )
    return isKnown || /\p{Script=Han}/u.test(plain) ? [] : [`nobody said “${quote}”`]
  })
}
