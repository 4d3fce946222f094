/** A wish as a short phrase: 'black', 'not made with leather', 'under $50'; in Chinese 黑色, 不要皮革, 50美元以内. */
import type { Language } from '../../contracts/language.js'
import type { Wish } from '../../contracts/wish.js'
import { cleanText } from './clean-text.js'
import { facetKind } from './facet-kind.js'
import { deniedPhrase, factPhrase } from './fact-phrase.js'
import { joinList } from './join-list.js'
import { limitPhrase } from './limit-phrase.js'
import { singular } from './singular.js'
import { valueWords } from './value-words.js'

/** A family can expand to many values; more than these would bury what was asked. */
const mostValues = 3

/** Of a colour and its shades, those that were said: 'grey' stands for charcoal too. */
function spokenValues({ values, evidence, facet }: Wish): Wish['values'] {
  if (facetKind(facet) !== 'colour' && facetKind(facet) !== 'material') return values
  const said = evidence.toLowerCase()
  const named = values.filter(value => said.includes(String(value).toLowerCase()))
  if (named.length > 0) return named
  return /\p{Script=Han}/u.test(evidence) && !evidence.includes(',') ? values.slice(0, 1) : values
}

/** The wish's values joined by 'or', without repeats. */
export function wishValues(wish: Wish, language: Language, currency?: string): string {
  const words = [...new Set(spokenValues(wish).map(value => valueWords(wish.facet, value, language, currency)))]
  return joinList(words.slice(0, mostValues), language, 'or')
}

function isNumeric(wish: Wish): boolean {
  return wish.operator !== 'is'
}

/** The kinds of thing that would do, each once: a boot and boots are one. */
function kindsOf({ values, evidence }: Wish): string[] {
  const key = (kind: string) => singular(kind.toLowerCase()) ?? kind.toLowerCase()
  const kinds = values.map(String).filter((kind, place, all) => all.findIndex(other => key(other) === key(kind)) === place)
  return kinds.length > 0 ? kinds.slice(0, mostValues) : [evidence]
}

/**
 * One of the kinds of a wish in Chinese: as the catalogue calls it, else what the person called it where that can be no other of them.
 *
 * @example kindWord(mugOrKettle, 'Kettle') // '水壶'
 */
export function kindWord(wish: Wish, kind: string): string {
  const said = /\p{Script=Han}+/u.exec(wish.evidence)?.[0]
  const word = valueWords('title', kind, 'zh')
  return said === undefined || /\p{Script=Han}/u.test(word) || kindsOf(wish).length > 1 ? word : said
}

/** All of its kinds: 'a mug or a kettle', 马克杯或水壶. */
function kindsPhrase(wish: Wish, language: Language): string {
  const write = (kind: string) => (language === 'zh' ? kindWord(wish, kind) : factPhrase('title', kind, 'en'))
  const kinds = joinList(kindsOf(wish).map(write), language, 'or')
  if (wish.polarity === 'want') return kinds
  return language === 'zh' ? `不要${kinds}` : `not ${kinds}`
}

function chinesePhrase(wish: Wish, currency?: string): string {
  if (isNumeric(wish)) return `${wish.polarity === 'avoid' ? '不要' : ''}${limitPhrase(wish, 'zh', currency)}`
  const values = wishValues(wish, 'zh', currency)
  const wanted = { gender: `${values}款`, material: `${values}材质`, brand: `${values}品牌`, size: `${values}码`, text: `“${values}”` }
  const kind = facetKind(wish.facet)
  const known = kind === 'gender' || kind === 'material' || kind === 'brand' || kind === 'size' || kind === 'text'
  const first = wish.values[0]
  const words = known ? wanted[kind] : kind === 'other' && first !== undefined ? factPhrase(wish.facet, first, 'zh', currency) : values
  return wish.polarity === 'avoid' ? `不要${words}` : words
}

/**
 * @example
 * wishPhrase(wish, 'en', 'USD') // 'black'
 */
export function wishPhrase(wish: Wish, language: Language, currency?: string): string {
  if (wish.facet === 'title' && !isNumeric(wish)) return kindsPhrase(wish, language)
  if (language === 'zh') return chinesePhrase(wish, currency)
  if (isNumeric(wish)) return `${wish.polarity === 'avoid' ? 'not ' : ''}${limitPhrase(wish, 'en', currency)}`
  const first = wish.values[0]
  if (first === undefined) return `“${cleanText(wish.evidence)}”`
  if (facetKind(wish.facet) === 'text') return `${wish.polarity === 'avoid' ? 'not ' : ''}“${wishValues(wish, 'en')}”`
  const write = wish.polarity === 'avoid' ? deniedPhrase : factPhrase
  const single = write(wish.facet, first, 'en', currency)
  const values = wishValues(wish, 'en', currency)
  return spokenValues(wish).length === 1
    ? write(wish.facet, spokenValues(wish)[0] ?? first, 'en', currency)
    : single.replace(valueWords(wish.facet, first, 'en', currency), () => values)
}
