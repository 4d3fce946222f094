/** Amounts of money and their bounds, in English and Chinese. */
import type { Wish } from '../contracts/wish.js'
import { digitsForChinese, digitsForWords } from './number-words.js'

export type Bound = Pick<Wish, 'operator' | 'values' | 'evidence' | 'isStrict'>

export interface PriceReading {
  readonly bounds: readonly Bound[]
  /** The text without the amounts. */
  readonly rest: string
}

const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?)`
const sign = String.raw`(?:us\s?)?[$€£¥]\s?`
/** 五十多块 is about fifty. */
const currency = String.raw`[-\s]?(?:dollars?|bucks?|usd|euros?|eur|pounds?|quid|gbp|rmb|yuan|[$€£]|[多来]?(?:元|块钱?|美元|美金|刀))`
/** With or without a currency. */
const money = String.raw`(?:${sign})?${number}\s?(k\b)?(?:${currency})?`
const priced = String.raw`(?:${sign}${number}(?:\s?(k\b))?|${number}\s?(k\b)?${currency})`

type Rule = { readonly pattern: RegExp; readonly operator: Wish['operator'] }

/** Not after these: 'under 5 hours' is no price. */
const notMoney = String.raw`(?![\d.]|\s?(?:%|percent|hours?|hrs?|minutes?|mins?|days?|nights?|people|persons?|guests?|tickets?|rooms?|beds?|baths?|bedrooms?|stars?|pages?|years?|am\b|pm\b|o'clock|kgs?\b|g\b|grams?|kilos?|cm\b|mm\b|inch|l\b|litres?|liters?|个|人|页|小时|分钟|升|公斤|千克|克|厘米|岁|码))`

const rule = (operator: Wish['operator'], source: string): Rule => ({ operator, pattern: new RegExp(source, 'i') })

const rules: readonly Rule[] = [
  rule(
    'between',
    String.raw`(?:between|from|budget(?: is| of)?|在|预算(?:是|为)?)\s*${money}\s*(?:and|to|-|–|~|到|至|和)\s*${money}${notMoney}`,
  ),
  rule('between', String.raw`${money}\s*(?:to|-|–|~|到|至)\s*${priced}`),
  rule('between', String.raw`${sign}${number}\s*(k\b)?\s*(?:to|-|–)\s*${money}${notMoney}`),
  rule('between', String.raw`${money}\s*(?:-|–|~|到|至)\s*${money}\s*之间`),
  rule(
    'at-most',
    String.raw`(?:(?:\b\w*n't|not?) (?:want to |like to |going to )?(?:spend|pay|cost|be|go) (?:more than|over|above|beyond)|(?:no|not) (?:more|higher) than|(?:not|nothing|none|never) (?:over|above|exceeding|beyond|more than)|(?<!not(?:hing)? )(?:under|below)|less than|cheaper than|at (?:the )?most|up to|within|maximum(?: of)?|max\.?|budget(?: is| of)?|spend(?: up to| about| around| only)?|(?:不[要能会可]?|别|勿)超过?|不高于|(?<!不)低于|(?<!不)少于|便宜于|最多(?:花|用|付)?|预算(?:是|在|为|改成|改为|改到|提高?到|降到|加到|增加到)?(?:大概|大约)?|不到|south of|shy of)\s*${money}${notMoney}`,
  ),
  rule('at-most', String.raw`\b(?:i(?:'ve| have)(?: only)?(?: got)?|got)\s*${priced}`),
  rule('at-most', String.raw`${priced}\s*to (?:spend|spare)\b`),
  rule(
    'at-most',
    String.raw`${money}\s*(?:or less|or under|or cheaper|max\b|maximum|tops|at (?:the )?most|budget|以下|以内|之内|之下|封顶|的预算)`,
  ),
  rule(
    'at-least',
    String.raw`(?:over|above|north of|more than|at (?:the )?(?:very )?least|minimum(?: of)?|min\.?|no less than|not(?:hing)? (?:under|below)|starting (?:at|from)|不低于|不少于|(?<!不)高于|贵于|超过|至少)\s*${money}${notMoney}`,
  ),
  rule('at-least', String.raw`${money}\s*(?:or more|and up|or above|minimum\b|min\b|at least|以上|起)`),
  rule('about', String.raw`(?:around|about|roughly|approximately|approx\.?|circa|close to|大约|大概|差不多)\s*${money}${notMoney}`),
  rule('about', String.raw`${money}\s*(?:左右|上下|or so|ish\b)`),
  rule('about', String.raw`${priced}(?!\s*\d)`),
]

/** 'Under 50' leaves 50 out; 'not under 50' and 'up to 50' do not. */
const strict = /^(?:under|below|less than|cheaper than|south of|shy of|over|above|more than|north of|不到|低于|少于|便宜于|高于|贵于|超过)/i

/**
 * @example
 * readPrices('shorts under $35').bounds // [{ operator: 'at-most', values: [35], evidence: 'under $35' }]
 */
export function readPrices(text: string): PriceReading {
  let rest = digitsForChinese(digitsForWords(text))
  const bounds: Bound[] = []
  for (const { pattern, operator } of rules) {
    const match = pattern.exec(rest)
    if (!match) continue
    const values = amountsOf(match)
    if (values.length < (operator === 'between' ? 2 : 1)) continue
    const used = operator === 'between' ? values.slice(0, 2).sort((left, right) => left - right) : values.slice(0, 1)
    const evidence = match[0].trim()
    bounds.push({ operator, values: used, evidence, ...(strict.test(evidence) && { isStrict: true }) })
    rest = `${rest.slice(0, match.index)} , ${rest.slice(match.index + match[0].length)}`
  }
  return { bounds, rest }
}

function amountsOf(match: RegExpExecArray): number[] {
  const values: number[] = []
  for (const group of match.slice(1)) {
    if (group === undefined) continue
    if (/^k$/i.test(group)) {
      const last = values.pop()
      if (last !== undefined) values.push(last * 1000)
    } else values.push(Number(group.replace(/,/g, '')))
  }
  return values.filter(Number.isFinite)
}
