/** Amounts of money in a sentence (digits; spelled-out numbers are turned to digits before), with what stands around them. */

export interface MoneyMention {
  readonly amount: number
  /** ISO 4217 codes the sign may stand for; none where no sign stands there. */
  readonly currencies: readonly string[]
  readonly before: string
  readonly after: string
}

const signs: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  US$: ['USD'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  'CN¥': ['CNY'],
  '￥': ['CNY', 'JPY'],
  '₹': ['INR'],
  dollar: ['USD'],
  dollars: ['USD'],
  buck: ['USD'],
  bucks: ['USD'],
  usd: ['USD'],
  euro: ['EUR'],
  euros: ['EUR'],
  eur: ['EUR'],
  pound: ['GBP'],
  pounds: ['GBP'],
  gbp: ['GBP'],
  yen: ['JPY'],
  jpy: ['JPY'],
  yuan: ['CNY'],
  rmb: ['CNY'],
  cny: ['CNY'],
  cents: ['USD'],
  美元: ['USD'],
  美金: ['USD'],
  欧元: ['EUR'],
  英镑: ['GBP'],
  日元: ['JPY'],
  元: ['CNY'],
  块: ['CNY'],
  人民币: ['CNY'],
}
const number = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
const signed = '(US\\$|CN¥|[$€£¥￥₹]|(?:USD|EUR|GBP|JPY|CNY) ?)'
const named =
  '(dollars?|bucks?|euros?|pounds?|yen|yuan|rmb|usd|eur|gbp|jpy|cny|cents|美元|美金|欧元|英镑|日元|人民币|元|块(?!(?=[^，。；！？的])[\\p{Script=Han}](?<![钱以之左上起内多]))|块(?=钱))'
/** A shop that states no currency: '50 cheaper', 便宜50. */
const bare = `${number}(?= (?:cheaper|more expensive|dearer)\\b)|(?<=便宜|(?<!宝)贵)${number}(?![\\d.])`
const pattern = new RegExp(`${signed}\\s?${number}|${number}\\s?${named}|${bare}`, 'giu')

/**
 * @example
 * moneyMentions('it costs $42, under your 50 dollars')[1] // { amount: 50, currencies: ['USD'], … }
 */
export function moneyMentions(text: string): MoneyMention[] {
  return [...text.matchAll(pattern)].map(match => {
    const amount = Number((match[2] ?? match[3] ?? match[5] ?? match[6] ?? '').replaceAll(',', ''))
    const sign = (match[1] ?? match[4] ?? '').trim()
    const currencies = sign === '' ? [] : (signs[sign] ?? signs[sign.toLowerCase()] ?? [sign.toUpperCase()])
    return { amount, currencies, before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) }
  })
}

/** The text without its amounts. */
export function withoutMoney(text: string): string {
  return text.replace(pattern, ' ¤ ')
}
