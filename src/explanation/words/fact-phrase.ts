/** A fact as what follows 'it is': 'black', 'made with wool', 'for men'; in Chinese a whole predicate: 颜色是黑色. */
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { type FacetKind, facetKind } from './facet-kind.js'
import { facetLabel } from './facet-label.js'
import { measuredPhrase } from './measured.js'
import { asBoolean, valueWords } from './value-words.js'

type Phrase = (value: string, label: string) => string

const english: Readonly<Record<FacetKind, Phrase>> = {
  category: value => (/s$/i.test(value) ? `from our ${value}` : `in our ${value} section`),
  brand: value => `by ${value}`,
  creator: value => `by ${value}`,
  director: value => `directed by ${value}`,
  teacher: value => `taught by ${value}`,
  mood: value => `${value} in mood`,
  price: value => value,
  title: value => `${/s$/i.test(value) ? '' : /^[aeiou]/i.test(value) ? 'an ' : 'a '}${value.toLowerCase()}`,
  text: value => `described as “${value}”`,
  colour: value => value,
  material: value => `made with ${value}`,
  size: value => `in size ${value}`,
  gender: value => (value === 'unisex' ? value : `for ${value}`),
  pattern: value => `${value} in pattern`,
  climate: value => `for ${value} conditions`,
  activity: value => `for ${value === 'gift' ? 'gifts' : value}`,
  style: value => `in ${value} style`,
  feature: value => (isAdjective(value) ? value : `with ${value}`),
  genre: value => `in the ${value} genre`,
  year: value => `from ${value}`,
  tag: value => `tagged ${value}`,
  people: value => (value === '1' ? 'for one person' : `for ${value} people`),
  cast: value => `with ${value}`,
  language: value => (/^\p{Lu}/u.test(value) ? `in ${value}` : value),
  format: value => (/^(?:digital|online)$/.test(value) ? value : `${value === 'vinyl' ? 'on' : 'in'} ${value}`),
  audience: value => `for ${readers(value)}`,
  key: value => `in ${value}`,
  mode: value => `in a ${value}`,
  pace: value => `${value} in pace`,
  sound: value => `${value} in sound`,
  rating: value => `rated ${value}`,
  other: (value, label) =>
    /^\d[\d.,]*$/.test(value) ? `of ${label} ${value}` : /^\d/.test(value) ? `${value} in ${label}` : `listed with ${label} ${value}`,
}

const chinese: Readonly<Record<FacetKind, Phrase>> = {
  category: value => `属于${value}类`,
  brand: value => `品牌是${value}`,
  creator: (value, label) => `${label}是${value}`,
  director: value => `导演是${value}`,
  teacher: value => `讲师是${value}`,
  mood: value => `氛围是${value}`,
  price: value => `价格${value}`,
  title: value => `是${value}`,
  text: value => `描述为“${value}”`,
  colour: value => `颜色是${value}`,
  material: value => `材质含${value}`,
  size: value => `有${value}码`,
  gender: value => (value === '男女通用' ? value : `适合${value}`),
  pattern: value => `图案是${value}`,
  climate: value => `适合${value}环境`,
  activity: value => `适合${value}`,
  style: value => `款式是${value}`,
  feature: value => (/\p{Script=Han}/u.test(value) ? value : `有“${value}”特点`),
  genre: value => `类型是${value}`,
  year: value => `年份是${value}`,
  tag: value => `标签是${value}`,
  people: value => `适合${value}人`,
  cast: value => `由${value}主演`,
  language: (value, label) => `${label}是${value}`,
  format: (value, label) => `${label}是${value}`,
  audience: value => `适合${value}`,
  key: value => `调性是${value}`,
  mode: value => `是${value}`,
  pace: value => `节奏是${value}`,
  sound: value => `音色是${value}`,
  rating: value => `评分是${value}`,
  other: (value, label) => `${label}是${value}`,
}

/** 'Adult' is for adults, 'advanced' for advanced learners. */
function readers(value: string): string {
  if (/^(?:intermediate|advanced)$/.test(value)) return `${value} learners`
  if (value === 'family') return 'families'
  return /^(?:adult|teen|beginner)$/.test(value) ? `${value}s` : value
}

/** 'Waterproof' says how a thing is, 'hip belt' what it has. */
function isAdjective(feature: string): boolean {
  if (/\s/.test(feature)) return /^easy to |(?:approved|friendly|free)$/i.test(feature)
  return adjective.test(feature)
}

const adjective =
  /(?:ed|ing|able|ible|ful|less|free|friendly|proof|resistant|repellent|ic|ive|al|ous|ant|ent|ar|y|safe|light|weight|made|-slip|-stick|-on)$|^(?:compact|durable|fast|firm|soft|sharp|vegan|warm|slim|large|small|quiet|cool|thick|thin|strong|precise|stable|waterproof)$/i

/** Yes/no facets that say how a thing is rather than what it has: 'waterproof', not 'with waterproof'. */
const quality = /(?:proof|less|able|ible|ful|free|friendly|resistant|allowed|washable)$/i

/**
 * @param currency ISO 4217, for prices.
 * @example
 * factPhrase('material', 'Wool', 'en') // 'made with wool'
 * factPhrase('has_seating_outdoors', 'True', 'zh') // '有户外座位'
 */
export function factPhrase(facet: Facet, value: string | number | boolean, language: Language, currency?: string): string {
  const kind = facetKind(facet)
  const label = facetLabel(facet, language)
  const truth = kind === 'other' ? asBoolean(value) : undefined
  if (truth !== undefined && language === 'en') {
    if (quality.test(label)) return truth ? label : `not ${label}`
    return `${truth ? 'with' : 'without'} ${label}`
  }
  const words = valueWords(facet, value, language, currency)
  if (truth !== undefined) return chineseTruth(label, truth)
  const measured =
    typeof value === 'number' || (typeof value === 'string' && /date/i.test(facet)) ? measuredPhrase(facet, value, language) : undefined
  if (measured !== undefined) return measured
  if (language === 'zh' && kind === 'feature' && !isAdjective(String(value)) && /^\p{Script=Han}/u.test(words)) return `有${words}`
  return (language === 'zh' ? chinese : english)[kind](words, label)
}

/** 防水, 不防水; 有口袋, 没有口袋. */
function chineseTruth(label: string, truth: boolean): string {
  if (/^(?:防|可|耐|易|免)|^无线$/.test(label)) return truth ? label : `${label === '无线' ? '不是' : '不'}${label}`
  return `${truth ? '有' : '没有'}${label}`
}

/** The same, denied: 'not made with wool', 材质不含羊毛. */
export function deniedPhrase(facet: Facet, value: string | number | boolean, language: Language, currency?: string): string {
  const truth = facetKind(facet) === 'other' ? asBoolean(value) : undefined
  if (truth !== undefined) return factPhrase(facet, !truth, language)
  const phrase = factPhrase(facet, value, language, currency)
  if (language === 'en') return `not ${phrase}`
  if (facetKind(facet) === 'feature') return `没有“${valueWords(facet, value, 'zh')}”特点`
  const denials: readonly (readonly [RegExp, string])[] = [
    [/^属于/, '不属于'],
    [/^材质含/, '材质不含'],
    [/^是/, '不是'],
    [/^由/, '不是由'],
    [/^有/, '没有'],
    [/^(?=防|可|耐|易|免)/, '不'],
    [/^适合/, '不适合'],
    [/^价格/, '价格不是'],
    [/^([^是]{1,8})是/, '$1不是'],
  ]
  const rule = denials.find(([pattern]) => pattern.test(phrase))
  return rule === undefined ? `不是${phrase}` : phrase.replace(rule[0], rule[1])
}
