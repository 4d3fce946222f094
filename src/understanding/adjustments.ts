/** Cheaper, bigger, lighter: comparatives against what was shown. */
import type { Item } from '../contracts/item.js'
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Facet } from '../contracts/wish.js'
import type { Vocabulary } from './vocabulary.js'

interface Adjustment {
  readonly pattern: RegExp
  /** What numeric facets it moves, the first that the catalogue has. */
  readonly facets: readonly RegExp[]
  readonly direction: 'less' | 'more'
  /** Where no item has such a number, the words mean something else: 'faster charging'. */
  readonly isOnlyOfFacet?: true
}

const price = [/^price$/]
const weight = [/weight|_k?g$/i]
const room = [/capacity|volume|_l$/i, /(?:^|_)(?:size|width|length|height|area)(?:_|$)/i, /people/i]
const time = [/minutes|pages|duration|^hours$/i]
const battery = [/battery/i]
const tempo = [/bpm|tempo/i]

const adjustments: readonly Adjustment[] = [
  {
    pattern:
      /\b(?:cheaper|less expensive|less pricey|lower(?:-| )priced?|(?:more|something) affordable|not so expensive|(?:not )?(?:too|so|bit|very) (?:expensive|pricey|much money)|costs? less|less than (?=\S.{0,30}\bcosts?\b)|less money|save money|lower(?: the)? price|beyond my budget|can(?:'t|not) afford)\b|比(?=第|这|那|前|后|最).{1,6}便宜的?|(?:更|再)?便宜(?:点儿?|一点儿?|些|一些)的?|(?:更|再)便宜的?|(?:不要?|别)?太贵|有点贵|实惠(?:点|一点)?|价格低(?:点|一点|一些)/i,
    facets: price,
    direction: 'less',
  },
  {
    pattern:
      /\b(?:more expensive|pricier|dearer|fancier|more (?:premium|upscale|luxurious|exclusive)|higher(?:-| )(?:end|price|priced|quality)|better quality|better ones?|nicer ones?|something (?:better|nicer)|can spend (?:a (?:bit|little) )?more|too cheap|posher)\b|比(?=第|这|那|前|后|最).{1,6}贵的?|(?:更|再)?贵(?:点儿?|一点儿?|些|一些)的?|更贵的?|高档(?:点|一点|些)?|更?高级(?:点|一点)?|更?好一点的|预算可以(?:再)?(?:高|多)/i,
    facets: price,
    direction: 'more',
  },
  {
    pattern:
      /\b(?:lighter|less heavy|too heavy|not so heavy)\b(?! (?:colou?rs?|shades?|tones?|blue|green|gray|grey|pink|brown|weight))|比(?=第|这|那|前|后|最).{1,6}轻的?|(?:更|再)?轻(?:点儿?|一点儿?|些|一些)的?|更轻的?|太重/i,
    facets: weight,
    direction: 'less',
  },
  { pattern: /\b(?:heavier|sturdier)\b|(?:更|再)?重(?:点|一点|些)的?|更重的?/i, facets: weight, direction: 'more' },
  {
    pattern: /\b(?:bigger|larger|roomier|more (?:space|room|capacity)|too small)\b|(?:更|再)?大(?:点儿?|一点儿?|些|一些)的?|更大的?|太小/i,
    facets: room,
    direction: 'more',
  },
  {
    pattern: /\b(?:smaller|more compact|too (?:big|large))\b|(?:更|再)?小(?:点儿?|一点儿?|些|一些)的?|更小的?|太大/i,
    facets: room,
    direction: 'less',
  },
  { pattern: /\b(?:shorter|too long)\b|(?:更|再)?短(?:点|一点|些)的?|更短的?|太长/i, facets: time, direction: 'less' },
  {
    pattern: /\b(?:slower|less fast|too fast|not so fast)\b|(?:更|再)?慢(?:点儿?|一点儿?|些|一些)的?|更慢的?|太快/i,
    facets: tempo,
    direction: 'less',
    isOnlyOfFacet: true,
  },
  {
    pattern: /\b(?:faster|quicker|less slow|too slow|not so slow)\b|(?:更|再)?(?<!凉)快(?:点儿?|一点儿?|些|一些)的?|更快的?|太慢/i,
    facets: tempo,
    direction: 'more',
    isOnlyOfFacet: true,
  },
  { pattern: /\b(?:longer battery)\b|续航(?:更)?长/i, facets: battery, direction: 'more' },
  { pattern: /\b(?:(?<!\b(?:no|any) )longer|too short)\b|(?:更|再)?长(?:点|一点|些)的?|更长的?|太短/i, facets: time, direction: 'more' },
]

const everywhere = adjustments.map(({ pattern, ...rest }) => ({ ...rest, pattern: new RegExp(pattern, 'gi') }))

/** 'Cheaper than the first': measured against that one. */
export const comparesWith = /\b(?:\w+er|less(?: \w+)?|more \w+) than\b|比(?=第|这|那|前|后|最)/i

/** The comparatives said; those that the catalogue has no number for are left out ('bigger' of a shop without sizes in numbers). */
export function readAdjustments(text: string, { facets, numeric }: Vocabulary, than?: string, shown: readonly Item[] = []): DialogueAct[] {
  const found = new Map<Facet, DialogueAct>()
  for (const { pattern, facets: wanted, direction } of adjustments) {
    const moved = wanted.flatMap(name => [...numeric, ...(facets.has('price') ? ['price'] : [])].filter(own => name.test(own)))
    // Of minutes and pages, what the shown items have.
    const facet = moved.find(own => shown.some(({ attributes }) => attributes[own] !== undefined)) ?? moved[0]
    if (facet !== undefined && !found.has(facet) && pattern.test(text))
      found.set(facet, { type: 'adjust', facet, direction, ...(than !== undefined && { than }) })
  }
  return [...found.values()]
}

/** The text without comparatives, so that 'lighter' is not also read as a value; nothing to compare with before the first list. */
export function withoutAdjustments(
  text: string,
  { shown, pictured }: Pick<ReadingState, 'shown' | 'pictured'>,
  { numeric }: Pick<Vocabulary, 'numeric'>,
): string {
  if (shown.length === 0 && pictured === undefined) return text
  const said = everywhere.filter(
    ({ isOnlyOfFacet, facets }) => !isOnlyOfFacet || [...numeric].some(facet => facets.some(name => name.test(facet))),
  )
  return said.reduce((rest, { pattern }) => rest.replace(pattern, match => ' '.repeat(match.length)), text)
}
