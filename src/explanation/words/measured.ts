/** Numbers and dates of a record with what they count: '238 g', '22 litres', 'rated 4.9'; 238克, 22升, 评分4.9. */
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { facetLabel } from './facet-label.js'
import { formatMoney } from './format-money.js'
import { formatNumber } from './format-number.js'
import { valueWords } from './value-words.js'

type Both = { readonly en: string; readonly zh: string }

interface Measure {
  readonly facet: RegExp
  readonly label: Both
  /** Around the number; `#` stands for it. */
  readonly print: Both
  /** The same as what follows 'it is'; in Chinese a whole predicate. */
  readonly phrase?: Both
  readonly lowest: Both
  readonly highest: Both
}

const light = { lowest: { en: 'lightest', zh: '最轻' }, highest: { en: 'heaviest', zh: '最重' } }
const small = { lowest: { en: 'smallest', zh: '最小' }, highest: { en: 'biggest', zh: '最大' } }
const short = { lowest: { en: 'shortest', zh: '最短' }, highest: { en: 'longest', zh: '最长' } }
const old = { lowest: { en: 'oldest', zh: '最早' }, highest: { en: 'newest', zh: '最新' } }
const weight = { en: 'weight', zh: '重量' }

const measures: readonly Measure[] = [
  { facet: /kg$/i, label: weight, print: { en: '# kg', zh: '#千克' }, phrase: { en: '# kg in weight', zh: '重#千克' }, ...light },
  {
    facet: /^weight$/i,
    label: weight,
    print: { en: 'a weight of #', zh: '重量#' },
    phrase: { en: 'of weight #', zh: '重量是#' },
    ...light,
  },
  { facet: /weight|_g$/i, label: weight, print: { en: '# g', zh: '#克' }, phrase: { en: '# g in weight', zh: '重#克' }, ...light },
  {
    facet: /^(?:capacity|volume)$/i,
    label: { en: 'capacity', zh: '容量' },
    print: { en: 'a capacity of #', zh: '容量#' },
    phrase: { en: 'of capacity #', zh: '容量是#' },
    ...small,
  },
  {
    facet: /capacity|volume|_l$/i,
    label: { en: 'capacity', zh: '容量' },
    print: { en: '# litres', zh: '#升' },
    phrase: { en: '# litres in capacity', zh: '容量#升' },
    ...small,
  },
  { facet: /^people$|persons/i, label: { en: 'number of people', zh: '人数' }, print: { en: 'for # people', zh: '可供#人' }, ...small },
  {
    facet: /battery/i,
    label: { en: 'battery life', zh: '续航时间' },
    print: { en: '# hours of battery', zh: '续航#小时' },
    phrase: { en: 'good for # hours of battery', zh: '续航#小时' },
    lowest: { en: 'shortest-lasting', zh: '续航最短' },
    highest: { en: 'longest-lasting', zh: '续航最长' },
  },
  {
    facet: /^pages?$|page_count/i,
    label: { en: 'page count', zh: '页数' },
    print: { en: '# pages', zh: '#页' },
    phrase: { en: '# pages long', zh: '有#页' },
    ...short,
  },
  {
    facet: /^minutes$|_minutes$|duration_m|runtime/i,
    label: { en: 'length', zh: '时长' },
    print: { en: '# minutes', zh: '#分钟' },
    phrase: { en: '# minutes long', zh: '时长#分钟' },
    ...short,
  },
  {
    facet: /^hours$|duration_h/i,
    label: { en: 'length', zh: '时长' },
    print: { en: '# hours', zh: '#小时' },
    phrase: { en: '# hours long', zh: '时长#小时' },
    ...short,
  },
  {
    facet: /_m2$/i,
    label: { en: 'area', zh: '面积' },
    print: { en: '# m²', zh: '#平方米' },
    phrase: { en: '# m² in area', zh: '面积#平方米' },
    ...small,
  },
  {
    facet: /_celsius$/i,
    label: { en: 'temperature', zh: '温度' },
    print: { en: '# °C', zh: '#℃' },
    lowest: { en: 'coldest', zh: '温度最低' },
    highest: { en: 'warmest', zh: '温度最高' },
  },
  {
    facet: /rating|^stars$/i,
    label: { en: 'rating', zh: '评分' },
    print: { en: 'rated #', zh: '评分#' },
    phrase: { en: 'rated #', zh: '评分#' },
    lowest: { en: 'lowest rated', zh: '评分最低' },
    highest: { en: 'best rated', zh: '评分最高' },
  },
  {
    facet: /bpm|tempo/i,
    label: { en: 'tempo', zh: '速度' },
    print: { en: '# BPM', zh: '#BPM' },
    phrase: { en: 'at # BPM', zh: '速度是#BPM' },
    lowest: { en: 'slowest', zh: '最慢' },
    highest: { en: 'fastest', zh: '最快' },
  },
  { facet: /year/i, label: { en: 'year', zh: '年份' }, print: { en: 'from #', zh: '#年' }, ...old },
  {
    facet: /date/i,
    label: { en: 'release date', zh: '上市日期' },
    print: { en: 'released on #', zh: '#上市' },
    phrase: { en: 'released on #', zh: '#上市' },
    ...old,
  },
  {
    facet: /^price$/i,
    label: { en: 'price', zh: '价格' },
    print: { en: '#', zh: '价格#' },
    lowest: { en: 'cheapest', zh: '最便宜' },
    highest: { en: 'most expensive', zh: '最贵' },
  },
]

function measureOf(facet: Facet): Measure | undefined {
  return measures.find(measure => measure.facet.test(facet))
}

/** @example measuredWords('weight_g', 238, 'en') // '238 g' */
export function measuredWords(facet: Facet, value: string | number, language: Language, currency?: string): string {
  const digits = wordsOf(facet, value, language, currency)
  return measureOf(facet)?.print[language].replace('#', () => digits) ?? `${facetLabel(facet, language)} ${digits}`
}

/** How a number of the facet is printed with its unit, where it has one: '559 g', 96分钟. @example unitWords('weight_g', 'en')?.(559) // '559 g' */
export function unitWords(facet: Facet, language: Language): ((value: number) => string) | undefined {
  const print = measureOf(facet)?.print[language]
  return print !== undefined && /^#./.test(print) ? value => measuredWords(facet, value, language) : undefined
}

/** What follows 'it is', where the facet is measured in a unit of its own. @example measuredPhrase('capacity_l', 0.9, 'en') // '0.9 litres in capacity' */
export function measuredPhrase(facet: Facet, value: string | number, language: Language): string | undefined {
  return measureOf(facet)?.phrase?.[language].replace('#', () => wordsOf(facet, value, language, undefined))
}

function wordsOf(facet: Facet, value: string | number, language: Language, currency: string | undefined): string {
  if (typeof value === 'string') return valueWords(facet, value, language)
  if (facet === 'price') return formatMoney(value, currency, language)
  return /year/i.test(facet) ? String(value) : formatNumber(value, language)
}

/** What is measured, without its unit. @example measureLabel('weight_g', 'zh') // '重量' */
export function measureLabel(facet: Facet, language: Language): string {
  return measureOf(facet)?.label[language] ?? facetLabel(facet, language)
}

/** @example superlativeWords('weight_g', 'lowest', 'en') // 'lightest' */
export function superlativeWords(facet: Facet, end: 'lowest' | 'highest', language: Language): string {
  const words = measureOf(facet)?.[end][language]
  if (words !== undefined) return words
  const label = facetLabel(facet, language)
  return language === 'zh' ? `${label}${end === 'lowest' ? '最低' : '最高'}` : `one with the ${end} ${label}`
}
