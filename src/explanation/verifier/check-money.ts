/** Amounts: a price must be the item's, a limit must be true of it, a difference must be the difference. */
import type { Item } from '../../contracts/item.js'
import { type MoneyMention, moneyMentions } from './money-mentions.js'
import type { Segment } from './speech-segments.js'
import type { VerificationContext } from './verification.js'

const cheaper = /^\s?(?:cheaper|less\b|lower)/i
const dearer = /^\s?(?:more expensive|dearer|more\b|higher)/i
const chineseCheaper = /便宜(?:了)?$/
const chineseDearer = /贵(?:了)?$/
const gapWords = /相差$|difference (?:is|of) $/
const below = /(?:under|below|within|less than|up to|at most|no more than|cheaper than|limit of|budget of|your) ?(?:your )?$/i
const above = /(?:over|above|more than|at least|beyond) ?(?:your )?$/i
const about = /(?:around|about|between|near) ?$|between [^,]{1,20} and $/i
const denied = /\b(?:not|rather than|isn['’]t|instead of|if|were|would|no|nothing|none|whether|set aside|beyond|we do have|too few)\b/i

const hypothetical =
  /\b(?:if it were|were it|whether|we have no|there are no|i found no|no single|nothing matches|set aside|we do have|but none|not all of these|too few)\b/i

const near = (left: number, right: number): boolean => Math.abs(left - right) < 0.005

function gapHolds(mention: MoneyMention, segment: Segment, context: VerificationContext, direction: number): boolean {
  const [subject, other] = segment.subjects
  // Two of one title are one thing spoken of, measured against the list.
  const isPair = segment.subjects.length === 2 && other !== undefined && other.title !== subject?.title
  return (isPair ? [other] : context.items).some(item => {
    if (subject?.price === undefined || item.price === undefined || item.id === subject.id || item.currency !== subject.currency)
      return false
    const gap = item.price - subject.price
    return direction === 0 ? near(Math.abs(gap), mention.amount) : near(gap * direction, mention.amount)
  })
}

function isWished(amount: number, { wishes }: VerificationContext): boolean {
  return wishes.some(({ facet, values }) => facet === 'price' && values.some(value => near(Number(value), amount)))
}

/** Denials reach back to the last comma or conjunction, conditions ('if it were …') over the whole sentence. */
function clauseStart(before: string): number {
  if (hypothetical.test(before)) return 0
  const words = ['; ', ', ', ': ', ' and ', ' but ']
  return Math.max(0, ...words.map(word => before.lastIndexOf(word)))
}

/** 'Under $50' said of an item: true of its price, or a wish spoken of as such ('rather than under $50'). */
function limitHolds(mention: MoneyMention, segment: Segment, context: VerificationContext, direction: number): boolean {
  const clause = mention.before.slice(clauseStart(mention.before))
  if (denied.test(clause)) return isWished(mention.amount, context) && deniedHolds(mention, segment, clause, direction)
  if (isWished(mention.amount, context) && /^(?:for|按)/i.test(mention.before.trim())) return true
  const prices = segment.subjects.flatMap(({ price }) => price ?? [])
  if (prices.length === 0) return false
  if (direction === 0)
    return isWished(mention.amount, context) || prices.some(price => Math.abs(price - mention.amount) <= 0.15 * mention.amount)
  return prices.some(price => (direction < 0 ? price <= mention.amount : price >= mention.amount))
}

function deniedHolds(mention: MoneyMention, { subjects }: Segment, clause: string, direction: number): boolean {
  if (subjects.length !== 1 || /\b(?:if|were|would|no|nothing|none|whether|we do have|too few)\b/i.test(clause)) return true
  const price = subjects[0]?.price
  if (price === undefined || direction === 0) return true
  return direction < 0 ? price > mention.amount : price < mention.amount
}

function isSomePrice(amount: number, items: readonly Item[], { facts }: VerificationContext): boolean {
  if (items.some(({ price }) => price !== undefined && near(price, amount))) return true
  return facts.some(({ subject, value }) => subject === 'catalog' && typeof value === 'number' && near(value, amount))
}

/** Of several spoken of together, those that the amount stands right behind: 'the Hoodie at $42', 连帽衫是42美元. */
function ownersOf({ before }: MoneyMention, { items }: VerificationContext): readonly Item[] | undefined {
  const marks = /⟦([\d,]+)⟧(?: ?[(（][^)）]*[)）])?(?: (?:costs|is|at) | ?(?:的价格)?是)$/.exec(before)?.[1]
  return marks?.split(',').flatMap(place => items[Number(place)] ?? [])
}

function chineseLimit(after: string): number | undefined {
  if (/^(?:以内|以下|之内)/.test(after)) return -1
  if (/^(?:以上)/.test(after)) return 1
  return /^(?:左右|到|之间)/.test(after) ? 0 : undefined
}

/** 超过50美元, 不到50美元 said of an item's price. */
function chineseBeyondHolds({ before, amount }: MoneyMention, { subjects }: Segment): boolean | undefined {
  const direction = /(?:超过|(?<!找)不到)$/.exec(before)?.[0]
  if (direction === undefined) return undefined
  return subjects.some(({ price }) => price !== undefined && (direction === '超过' ? price > amount : price < amount))
}

function holds(mention: MoneyMention, segment: Segment, context: VerificationContext): boolean {
  const { before, after, amount } = mention
  if (cheaper.test(after) || chineseCheaper.test(before)) return gapHolds(mention, segment, context, 1)
  if (dearer.test(after) || chineseDearer.test(before)) return gapHolds(mention, segment, context, -1)
  if (gapWords.test(before)) return gapHolds(mention, segment, context, 0)
  const beyond = chineseBeyondHolds(mention, segment)
  if (beyond !== undefined) return beyond
  const chinese = chineseLimit(after)
  const isChineseDenial = /(?:不在|没有|找不到|放宽|如果|若)[^，；]*$/.test(before)
  if (chinese !== undefined)
    return isWished(amount, context) && isChineseDenial
      ? true
      : limitHolds(mention, segment, context, chinese) || isSomePrice(amount, [], context)
  if (isSomePrice(amount, ownersOf(mention, context) ?? segment.subjects, context))
    return !/\b(?:not|rather than)\s*(?:at |for )?$/i.test(before)
  if (below.test(before)) return limitHolds(mention, segment, context, -1)
  if (above.test(before)) return limitHolds(mention, segment, context, 1)
  return about.test(before) ? limitHolds(mention, segment, context, 0) : false
}

function relationHolds(mention: MoneyMention, segment: Segment, context: VerificationContext): boolean {
  if (!holds(mention, segment, context)) return false
  const isLess = /(?:less|cheaper) than $/i.test(mention.before) && !denied.test(mention.before)
  const isStrict = /(?:under|below|less than) $/i.test(mention.before) && !denied.test(mention.before)
  const prices = segment.subjects.flatMap(({ price }) => price ?? [])
  return (
    !isStrict ||
    prices.length === 0 ||
    /^for /i.test(mention.before) ||
    prices.some(price => price < mention.amount || (!isLess && near(price, mention.amount)))
  )
}

/** @returns What is wrong with the amounts of a segment. */
export function checkMoney(segment: Segment, context: VerificationContext): string[] {
  return moneyMentions(segment.text).flatMap(mention => {
    const currency = segment.subjects.find(({ price }) => price !== undefined)?.currency ?? context.items[0]?.currency
    const stated = context.facts.find(({ property }) => property === 'currency')?.value
    const unit = currency ?? stated
    // A bare amount is one where the records state no currency.
    const isOwn = mention.currencies.length === 0 ? unit === undefined : mention.currencies.includes(String(unit ?? ''))
    if (!isOwn) return [`the currency of ${mention.amount} is not the record's`]
    return relationHolds(mention, segment, context) ? [] : [`no record carries the amount ${mention.amount} as it is said`]
  })
}
