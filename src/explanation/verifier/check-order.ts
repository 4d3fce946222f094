/** Places in the list, cheapest and dearest, cheaper and dearer: from the list and its prices. */
import type { Item } from '../../contracts/item.js'
import type { Segment } from './speech-segments.js'
import type { VerificationContext } from './verification.js'

const places: readonly (readonly [RegExp, number])[] = [
  [/(?<!the )\bfirst\b(?! two)|\bfirst (?:suggestion|choice|pick)\b|第一(?!款(?:相近|相比))/i, 0],
  [/\bsecond\b|第二/i, 1],
  [/\bthird\b|第三/i, 2],
]
const hypothetical = /\b(?:would|if|were)\b|如果|若/i

function checkPlaces({ text, subjects }: Segment, { items, facts }: VerificationContext): string[] {
  if (subjects.length !== 1 || hypothetical.test(text)) return []
  const rank = facts.find(({ subject, property }) => subject === subjects[0]?.id && property === 'rank')?.value
  if (items.length < 2 && rank === undefined) return []
  const place = typeof rank === 'number' ? rank : items.findIndex(({ id }) => id === subjects[0]?.id)
  const said = places.filter(([pattern]) => pattern.test(text)).map(([, index]) => index)
  return said.length === 0 || said.includes(place) ? [] : ['the place in the list is another']
}

function pricesOf(items: readonly Item[]): number[] {
  return items.flatMap(({ price }) => price ?? [])
}

function checkExtremes({ text, subjects }: Segment, { items, facts }: VerificationContext): string[] {
  const isCheapest = /\bcheapest\b|\bleast expensive\b|\blowest\b|最便宜|最低/i.test(text)
  const isDearest = /\bmost expensive\b|\bdearest\b|\bhighest\b|最贵|最高/i.test(text)
  if (!isCheapest && !isDearest) return []
  const wanted = isCheapest ? 'cheapest' : 'dearest'
  const ofCatalog = facts.some(
    ({ subject, property, value }) =>
      subject === 'catalog' && property === wanted && subjects.some(({ id, title }) => id === value || title === value),
  )
  const all = pricesOf(items)
  const extreme = isCheapest ? Math.min(...all) : Math.max(...all)
  const ofThese =
    items.length > 1 && all.length === items.length && subjects.length < items.length && subjects.every(({ price }) => price === extreme)
  const isOfShop = /\b(?:our|shop|catalogu?e|all|we have|store)\b|店里|目录|我们/i.test(text)
  return ofCatalog || (ofThese && !isOfShop) ? [] : [`no fact says ${wanted}`]
}

/** Of the shop, nothing says that a thing is alone of its kind. */
function checkUniqueness({ text }: Segment): string[] {
  return /\bthe only\b|唯一/i.test(text) ? ['no fact says that it is the only one'] : []
}

/** Bare 'cheaper' or 'dearer' of one item against another, without an amount (amounts are checked with the money). */
function checkComparatives({ text, subjects }: Segment, { items }: VerificationContext): string[] {
  if (/[?？]\s*$/.test(text)) return []
  const isCheaper = /(?<!\d )\b(?:cheaper|less expensive)\b|\bcosts? less than ⟦|更便宜|比⟦[\d,]+⟧便宜/i.test(text)
  const isDearer = /(?<!\d )\b(?:dearer|more expensive)\b|\bcosts? more than ⟦|更贵|比⟦[\d,]+⟧贵/i.test(text)
  if (!isCheaper && !isDearer) return []
  const [subject, other = items.find(({ id }) => id !== subject?.id)] =
    subjects.length > 1 && subjects.length === items.length && !/⟦/.test(text) ? [] : subjects
  if (subject?.price === undefined || other?.price === undefined) return ['no fact carries this comparison']
  const isTrue = isCheaper ? subject.price < other.price : subject.price > other.price
  return isTrue ? [] : ['the comparison of prices is the other way round']
}

/** @returns What is wrong with the order claimed in a segment. */
export function checkOrder(segment: Segment, context: VerificationContext): string[] {
  return [
    ...checkPlaces(segment, context),
    ...checkExtremes(segment, context),
    ...checkUniqueness(segment),
    ...checkComparatives(segment, context),
  ]
}

/** 'A is B' of two items: neither is the other. */
export function checkIdentity(masked: string): string[] {
  return /⟦[\d,]+⟧(?: ?[(（][^)）]*[)）])?(?: (?:is|was)(?: the)? |就?是)⟦/.test(masked) ? ['one item is not another'] : []
}
