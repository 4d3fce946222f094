/** 'The lightest', 'best rated', 最新的: the end of a number or a date that items have. */
import type { Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'

interface SuperlativeWords {
  /** The facets it may be about; in order of telling, where about as many items have them. */
  readonly facets: readonly RegExp[]
  readonly lowest: RegExp
  readonly highest: RegExp
}

export interface Superlative {
  readonly end: 'lowest' | 'highest'
  readonly facet: Facet
  /** The words for it, which are no wish. */
  readonly evidence: string
}

const words: readonly SuperlativeWords[] = [
  {
    facets: [/weight|_k?g$/i],
    lowest: /\b(?:lightest(?! (?:colou?r|shade|blue|green|gray|grey|pink))|least heavy|weighs? (?:the )?least)\b|最轻|重量最轻/i,
    highest: /\b(?:heaviest|weighs? (?:the )?most)\b|最重(?!要)/i,
  },
  {
    facets: [/rating|^stars$/i],
    lowest: /\b(?:(?:worst|lowest|least)[- ](?:rated|reviewed|rating)|worst reviews)\b|(?:评分|评价|口碑)最(?:低|差)/i,
    highest:
      /\b(?:(?:best|highest|top|most highly|most well)[- ](?:rated|reviewed|ratings?|reviews?)|best ratings?)\b|(?:评分|评价|口碑)最(?:高|好)|最高(?:的)?评分/i,
  },
  {
    facets: [/^release|date$/i, /^year$/i],
    lowest: /(?<!\b(?:my|our|his|her|their) )\b(?:oldest|earliest)\b|最(?:旧|早|老)/i,
    highest: /\b(?:newest|(?<!at the )latest|most recent)\b|最新|最近(?:上市|发布|推出)/i,
  },
  {
    facets: [/battery/i],
    lowest: /\b(?:shortest battery|least battery)\b|续航(?:时间)?最(?:短|差)/i,
    highest:
      /\b(?:(?:longest|best)(?: lasting)? battery|longest[- ]lasting|lasts? (?:the )?longest|most battery)\b|续航(?:时间)?最(?:长|久|好)/i,
  },
  {
    facets: [/capacity|volume|_l$/i, /^people$/i],
    lowest:
      /(?<!\b(?:my|our|his|her|their) )\b(?:smallest|most compact|least (?:space|room|capacity))\b(?! (?:sizes?|price))|(?:容量|空间)?最小(?!的?[尺码号])/i,
    highest:
      /\b(?:biggest|largest|roomiest|most (?:spacious|space|room|capacity)|holds? (?:the )?most)\b(?! (?:sizes?|price|discount))|(?:容量|空间)?最大(?!的?[尺码号])|装得最多/i,
  },
  {
    facets: [/bpm|tempo/i],
    lowest: /\b(?:slowest|lowest tempo)\b|最慢|节奏最慢/i,
    highest: /\b(?:fastest|highest tempo)\b|最快(?!的?(?:方法|时间))/i,
  },
  {
    facets: [/^pages$/i, /^minutes$/i, /^hours$/i],
    lowest: /\b(?:shortest|thinnest|fewest pages|quickest)\b|最(?:短|薄)|页数最少/i,
    highest: /\b(?:longest|thickest|most pages)\b|最(?:长|厚)|页数最多/i,
  },
]

/**
 * @param items whose facts decide which facet is meant
 * @returns undefined where nothing of the kind is said, or no item has a number for it
 * @example readSuperlative('the lightest one', items) // { end: 'lowest', facet: 'weight_g', evidence: 'lightest' }
 */
export function readSuperlative(text: string, items: readonly Item[]): Superlative | undefined {
  for (const { facets, ...ends } of words) {
    for (const end of ['lowest', 'highest'] as const) {
      const evidence = ends[end].exec(text)?.[0]
      const facet = evidence === undefined ? undefined : commonest(facets, items)
      if (evidence !== undefined && facet !== undefined) return { end, facet, evidence }
    }
  }
  return undefined
}

/** A catalogue's items stay the same ones; so do the tables of names above. */
const known = new WeakMap<readonly Item[], Map<readonly RegExp[], Facet | undefined>>()

function commonest(facets: readonly RegExp[], items: readonly Item[]): Facet | undefined {
  const found = known.get(items) ?? new Map<readonly RegExp[], Facet | undefined>()
  known.set(items, found)
  if (!found.has(facets)) found.set(facets, countCommonest(facets, items))
  return found.get(facets)
}

function countCommonest(facets: readonly RegExp[], items: readonly Item[]): Facet | undefined {
  const counts = new Map<Facet, number>()
  for (const { attributes } of items) {
    for (const [facet, value] of Object.entries(attributes)) {
      if (facets.some(name => name.test(facet)) && isMeasured(value)) counts.set(facet, (counts.get(facet) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...counts.values())
  const rank = (facet: Facet) => facets.findIndex(name => name.test(facet))
  // A date tells more than a year, where about as many state it.
  const common = [...counts.keys()].filter(facet => (counts.get(facet) ?? 0) > most / 2)
  return common.sort((left, right) => rank(left) - rank(right))[0]
}

function isMeasured(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value))
}
