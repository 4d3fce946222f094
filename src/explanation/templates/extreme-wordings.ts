/** The lowest or highest of many items by one number or date, by name, with its value; what no record states is said. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { formatNumber } from '../words/format-number.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { measuredWords, measureLabel, superlativeWords } from '../words/measured.js'

const mostNamed = 3

export interface ExtremeText {
  readonly voice: Voice
  readonly items: readonly Item[]
  /** `price`, a numeric facet or one of ISO dates. */
  readonly facet: Facet
  readonly end: 'lowest' | 'highest'
  /** 'our jackets', 'these'; in Chinese without 我们的. */
  readonly noun: string
}

interface Measured {
  readonly item: Item
  readonly value: number | string
}

/** Items with a price, in the commonest currency: prices of several currencies have no order. */
export function pricedItems(items: readonly Item[]): Item[] {
  const groups = new Map<string | undefined, Item[]>()
  for (const item of items) {
    if (item.price === undefined) continue
    const group = groups.get(item.currency)
    if (group === undefined) groups.set(item.currency, [item])
    else group.push(item)
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

/** @example extremeWordings({ voice, items, facet: 'weight_g', end: 'lowest', noun: 'our tents' }) */
export function extremeWordings(text: ExtremeText): Wordings {
  const { voice, facet, end, noun } = text
  const best = measuredItems(text)[0]
  if (best === undefined) return unknownWordings(text)
  const ties = extremeItems(text)
  const amount = measuredWords(facet, best.value, voice.language, best.item.currency)
  const word = superlativeWords(facet, end, voice.language)
  const names = namesOf(ties, facet, voice.language)
  const closing = facet === 'price' ? `at ${amount}` : `with ${amount}`.replace(/^with (?=a |rated|released|from|for)/, '')
  const verb = ties.length > 1 ? 'are' : 'is'
  return wordings(
    voice,
    [`the ${word} of ${noun} ${verb} ${names}, ${closing}`, `of ${noun}, the ${word} ${verb} ${names}, ${closing}`],
    [`${noun}里${word}的是${names}，${amount}`, `要说${word}的，${noun}当中是${names}，${amount}`],
  )
}

/** The items at that end, all that share the value. */
export function extremeItems(text: Pick<ExtremeText, 'items' | 'facet' | 'end'>): Item[] {
  const sorted = measuredItems(text)
  return sorted.filter(({ value }) => value === sorted[0]?.value).map(({ item }) => item)
}

/** Of few items, those whose record is silent; nothing where all say so or none does. */
export function silentWordings({ voice, items, facet }: ExtremeText): Wordings {
  const silent = items.filter(item => measuredValue(item, facet) === undefined)
  if (silent.length === 0 || silent.length === items.length) return []
  const label = measureLabel(facet, voice.language)
  const names = joinList(
    silent.slice(0, mostNamed).map(item => theName(item, voice.language, items)),
    voice.language,
  )
  return wordings(voice, [`the record gives no ${label} for ${names}`], [`${names}没有${label}记录`])
}

function unknownWordings({ voice, facet, noun }: ExtremeText): Wordings {
  const label = measureLabel(facet, voice.language)
  if (facet === 'price')
    return wordings(
      voice,
      [`no prices are on record for ${noun}`, `the record gives no price for ${noun}`],
      [`${noun}没有价格记录`, `记录里没有${noun}的价格`],
    )
  return wordings(
    voice,
    [`no ${label} is on record for ${noun}`, `the record gives no ${label} for ${noun}`],
    [`${noun}没有${label}记录`, `记录里没有${noun}的${label}`],
  )
}

function measuredItems({ items, facet, end }: Pick<ExtremeText, 'items' | 'facet' | 'end'>): Measured[] {
  const direction = end === 'lowest' ? 1 : -1
  const held = facet === 'price' ? pricedItems(items) : items
  const measured = held.flatMap(item => {
    const value = measuredValue(item, facet)
    return value === undefined ? [] : [{ item, value }]
  })
  return measured.sort((a, b) => direction * (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
}

/** A number, or a date as year-month-day, whose letters sort as it does. */
function measuredValue(item: Item, facet: Facet): number | string | undefined {
  const [value] = itemValues(item, facet)
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined
}

function namesOf(ties: readonly Item[], facet: Facet, language: Language): string {
  const names = joinList(
    ties.slice(0, mostNamed).map(item => theName(item, language, ties)),
    language,
  )
  const rest = ties.length - mostNamed
  if (rest <= 0) return names
  if (language === 'en') return `${names}, and ${formatNumber(rest, 'en')} more ${facet === 'price' ? 'at the same price' : 'like it'}`
  return `${names}，另有${formatNumber(rest, 'zh')}款${facet === 'price' ? '同价' : '相同'}`
}
