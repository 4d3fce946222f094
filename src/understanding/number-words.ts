/** Numbers said in words, in English and Chinese, as digits. */

const english: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
}

/** Counts of things, which people say in words. */
export const smallNumbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  一: 1,
  单: 1,
  两: 2,
  双: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
}

const chinese: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

const word = Object.keys(english).join('|')
/** In 'a hundred and twenty' the 'and' joins; in 'between a hundred and two hundred' it does not. */
const joint = `and (?=(?:${word})\\b)(?!(?:(?:${word})[ -])?(?:hundred|thousand))`
const spelledNumber = new RegExp(`\\b(?:an? (?=hundred|thousand))?(?:(?:${word})(?:[ -]|\\b)(?:(?<=hundred |thousand )${joint})?)+`, 'gi')

/** 'forty five dollars' → '45 dollars'; numbers below 20 stay words unless money follows, since 'one' is seldom an amount. */
export function digitsForWords(text: string): string {
  return text.replace(spelledNumber, (match, offset: number) => {
    const value = sumOf(match.toLowerCase().split(/[ -]+/).filter(Boolean))
    const counted = /^(?:dollars?|bucks?|euros?|pounds?|usd)\b/i.test(text.slice(offset + match.length).trimStart())
    return value >= 20 || counted ? `${value}${match.endsWith(' ') ? ' ' : ''}` : match
  })
}

function sumOf(words: readonly string[]): number {
  let total = 0
  let current = 0
  for (const word of words) {
    const value = english[word] ?? 0
    if (value === 100) current = Math.max(1, current) * 100
    else if (value === 1000) {
      total += Math.max(1, current) * 1000
      current = 0
    } else current += value
  }
  return total + current
}

/** '三百五' → 350; undefined when it is no number. */
export function parseChineseNumber(text: string): number | undefined {
  let total = 0
  let digit = 0
  let lastUnit = 0
  for (const character of text) {
    const value = chinese[character]
    const unit = chineseUnits[character]
    if (value !== undefined) digit = value
    else if (unit === 10_000) {
      total = Math.max(1, total + digit) * unit
      digit = 0
      lastUnit = unit
    } else if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
      lastUnit = unit
    } else return undefined
  }
  // '三百五' says 350, not 305.
  return total + (lastUnit >= 100 ? (digit * lastUnit) / 10 : digit)
}

/** Chinese amounts before 元, 块 or 美元, and after 预算, as digits. */
export function digitsForChinese(text: string): string {
  return rangesForChinese(
    text.replace(
      /(?<![零一二两三四五六七八九十百千万几数多\d])([百千万])(?=(?:元|块|美元|美金)?(?:以内|以下|以上|左右|之内|元|块))/g,
      '一$1',
    ),
  ).replace(/[零一二两三四五六七八九十百千万]{2,}(?!不|别)/g, match => {
    const value = parseChineseNumber(match)
    return value !== undefined && value >= 10 ? String(value) : match
  })
}

/** 三四十 is thirty to forty. */
function rangesForChinese(text: string): string {
  return text.replace(/([一二两三四五六七八九])([二三四五六七八九])([十百千])/g, (match, low: string, high: string, unit: string) => {
    const [from, to] = [parseChineseNumber(low + unit), parseChineseNumber(high + unit)]
    return from !== undefined && to !== undefined && from < to ? `${from}到${to}` : match
  })
}
