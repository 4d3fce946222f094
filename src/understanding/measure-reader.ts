/** Numbers with a unit other than money ('at least 20 litres', 'under 500 g'), bound to the catalogue's numeric facet of that unit. */
import { convert } from 'convert'
import type { Facet, Wish } from '../contracts/wish.js'
import { readNamedNumbers } from './named-numbers.js'
import { digitsForChinese, digitsForWords, smallNumbers } from './number-words.js'
import type { Bound } from './price-reader.js'

export interface MeasureReading {
  readonly bounds: readonly (Bound & { readonly facet: Facet })[]
  /** The text without the measures. */
  readonly rest: string
}

interface Unit {
  readonly words: string
  readonly facet: RegExp
  /** Of the facet's unit, by the facet's name; 1 where it is the same. */
  readonly scale?: (facet: Facet) => number
}

const units: readonly Unit[] = [
  {
    words: String.raw`ml\b|millilit(?:re|er)s?|毫升`,
    facet: /(^|_)(l|litres?|liters?|capacity|volume)$|^capacity/i,
    scale: facet => (/ml$/i.test(facet) ? 1 : 0.001),
  },
  { words: String.raw`litres?|liters?|l\b|升`, facet: /(^|_)(l|litres?|liters?|capacity|volume)$|^capacity/i },
  { words: String.raw`kgs?\b|kilos?|kilograms?|公斤|千克`, facet: /weight|_k?g$/i, scale: facet => (/kg$/i.test(facet) ? 1 : 1000) },
  { words: String.raw`grams?|g\b|克`, facet: /weight|_k?g$/i, scale: facet => (/kg$/i.test(facet) ? 0.001 : 1) },
  { words: String.raw`lbs?\b|磅`, facet: /weight|_k?g$/i, scale: facet => convert(1, 'lb').to(/kg$/i.test(facet) ? 'kg' : 'g') },
  { words: String.raw`oz\b|ounces?|盎司`, facet: /weight|_k?g$/i, scale: facet => convert(1, 'oz').to(/kg$/i.test(facet) ? 'kg' : 'g') },
  {
    words: String.raw`gal\b|gallons?|加仑`,
    facet: /(^|_)(l|litres?|liters?|capacity|volume)$|^capacity/i,
    scale: facet => convert(1, 'gallon').to(/ml$/i.test(facet) ? 'ml' : 'l'),
  },
  { words: `pages?|页`, facet: /^pages?$|page_count/i },
  { words: String.raw`minutes?|mins?\b|分钟`, facet: /minutes|duration_m|runtime/i },
  { words: `hours? (?:of )?battery|小时续航`, facet: /battery/i },
  { words: String.raw`hours?(?! (?:of )?battery)|hrs?\b|小时(?!续航)`, facet: /^minutes$|_minutes$|runtime/i, scale: () => 60 },
  { words: String.raw`hours?|hrs?\b|小时`, facet: /^hours$|duration_h|battery_h/i },
  { words: `people|persons?|人`, facet: /people|persons|capacity_people/i },
  { words: String.raw`bpm\b|beats (?:per|a|in a) minute|拍(?:每分钟|/分钟?)?`, facet: /bpm|tempo/i },
  { words: `stars?|星`, facet: /rating|stars/i },
]

const number = String.raw`(\d{1,6}(?:\.\d{1,2})?|${Object.keys(smallNumbers).join('|')})`
const cues: readonly (readonly [Wish['operator'], string, string])[] = [
  ['between', String.raw`(?:between\s*)?${number}\s?(?:and|to|-|–|到|至)\s?`, ''],
  [
    'at-most',
    String.raw`(?:under|below|(?:n't|not) (?:\w+ )?(?:longer|more|heavier|bigger|larger) than|less than|lighter than|shorter than|smaller than|at most|up to|no more than|not more than|max(?:imum)?|不超过|低于|少于|最多|不到)\s*`,
    '',
  ],
  ['at-most', '', String.raw`\s*(?:or less|or under|max\b|以下|以内|之内)`],
  [
    'at-least',
    String.raw`(?:over|above|more than|bigger than|larger than|heavier than|longer than|at least|no less than|min(?:imum)?|不低于|超过|至少)\s*`,
    '',
  ],
  ['at-least', '', String.raw`\s*(?:or more|and up|or above|\+|以上)`],
  ['about', '', ''],
]

/** 'Half a kilo', 'an hour and a half', 一个半小时. */
function fractionsAsDigits(text: string): string {
  return text
    .replace(/\bhalf an? (?=kilo|kg|litre|liter|hour)/gi, '0.5 ')
    .replace(/\b(?:an|one|1) (hour|kilo|litre|liter) and a half\b/gi, '1.5 $1')
    .replace(/\b(?:one|1) and a half (?=hours|kilos|litres|liters)/gi, '1.5 ')
    .replace(/[一1]个?半(?=小时|公斤|升)/g, '1.5')
    .replace(/[一1](公斤|升)半/g, '1.5$1')
    .replace(/(续航.{0,6}?\d+)\s*个?小时(?!续航)/, '$1小时续航')
    .replace(/(battery.{0,25}?\d+)\s*hours?\b/i, '$1 hours battery')
    .replace(/半(?=公斤|升|个?小时)/g, '0.5')
}

/** @example readMeasures('a pack of at least 20 litres', new Set(['capacity_l'])).bounds // [{ facet: 'capacity_l', operator: 'at-least', … }] */
export function readMeasures(text: string, numeric: ReadonlySet<Facet>, measured: ReadonlySet<Facet> = numeric): MeasureReading {
  let rest = fractionsAsDigits(text)
  const bounds: (Bound & { facet: Facet })[] = []
  if (!/[\d零一二两单双三四五六七八九十百]|\b(?:half|two|three|four|five|six|ten|twenty|thirty|forty|fifty|hundred)\b|半/i.test(text))
    return { bounds, rest: text }
  const named = readNamedNumbers(rest, measured)
  bounds.push(...named.bounds)
  rest = named.rest
  for (const unit of units) {
    const facet = [...numeric].find(name => unit.facet.test(name))
    if (facet === undefined) continue
    for (const [operator, before, after] of cues) {
      const digits = digitsForChinese(digitsForWords(rest))
      const match = new RegExp(`${before}${number}[-\\s]?(?:${unit.words})(?![a-z])${after}`, 'i').exec(digits)
      if (!match) continue
      const scale = unit.scale?.(facet) ?? 1
      const values = match
        .slice(1)
        .filter(Boolean)
        .map(value => Number(((smallNumbers[value.toLowerCase()] ?? Number(value)) * scale).toPrecision(10)))
      bounds.push({ facet, operator, values, evidence: match[0].trim() })
      rest = `${digits.slice(0, match.index)} , ${digits.slice(match.index + match[0].length)}`
      break
    }
  }
  return { bounds, rest }
}
