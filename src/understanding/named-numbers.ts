/** Numbers bound to a field by the field's own name: 'rated 4.2 or higher', 'a rating of at least 4', 评分4分以上. */
import type { Facet, Wish } from '../contracts/wish.js'
import type { Bound } from './price-reader.js'
import { stem } from './words/stem.js'

export interface NamedNumbers {
  readonly bounds: readonly (Bound & { readonly facet: Facet })[]
  /** The text without them. */
  readonly rest: string
}

const number = String.raw`(\d{1,5}(?:\.\d{1,2})?)(?:\s?(?:stars?|points?|分|星))?`
const before: readonly (readonly [Wish['operator'], string])[] = [
  ['at-least', 'at least|no less than|more than|over|above|higher than|better than|minimum(?: of)?|min|至少|不低于|超过|高于'],
  ['at-most', 'at most|no more than|less than|under|below|lower than|maximum(?: of)?|max|最多|不超过|低于'],
]
const after: readonly (readonly [Wish['operator'], string])[] = [
  ['at-least', String.raw`or (?:higher|more|above|better|over|up)|and (?:up|above|higher|over)|\+|plus|以上`],
  ['at-most', 'or (?:lower|less|under|below)|and (?:below|under)|以下|以内'],
]
const joint = String.raw`(?:\s*(?:of|is|are|be|being|should be|needs to be|has to be|must be|that is|at|a|an|:|为|在|要|是)){0,3}\s*`
/** What is wanted high: a number alone is the least that will do. */
const quality = /rating|score|stars?$/i
const chineseNames: readonly (readonly [RegExp, string])[] = [
  [/rating|score/i, '评分|评价|分数'],
  [/stars?$/i, '星级'],
  [/year/i, '年份'],
]

/** @example readNamedNumbers('a house rated 4.2 or higher', new Set(['rating'])).bounds // [{ facet: 'rating', operator: 'at-least', values: [4.2], … }] */
export function readNamedNumbers(text: string, numeric: ReadonlySet<Facet>): NamedNumbers {
  let rest = text
  const bounds: (Bound & { facet: Facet })[] = []
  for (const facet of numeric) {
    const name = nameOf(facet)
    const found = name === undefined ? undefined : readOne(rest, facet, name)
    if (!found) continue
    bounds.push(found)
    rest = rest.replace(found.evidence, ' , ')
  }
  return { bounds, rest }
}

function readOne(text: string, facet: Facet, name: string): (Bound & { facet: Facet }) | undefined {
  for (const [operator, cue] of after) {
    const match =
      new RegExp(`(?:${name})${joint}${number}\\s*(?:${cue})`, 'iu').exec(text) ??
      new RegExp(`${number}\\s*(?:${cue})?\\s*(?:in |as |for )?(?:its? )?(?:${name})\\s*(?:${cue})`, 'iu').exec(text) ??
      new RegExp(`${number}\\s*(?:${cue})\\s*(?:in |as |for )?(?:${name})`, 'iu').exec(text)
    if (match?.[1]) return { facet, operator, values: [Number(match[1])], evidence: match[0].trim() }
  }
  for (const [operator, cue] of before) {
    const match =
      new RegExp(`(?:${name})${joint}(?:${cue})\\s*${number}`, 'iu').exec(text) ??
      new RegExp(`(?:${cue})\\s*(?:an? )?${number}\\s*(?:${name})`, 'iu').exec(text)
    if (match?.[1]) return { facet, operator, values: [Number(match[1])], evidence: match[0].trim() }
  }
  const plain = new RegExp(`(?:${name})${joint}${number}`, 'iu').exec(text)
  if (!plain?.[1] || !quality.test(facet)) return undefined
  return { facet, operator: 'at-least', values: [Number(plain[1])], evidence: plain[0].trim() }
}

/** 'number_of_pages' and 'percent_rating' are spoken of as pages and rating. */
function nameOf(facet: Facet): string | undefined {
  const word = facet
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[_\s-]+/)
    .findLast(part => part.length > 3)
  // What is counted is said behind its number: '4 people under 300' says nothing of 300 people.
  if (word === undefined || /price|cost|fare|people$|(?<!star)s$/i.test(facet)) return undefined
  const core = stem(word.toLowerCase()).replace(/[^a-z]/g, '')
  if (core.length < 3) return undefined
  const chinese = chineseNames.flatMap(([pattern, names]) => (pattern.test(facet) ? [names] : []))
  return [String.raw`\b${core.replace(/e$|ing$/, '')}\w{0,4}`, ...chinese].join('|')
}
