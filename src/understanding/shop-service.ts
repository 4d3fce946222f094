/** Questions that only the shop itself can answer: delivery, returns, payment, stock, opening hours. */
import type { Facet } from '../contracts/wish.js'

interface Service {
  readonly pattern: RegExp
  /** A catalogue with such a facet answers from its records. */
  readonly facet: RegExp
}

const services: readonly Service[] = [
  {
    pattern:
      /\b(?:(?:do|can|will|could) (?:you|it be) (?:deliver(?:ed)?|ship(?:ped)?|post(?:ed)?)|(?:deliver|ship)(?:s|ed)? (?:it |them |this )?(?:to|within|by|free)|(?:free|fast|express|next[- ]day|international|overseas) (?:delivery|shipping|postage)|(?:delivery|shipping|postage) (?:cost|fee|charge|time|date|option|polic)\w*|how (?:long|much|fast|soon) .{0,30}\b(?:deliver|delivery|ship|shipping|arrive|postage)\b|when (?:will|would|can) .{0,30}\b(?:arrive|delivered|get here)\b|(?:is|are) (?:delivery|shipping)\b|(?:have|get) (?:it|them|this) (?:delivered|shipped)|track (?:my|an|the) (?:order|parcel|package))\b|包邮|邮费|运费|快递|发货|配送|送货|送到|寄到|几天(?:能)?到|什么时候(?:能)?到|物流|海外(?:直)?邮/i,
    facet: /deliver|shipping|arriv/i,
  },
  {
    pattern:
      /\b(?:(?:can|could|may|do) (?:i|we|you) (?:still )?(?:return|exchange|send (?:it|them|this) back|take (?:it|them|this) back|accept returns)|returns? polic\w+|(?:free|easy|accept|do|about|on) returns\b|refund(?:s|ed|able)?|money[- ]back|get my money back)\b|退货|退款|退换|换货|能退|可以退|包退|七天无理由/i,
    facet: /return|refund/i,
  },
  {
    pattern:
      /\b(?:warrant(?:y|ies)|(?:a|any|years?|money[- ]back|what|the) guarantee|(?:is|are) (?:it|they|this|these) guaranteed|after[- ]sales)\b|保修|质保|保质期|三包|售后/i,
    facet: /warrant|guarantee/i,
  },
  {
    pattern:
      /\b(?:opening (?:hours|times)|business hours|(?:when|what time) (?:do|does|are|is) (?:you|the (?:shop|store)|it) (?:open|close)\w*|are you open|where (?:is|are) (?:your|the) (?:shop|store|showroom)s?|(?:physical|real|nearest) (?:shop|store)s?|visit your (?:shop|store))\b|营业时间|几点(?:开门|关门|营业)|实体店|门店/i,
    facet: /opening|hours_open/i,
  },
  {
    pattern:
      /\b(?:(?:can|could|do|may) (?:i|we|you) (?:pay|accept|take) (?:with|by|in|via|paypal|credit|cash|visa|cards?|mastercard|apple|bitcoin)\w*|payment (?:method|option|plan)s?|pay in (?:instal\w+|parts)|instal?lments?|credit cards?(?! (?:holders?|wallets?|cases?|slots?|size))|paypal|klarna|cash on delivery|how (?:can|do) (?:i|we) (?:pay|order|buy (?:it|one|this)|check ?out|place an order))\b|怎么(?:付款|支付|下单|买单|购买)|支付宝|微信支付|付款方式|分期|货到付款|刷卡|信用卡/i,
    facet: /payment/i,
  },
  {
    pattern:
      /\b(?:discounts?|coupons?|vouchers?|promo(?:tion)?s?(?: codes?)?|(?:special|current) offers?|on sale|(?:is|are) there (?:a|any) sale|price match|student (?:price|rate)s?|loyalty|negotiable|haggle)\b|打折|折扣|优惠(?!的)|促销|满减|特价|能便宜吗|讲价|还价/i,
    facet: /discount|promotion|offer|sale/i,
  },
  {
    pattern:
      /\b(?:in stock|out of stock|sold out|back in stock|stock (?:level|left)|how many (?:are|do you have) left|restock(?:ed|ing)?|(?:is|are) (?:it|they|this|that|the (?:first|second|third|last|\w+ one)) (?:still )?available(?! (?:in|for|with)\b))\b|有(?:现)?货|现货|库存|缺货|断货|补货|卖完/i,
    facet: /stock|availab/i,
  },
  {
    pattern:
      /\b(?:gift[- ]?wrap\w*|(?:customer|client) (?:service|support|care)|speak (?:to|with) (?:a|an|someone|the) ?(?:human|person|agent|staff|manager)?|complaint|my order|cancel (?:the|my|an) order|privacy polic\w+)\b|礼品包装|人工客服|客服|投诉|订单|发票/i,
    facet: /gift_?wrap/i,
  },
]

/** What parts of an utterance are read apart. */
const partEnd = /[,.;!?，。；！？]+|\b(?:and|but|also)\b|但是?|而且|另外/i

export interface ServiceQuestion {
  /** What else was said; may be empty. */
  readonly rest: string
}

/** @example readShopService('red jackets, and do you deliver to Norway?', new Set(['color'])) // { rest: 'red jackets' } */
export function readShopService(said: string, facets: ReadonlySet<Facet>): ServiceQuestion | undefined {
  const text = said.replace(/\s+/g, ' ')
  const asks = (part: string) => services.some(({ pattern, facet }) => pattern.test(part) && ![...facets].some(name => facet.test(name)))
  if (!asks(text)) return undefined
  const others = text.split(partEnd).filter(part => /[\p{L}\p{N}]/u.test(part) && !asks(part))
  return { rest: others.join(', ').trim() }
}
