/** Numbers that are no money: shares, measures, counts. */
import { measuredWords } from '../words/measured.js'
import { withoutMoney } from './money-mentions.js'
import type { Segment } from './speech-segments.js'
import { englishDigits } from './spelled-numbers.js'
import type { VerificationContext } from './verification.js'

const units =
  /^\s?-?(?:cm|mm|m|km|kg|g|lb|lbs|oz|ml|l|litres?|liters?|inch(?:es)?|in|ft|foot|feet|db|w|watts?|v|hours?|minutes?|years?|months?|days?|stars?|gb|tb|pages?|厘米|毫米|米|公斤|千克|克|升|毫升|小时|分钟|年|天|星|页)(?![a-z])/i
const counted = /^\s?(?:more )?(?:items?|products?|others?|款|件|条|双|个|种|部|本|块|顶|家)/i

/** Sentences that speak of a limit as a wish, not of a price. */
const spokenOf =
  /\b(?:whether|if it were|were it|have no|there are no|i found no|no single|set aside|give way|nothing matches|too few|not all of)\b|放宽|没有|找不到|符合/i

function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
}

function shareHolds(value: number, { facts }: VerificationContext): boolean {
  return facts.some(fact =>
    typeof fact.value === 'number' ? Math.round(fact.value * 100) === value && fact.value <= 1 : String(fact.value).includes(`${value}%`),
  )
}

function countHolds(value: number, { facts, items }: VerificationContext): boolean {
  if (value === items.length || value === items.length - 3) return true
  return facts.some(fact => fact.subject === 'catalog' && fact.value === value)
}

function factHolds(value: number, after: string, segment: Segment, { facts, wishes }: VerificationContext): boolean {
  const ids = new Set(segment.subjects.map(({ id }) => id))
  const own = facts.filter(({ subject, property }) => (ids.has(subject) || subject === 'catalog') && property !== 'price')
  const unit = units.exec(after)?.[0].replace(/[\s-]/g, '').toLowerCase()
  const said = [
    ...own.map(({ value: fact, property }) => ({
      text: `${fact} ${property} ${typeof fact === 'number' ? `${measuredWords(property, fact, 'en')} ${measuredWords(property, fact, 'zh')}` : ''}`,
      numbers: numbersIn(`${fact} ${englishDigits(String(fact))}`),
    })),
  ]
  const inFacts = said.some(
    ({ text, numbers }) => numbers.includes(value) && (unit === undefined || text.toLowerCase().includes(unit.replace(/s$/, ''))),
  )
  return (
    inFacts ||
    wishes.some(
      ({ values, evidence, facet }) =>
        (facet !== 'price' || spokenOf.test(segment.text)) &&
        (values.some(wish => Number(wish) === value) || numbersIn(evidence).includes(value)),
    )
  )
}

/** @returns What is wrong with the numbers of a segment. */
export function checkNumbers(segment: Segment, context: VerificationContext): string[] {
  const text = withoutMoney(segment.text).replace(/⟦[\d,]+⟧/g, ' ')
  return [...text.matchAll(/(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)/g)].flatMap(match => {
    const value = Number((match[1] ?? '').replaceAll(',', ''))
    const after = text.slice(match.index + match[0].length)
    const isShare = /^\s?(?:%|％|percent|per cent)/i.test(after)
    const holds = isShare
      ? shareHolds(value, context)
      : counted.test(after)
        ? countHolds(value, context)
        : factHolds(value, after, segment, context) || isRank(text, match.index, value, context) || isPlainPrice(value, segment)
    return holds ? [] : [`no fact carries the number ${value}`]
  })
}

function isRank(text: string, index: number, value: number, { facts }: VerificationContext): boolean {
  return /(?:number |第)$/.test(text.slice(0, index)) && facts.some(fact => fact.property === 'rank' && Number(fact.value) + 1 === value)
}

/** A price may be said without its currency only where the record has none. */
function isPlainPrice(value: number, { subjects }: Segment): boolean {
  return subjects.some(({ price, currency }) => price === value && currency === undefined)
}
