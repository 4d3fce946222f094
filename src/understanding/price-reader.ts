/** Amounts of money and their bounds, in English and Chinese. */
import type { Wish } from '../contracts/wish.js'
import { digitsForChinese, digitsForWords } from './number-words.js'

export interface PriceReading {
  readonly bounds: readonly Pick<Wish, 'operator' | 'values' | 'evidence'>[]
  /** The text without the amounts. */
  readonly rest: string
}

const money = String.raw`(?:(?:us\s?)?[$€£¥]\s?)?(\d{1,7}(?:[.,]\d{3})*(?:\.\d{1,2})?)\s?(k\b)?(?:\s?(?:dollars?|bucks?|usd|euros?|eur|pounds?|gbp|rmb|yuan|[$€£]|元|块钱|块|美元|美金))?`
const priced = String.raw`(?:(?:us\s?)?[$€£¥]\s?(\d{1,7}(?:[.,]\d{3})*(?:\.\d{1,2})?)|(\d{1,7}(?:\.\d{1,2})?)\s?(?:dollars?|bucks?|usd|euros?|eur|pounds?|gbp|rmb|yuan|[$€£]|元|块钱|块|美元|美金))`

type Rule = { readonly pattern: RegExp; readonly operator: Wish['operator'] }

/** Not after these: 'under 5 hours' is no price. */
const notMoney = String.raw`(?!\s?(?:%|percent|hours?|hrs?|minutes?|mins?|days?|nights?|people|persons?|guests?|tickets?|rooms?|beds?|baths?|bedrooms?|stars?|pages?|years?|am\b|pm\b|o'clock|kg|g\b|grams?|cm|mm|inch|l\b|litres?|liters?|人|页|小时|升|公斤|克|厘米|\d))`

const rules: readonly Rule[] = [
  { operator: 'between', pattern: new RegExp(String.raw`(?:between|from)\s+${money}\s*(?:and|to|-|–)\s*${money}${notMoney}`, 'i') },
  { operator: 'between', pattern: new RegExp(String.raw`${money}\s*(?:to|-|–|到|至)\s*${priced.replace('(', '(')}`, 'i') },
  { operator: 'between', pattern: new RegExp(String.raw`[$€£¥]\s?(\d+(?:\.\d+)?)\s*(k\b)?\s*(?:to|-|–)\s*${money}`, 'i') },
  {
    operator: 'at-most',
    pattern: new RegExp(
      String.raw`(?:under|below|less than|cheaper than|no more than|not more than|at most|up to|within|maximum(?: of)?|max\.?|not over|not exceeding|budget (?:is|of)?|不超过|不高于|低于|少于|最多|预算(?:是|在|为)?)\s*${money}${notMoney}`,
      'i',
    ),
  },
  {
    operator: 'at-most',
    pattern: new RegExp(
      String.raw`${money}\s*(?:or less|or under|or cheaper|max\b|maximum|tops|at most|budget|以下|以内|之内|之下|封顶|的预算)`,
      'i',
    ),
  },
  {
    operator: 'at-least',
    pattern: new RegExp(
      String.raw`(?:over|above|more than|at least|minimum(?: of)?|min\.?|no less than|starting (?:at|from)|不低于|高于|超过|至少)\s*${money}${notMoney}`,
      'i',
    ),
  },
  { operator: 'at-least', pattern: new RegExp(String.raw`${money}\s*(?:or more|and up|or above|以上|起)`, 'i') },
  {
    operator: 'about',
    pattern: new RegExp(
      String.raw`(?:around|about|roughly|approximately|approx\.?|circa|close to|大约|大概|差不多)\s*${money}${notMoney}`,
      'i',
    ),
  },
  { operator: 'about', pattern: new RegExp(String.raw`${money}\s*(?:左右|上下|or so|ish\b)`, 'i') },
  { operator: 'about', pattern: new RegExp(String.raw`(?:for|costs?|price(?:d)?(?: of| at)?)\s*${priced}`, 'i') },
]

/**
 * @example
 * readPrices('shorts under $35').bounds // [{ operator: 'at-most', values: [35], evidence: 'under $35' }]
 */
export function readPrices(text: string): PriceReading {
  let rest = digitsForChinese(digitsForWords(text))
  const bounds: Pick<Wish, 'operator' | 'values' | 'evidence'>[] = []
  for (const { pattern, operator } of rules) {
    const match = pattern.exec(rest)
    if (!match) continue
    const values = amountsOf(match)
    if (values.length < (operator === 'between' ? 2 : 1)) continue
    const used = operator === 'between' ? values.slice(0, 2).sort((left, right) => left - right) : values.slice(0, 1)
    bounds.push({ operator, values: used, evidence: match[0].trim() })
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
