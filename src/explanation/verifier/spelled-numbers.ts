/** Spelled-out numbers ('forty-two', 四十二, 百分之二十) to digits, so that one check reads them all. */

const units: Readonly<Record<string, number>> = {
  zero: 0,
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
}
const word = `(?:${Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|')}|hundred|thousand|dozen)`
const englishNumber = new RegExp(`\\b${word}(?:(?:[ -]|-? and )${word})*\\b`, 'gi')

function englishValue(text: string): number {
  let total = 0
  let current = 0
  for (const part of text.toLowerCase().split(/[ -]+/)) {
    if (part === 'hundred') current = (current || 1) * 100
    else if (part === 'dozen') current = (current || 1) * 12
    else if (part === 'thousand') {
      total += (current || 1) * 1000
      current = 0
    } else current += units[part] ?? 0
  }
  return total + current
}

/** 'One' and 'two' alone are mostly grammar ('one thing', 'the two'); beside a unit they are numbers. */
const unitAfter =
  /^\s?(?:dollars?|bucks|euros?|pounds?|yen|yuan|percent|per cent|%|items?|products?|others?|years?|months?|days?|hours?|colou?rs?|sizes?|pieces?|pockets?|cm|kg|inch)/i

/** 'Four point five'. */
const decimal = new RegExp(`\\b(${word}) point (${word})\\b`, 'gi')

/** Digits for English number words. */
export function englishDigits(text: string): string {
  const decimals = text.replace(decimal, (_, whole: string, part: string) => `${englishValue(whole)}.${englishValue(part)}`)
  return decimals.replace(englishNumber, (found: string, offset: number) => {
    const value = englishValue(found)
    return value > 2 || unitAfter.test(decimals.slice(offset + found.length)) ? String(value) : found
  })
}

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function chineseValue(text: string): number {
  let total = 0
  let current = 0
  for (const character of text) {
    const place = places[character]
    if (character === '万') {
      total = (total + current) * 10_000
      current = 0
    } else if (place === undefined) current = digits[character] ?? 0
    else {
      total += (current || 1) * place
      current = 0
    }
  }
  return total + current
}

/** Digits for Chinese numerals where they are numbers: with a place (四十), a currency, a measure word or 百分之. */
export function chineseDigits(text: string): string {
  return text
    .replace(/百分之([零〇一二两三四五六七八九十百]+)/g, (_, number: string) => `${chineseValue(number)}%`)
    .replace(/[零〇一二两三四五六七八九十百千万]+(?=\s?(?:美元|美金|欧元|英镑|日元|元|块|折|成|年|个月|天|小时))/g, number =>
      String(chineseValue(number)),
    )
    .replace(/(?<!第)[一二两三四五六七八九]*[十百千万][零〇一二三四五六七八九十百千万]*/g, number => String(chineseValue(number)))
}
