/** Two or three items side by side, in prose: price, then what their records say differently. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { isSaidIn } from '../words/contrast.js'
import { facetKind } from '../words/facet-kind.js'
import { facetLabel } from '../words/facet-label.js'
import { factPhrase } from '../words/fact-phrase.js'
import { formatMoney } from '../words/format-money.js'
import { isSpeakable } from '../words/is-speakable.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { asBoolean, valueWords } from '../words/value-words.js'

const mostFacets = 3
const mostValues = 4

function spoken(item: Item, facet: Facet): string[] {
  return itemValues(item, facet)
    .filter(value => isSpeakable(facet, value))
    .map(String)
}

/** Facets that all the items answer and at least two answer differently, as the records order them. */
export function differingFacets(items: readonly Item[], language: Language = 'en'): Facet[] {
  const facets = [...new Set(['brand', ...items.flatMap(item => Object.keys(item.attributes))])]
  return facets.filter(facet => {
    if (!isSaidIn(language, facet) || facetKind(facet) === 'tag') return false
    const answers = items.map(item => spoken(item, facet).sort().join('|').toLowerCase())
    return answers.every(answer => answer !== '') && new Set(answers).size > 1
  })
}

function priceWordings(voice: Voice, items: readonly Item[]): Wordings {
  if (items.length > 2 && new Set(items.map(({ price }) => price)).size > 1)
    return items.every(({ price }) => price !== undefined) ? priceList(voice, items) : []
  const priced = items.filter(item => item.price !== undefined && item.currency === items[0]?.currency)
  if (priced.length < items.length) return []
  const sorted = [...priced].sort((a, b) => (a.price ?? 0) - (b.price ?? 0))
  const [cheapest, dearest] = [sorted[0], sorted.at(-1)]
  if (cheapest?.price === undefined || dearest?.price === undefined) return []
  const money = (item: Item): string => formatMoney(item.price ?? 0, item.currency, voice.language)
  const name = (item: Item): string => theName(item, voice.language, items)
  const gap = formatMoney(dearest.price - cheapest.price, cheapest.currency, voice.language)
  if (cheapest.price === dearest.price) {
    return wordings(
      voice,
      [`${items.length === 2 ? 'both' : 'all of them'} cost ${money(cheapest)}`, `the price is the same, ${money(cheapest)}`],
      [`价格相同，都是${money(cheapest)}`, `价钱一样，都是${money(cheapest)}`],
    )
  }
  return wordings(
    voice,
    [
      `${name(cheapest)} is ${gap} cheaper than ${name(dearest)}: ${money(cheapest)} against ${money(dearest)}`,
      `at ${money(cheapest)}, ${name(cheapest)} costs ${gap} less than ${name(dearest)} at ${money(dearest)}`,
    ],
    [
      `${name(cheapest)}比${name(dearest)}便宜${gap}：前者${money(cheapest)}，后者${money(dearest)}`,
      `价格上，${name(cheapest)}是${money(cheapest)}，${name(dearest)}是${money(dearest)}，相差${gap}`,
    ],
  )
}

/** Prices of three are told one by one. */
function priceList(voice: Voice, items: readonly Item[]): Wordings {
  const parts = items.map(item => ({
    name: theName(item, voice.language, items),
    price: formatMoney(item.price ?? 0, item.currency, voice.language),
  }))
  const english = joinList(
    parts.map(({ name, price }) => `${price} for ${name}`),
    'en',
  )
  const chinese = parts.map(({ name, price }) => `${name}是${price}`).join('，')
  return wordings(voice, [`the price is ${english}`, `as to price: ${english}`], [`价格：${chinese}`, `价格方面，${chinese}`])
}

/** What one record says where they differ: 'by Norrvik, made with wool and not washable'. */
function ownWordings(voice: Voice, item: Item, among: readonly Item[], facets: readonly Facet[]): Wordings {
  const phrases = facets.flatMap(facet => itemPhrases(item, facet, voice))
  const name = theName(item, voice.language, among)
  const english = joinList(phrases, 'en')
  const chinese = phrases.join('，')
  return wordings(voice, [`${name} is ${english}`, `on record, ${name} is ${english}`], [`${name}：${chinese}`, `再看${name}：${chinese}`])
}

function itemPhrases(item: Item, facet: Facet, { language }: Voice): string[] {
  const values = itemValues(item, facet).filter(value => isSpeakable(facet, value))
  const [first] = values
  if (first === undefined) return []
  if (values.length === 1 || asBoolean(first) !== undefined) return [factPhrase(facet, first, language, item.currency)]
  const list = joinList(
    values.slice(0, mostValues).map(value => valueWords(facet, value, language, item.currency)),
    language,
  )
  return [factPhrase(facet, first, language, item.currency).replace(valueWords(facet, first, language, item.currency), () => list)]
}

/** 'The Leggings (blue) is blue' tells nobody anything. */
function isInNames({ language }: Voice, items: readonly Item[], facet: Facet): boolean {
  return items.every(item => {
    const name = theName(item, language, items).toLowerCase()
    return itemValues(item, facet).every(value => name.includes(valueWords(facet, value, language, item.currency).toLowerCase()))
  })
}

function onlyWordings(voice: Voice, names: string, facets: readonly Facet[]): Wordings {
  const labels = joinList(
    facets.map(facet => facetLabel(facet, voice.language)),
    voice.language,
  )
  return wordings(
    voice,
    [`on record ${names} differ only in ${labels}`, `apart from ${labels}, the records of ${names} say the same`],
    [`记录上${names}只是${labels}不同`, `按记录，${names}只是${labels}不同`],
  )
}

/**
 * @param text.items Two or three; of more, the first three are compared.
 * @example
 * writeComparison({ voice, items: [hoodie, jacket] })
 * // ['The Hoodie is $12 cheaper than the Jacket: $42 against $54.', 'The Hoodie is black and made with wool.', 'On record, the Jacket is …']
 */
export function writeComparison({ voice, items }: { readonly voice: Voice; readonly items: readonly Item[] }): string[] {
  const compared = items.slice(0, 3)
  if (compared.length < 2) {
    return composeSentences(voice, [
      wordings(voice, ['which two shall I compare?', 'please name two items to compare'], ['要比较哪两款？', '请告诉我要比较哪两款']),
    ])
  }
  const price = priceWordings(voice, compared)
  const facets = differingFacets(compared, voice.language)
  const names = joinList(
    compared.map(item => theName(item, voice.language, compared)),
    voice.language,
  )
  const same = wordings(
    voice,
    price.length === 0
      ? [`on record ${names} do not differ`, `the records of ${names} say the same`]
      : [`on record ${names} do not differ in anything else`, `apart from that, the records of ${names} say the same`],
    price.length === 0
      ? [`${names}在记录上没有区别`, `${names}的记录相同`]
      : [`${names}在记录上没有其他区别`, `除此之外，${names}的记录相同`],
  )
  const told = facets.filter(facet => !isInNames(voice, compared, facet)).slice(0, mostFacets)
  return composeSentences(voice, [
    price,
    ...(told.length > 0 ? compared.map(item => ownWordings(voice, item, compared, told)) : []),
    ...(facets.length === 0 ? [same] : []),
    ...(facets.length > 0 && told.length === 0 ? [onlyWordings(voice, names, facets)] : []),
  ])
}
