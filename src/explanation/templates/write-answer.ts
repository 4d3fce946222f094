/** The answer to a question about one item: its record's fact, or that the record does not say. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { facetLabel, facetWords } from '../words/facet-label.js'
import { factPhrase } from '../words/fact-phrase.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { measuredWords, measureLabel } from '../words/measured.js'
import { asBoolean, valueWords } from '../words/value-words.js'
import { writeDescription } from './write-description.js'

const mostValues = 8

/** The record's facet that was asked for: its key, its key in plain words, or its plural. */
function findFacet(item: Item, property: string): Facet | undefined {
  const asked = facetWords(property).replace(/s$/, '')
  const facets = ['price', 'brand', 'category', ...Object.keys(item.attributes)]
  return (
    facets.find(facet => facet === property) ??
    facets.find(facet => facetWords(facet).replace(/s$/, '') === asked.replace('colour', 'color'))
  )
}

/** A value that answers where no facet does: 'is it waterproof?' when a feature is 'Waterproof'. */
function findValue(item: Item, property: string): { facet: Facet; value: string | number | boolean } | undefined {
  for (const facet of Object.keys(item.attributes)) {
    const value = itemValues(item, facet).find(candidate => String(candidate).toLowerCase() === property.toLowerCase().trim())
    if (value !== undefined) return { facet, value }
  }
  return undefined
}

function unknownWordings(voice: Voice, name: string, asked: string): Wordings {
  return wordings(
    voice,
    [
      `the record of ${name} does not say anything about ${asked}`,
      `about ${asked}, the record of ${name} does not say`,
      `I do not know: the record of ${name} does not mention ${asked}`,
    ],
    [`${name}的记录里没有写明${asked}`, `关于${asked}，${name}的记录没有说明`, `不清楚：${name}的记录没有提到${asked}`],
  )
}

function yesNoWordings(voice: Voice, name: string, facet: Facet, truth: boolean): Wordings {
  const phrase = factPhrase(facet, truth, 'en')
  const chinese = factPhrase(facet, truth, 'zh')
  const said = `${name} ${/^with/.test(phrase) ? 'comes' : 'is'} ${phrase}`
  return wordings(
    voice,
    [`${truth ? 'yes' : 'no'}, ${said}`, `${truth ? 'yes' : 'no'}: on record, ${said}`],
    truth ? [`是的，${name}${chinese}`, `有记录：${name}${chinese}`] : [`不，${name}${chinese}`, `按记录，${name}${chinese}`],
  )
}

/** A value that a rule of the shop filled is not the record's own. */
function assumedWordings(voice: Voice): Wordings {
  return wordings(
    voice,
    [
      'that is what the shop assumes of such items: its record left it open',
      'the record left this open, and the shop assumes it of such items',
    ],
    ['这是店家对这类商品的设定，原始资料没有写明', '原始资料没有写明，这是店家对这类商品的设定'],
  )
}

function valueWordings(voice: Voice, name: string, facet: Facet, words: string, count: number): Wordings {
  if (facet === 'price')
    return wordings(
      voice,
      [`${name} costs ${words}`, `the price of ${name} is ${words}`],
      [`${name}的价格是${words}`, `价格方面，${name}是${words}`],
    )
  const label = inUnits.test(facet) ? measureLabel(facet, voice.language) : facetLabel(facet, voice.language)
  if (/^sizes?$/i.test(facet)) {
    return wordings(
      voice,
      [`${name} comes in ${words}`, `the sizes of ${name} are ${words}`],
      [`${name}的尺码有${words}`, `尺码方面，${name}有${words}`],
    )
  }
  return wordings(
    voice,
    [`the ${label} of ${name} ${verbFor(label, count)} ${words}`, `on record, the ${label} of ${name} ${verbFor(label, count)} ${words}`],
    [`${name}的${label}是${words}`, `${label}方面，${name}是${words}`],
  )
}

/** 'The features include', 'the use includes', 'the color is'. */
function verbFor(label: string, count: number): string {
  const many = /[^s]s$/i.test(label)
  if (count > 1) return many ? 'include' : 'includes'
  return many ? 'are' : 'is'
}

/** What is counted in a unit is said with it; a rating or a year is a number alone. */
const inUnits = /weight|_g$|_kg$|capacity|_l$|_m2$|_celsius$|pages|minutes|hours|battery/i

function printed(item: Item, facet: Facet, value: string | number | boolean, voice: Voice): string {
  if (typeof value === 'number' && inUnits.test(facet)) return measuredWords(facet, value, voice.language)
  return valueWords(facet, value, voice.language, item.currency)
}

export interface AnswerText {
  readonly voice: Voice
  readonly item: Item
  readonly property: Facet
  /** The list that it stands in: among variants of one title it is named by what sets it apart. */
  readonly among?: readonly Item[]
}

/** What was asked for, in the person's own words where no facet is meant. */
function askedWords(property: string, item: Item, language: Language): string {
  if (property === '') return language === 'zh' ? '这一点' : 'that'
  const known = valueWords('tag', property, language)
  const label = cleanText(known === cleanText(property) ? facetLabel(property, language) : known).replace(/[“”]/g, '')
  return findFacet(item, property) === undefined && label === property.toLowerCase() ? `“${label}”` : label
}

/**
 * @param text.property A facet, or the words asked with.
 * @example
 * writeAnswer({ voice, item: hoodie, property: 'material' }) // ['The material of the Chaz Hoodie is wool.']
 */
export function writeAnswer({ voice, item, property, among = [] }: AnswerText): string[] {
  const name = theName(item, voice.language, among)
  if (property === 'description') return writeDescription(voice, item, among)
  const facet = findFacet(item, property)
  const values = facet === undefined ? [] : itemValues(item, facet)
  const first = values[0]
  if (facet !== undefined && first !== undefined) {
    const truth = values.length === 1 ? asBoolean(first) : undefined
    const assumed = item.filled?.includes(facet) ? [assumedWordings(voice)] : []
    if (truth !== undefined) return composeSentences(voice, [yesNoWordings(voice, name, facet, truth), ...assumed])
    const words = values.slice(0, mostValues).map(value => printed(item, facet, value, voice))
    return composeSentences(voice, [valueWordings(voice, name, facet, joinList(words, voice.language), values.length), ...assumed])
  }
  const found = findValue(item, property)
  if (found === undefined) return composeSentences(voice, [unknownWordings(voice, name, askedWords(property, item, voice.language))])
  const label = facetLabel(found.facet, voice.language)
  const words = valueWords(found.facet, found.value, voice.language)
  return composeSentences(voice, [
    wordings(
      voice,
      [`yes, ${name} is listed as ${words} (${label})`, `${name} is ${words}, its ${label} says`],
      [`是的，${name}的${label}写着${words}`, `${name}的${label}是${words}`],
    ),
  ])
}
