/** Numbers that are no money: measures against the column of their unit, the rest against anything in the row or said by the person. */
import type { Reply } from '../converse.js'
import { allValues, type RawRecord } from './raw-record.js'
import { type SpokenSentence, stretchesOf, withoutQuotes } from './spoken-sentence.js'

const columns: readonly (readonly [RegExp, RegExp])[] = [
  [/^ ?(?:g\b|克)/, /weight/],
  [/^ ?(?:litres?\b|升)/, /capacity|volume/],
  [/^ ?(?:pages\b|页)/, /page/],
  [/^ ?(?:minutes\b|分钟)/, /minutes/],
  [/^ ?(?:hours of battery|hours? battery)/, /battery/],
]
const money = /[$€£¥]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:美元|欧元|英镑|日元|元)/g

export function wrongNumbers(sentence: SpokenSentence, reply: Reply): string[] {
  if (/[?？]$/.test(sentence.masked)) return []
  const heard = reply.heard.join(' ')
  const wished = [...reply.wishes, ...reply.relaxed].flatMap(({ values }) => values.map(String))
  return stretchesOf(sentence).flatMap(({ text, records }) => {
    const plain = withoutQuotes(text)
      .replace(money, ' ')
      .replace(/⟨\d*⟩(?: ?[(（][^)）]*[)）])?/g, ' ')
    return [...plain.matchAll(/(?<![A-Za-z\d.,-])\d[\d,]*(?:\.\d+)?(?![\d-])/gu)].flatMap(found => {
      const number = found[0].replaceAll(',', '')
      const after = plain.slice(found.index + found[0].length)
      if (/^%|^ more\b|^[款件条双个部本块顶家]/.test(after) || /[(（]$/.test(plain.slice(0, found.index))) return []
      if (isCount(plain)) return []
      const unit = columns.find(([pattern]) => pattern.test(after))?.[1]
      const holds =
        records.some(record => hasNumber(record, number, unit)) ||
        (unit === undefined && (heard.includes(number) || wished.includes(number)))
      return holds ? [] : [`${number} is in no record that is spoken of`]
    })
  })
}

/** Counts of the whole shop are recounted with the shop's claims. */
function isCount(text: string): boolean {
  return /\b(?:we have|there (?:is|are)) \d|departments|我们有\d|一共有\d|分类|score|parts?\b|得分/i.test(text)
}

function hasNumber(record: RawRecord, number: string, column: RegExp | undefined): boolean {
  // 'Peru, 250g' is printed as it is written.
  if (allValues(record).some(value => new RegExp(`(?<![\\d.])${number}g\\b`).test(value))) return true
  if (column === undefined)
    return allValues(record).some(value => (value.match(/\d+(?:\.\d+)?/g) ?? []).some(own => Number(own) === Number(number)))
  return [...record.values].some(([key, own]) => column.test(key) && own.some(value => Number.parseFloat(String(value)) === Number(number)))
}
