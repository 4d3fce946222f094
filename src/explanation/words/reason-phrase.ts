/** A reason as what follows 'it is': a wish met with the item's own value, or the score part it carries. */

import { isCalled, namesKind } from '../../catalog/names-kind.js'
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Fact, Reason } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { itemValues } from '../item-values.js'
import { cleanText } from './clean-text.js'
import { facetKind } from './facet-kind.js'
import { deniedPhrase, factPhrase } from './fact-phrase.js'
import { limitPhrase } from './limit-phrase.js'
import { valueWords } from './value-words.js'
import { kindWord, wishPhrase } from './wish-phrase.js'

const partPhrases = {
  similar: { en: 'close to what you described', zh: '与您的描述接近' },
  behaviour: { en: 'chosen by people with tastes like yours', zh: '口味相近的人选过' },
  popular: { en: 'popular with other customers', zh: '受其他顾客欢迎' },
  new: { en: 'something different from what you have seen', zh: '与您看过的不同' },
} as const

/** A fact about a number beside the limit asked for: 'under $50 at $42'. */
function limitMet(wish: Wish, value: number, language: Language, currency?: string): string {
  const printed = valueWords(wish.facet, value, language, currency)
  const isExact = wish.operator === 'is' || wish.values[0] === value
  if (language === 'zh')
    return `${factPhrase(wish.facet, value, 'zh', currency)}${isExact ? '' : `（${limitPhrase(wish, 'zh', currency)}）`}`
  if (isExact) return wish.facet === 'price' ? printed : factPhrase(wish.facet, value, 'en', currency)
  return `${limitPhrase(wish, 'en', currency)} at ${printed}`
}

/** The item's value that meets a wish, so that 'black' is named and not 'Black/White'. */
function metValue(item: Item, fact: Fact, wish: Wish | undefined): Fact['value'] {
  const wanted = new Set(wish?.values.map(value => String(value).toLowerCase()))
  const values = itemValues(item, wish?.facet ?? fact.property)
  return (
    values.find(value => wanted.has(String(value).toLowerCase())) ??
    (wish?.facet === fact.property ? fact.value : (values[0] ?? fact.value))
  )
}

/** How an item meets a wish. */
export function metPhrase(item: Item, wish: Wish, language: Language, fact?: Fact): string {
  const value = metValue(item, fact ?? { subject: item.id, property: wish.facet, value: '', source: 'item' }, wish)
  if (fact?.source === 'recording' && wish.polarity === 'want')
    return recordingPhrase(metPhrase(item, wish, language, { ...fact, source: 'item' }), language)
  if (fact?.source === 'picture' && wish.polarity === 'want') return picturePhrase(wish.facet, fact.value, language)
  if (wish.facet === 'title' && wish.polarity === 'want') return namedPhrase(item, wish, language)
  if (wish.polarity === 'avoid') return avoidedPhrase(wish, language, item.currency)
  if (wish.operator !== 'is' && Number.isFinite(Number(value)) && value !== '')
    return limitMet(wish, Number(value), language, item.currency)
  return value === '' ? wishPhrase(wish, language, item.currency) : factPhrase(wish.facet, value, language, item.currency)
}

/** Of the kinds that would do, the one that the item is called by; a 'Kettle Classic' only has it in its name, as a film asked for by its title has. */
function namedPhrase(item: Item, wish: Wish, language: Language): string {
  const kinds = wish.values.map(String)
  const called = kinds.find(kind => isCalled(item, kind))
  const named = called ?? kinds.find(kind => namesKind(item, kind)) ?? kinds[0] ?? wish.evidence
  const word = language === 'zh' ? kindWord(wish, named) : named
  if (called !== undefined) return factPhrase('title', word, language)
  return language === 'zh' ? `名称里有${word}` : `with “${word}” in its name`
}

/** What only the picture shows is marked as such. */
function picturePhrase(facet: string, value: Fact['value'], language: Language): string {
  return language === 'zh' ? `从图片看${factPhrase(facet, value, 'zh')}` : `${factPhrase(facet, value, 'en')} by its picture`
}

/** What only the recording lets hear is marked as such. */
function recordingPhrase(phrase: string, language: Language): string {
  return language === 'zh' ? `听录音${phrase}` : `${phrase} by its recording`
}

function avoidedPhrase(wish: Wish, language: Language, currency?: string): string {
  const first = wish.values[0] ?? ''
  if (wish.operator !== 'is') return wishPhrase(wish, language, currency)
  return deniedPhrase(wish.facet, first, language, currency)
}

/** The wished value denied; where an item has just one value of the kind, that one is named too: 'gray rather than black'. */
function missedValue(item: Item, wish: Wish, language: Language): string {
  const denied = deniedPhrase(wish.facet, wish.values[0] ?? '', language, item.currency)
  const values = itemValues(item, wish.facet)
  const own = values[0]
  const isExclusive = ['colour', 'pattern', 'gender', 'brand'].includes(facetKind(wish.facet))
  if (own === undefined || values.length > 1 || !isExclusive) return denied
  const phrase = factPhrase(wish.facet, own, language, item.currency)
  return language === 'zh'
    ? `${phrase}，${denied.replace(/^.{1,4}(?=不是)/, '')}`
    : `${phrase} rather than ${wishPhrase(wish, 'en', item.currency)}`
}

/** 超过50美元, 不到50美元; other limits as they are, denied. */
function beyondLimit(wish: Wish, limit: string, currency?: string): string {
  const [amount = ''] = wish.values
  if (wish.facet !== 'price' || !/^at-/.test(wish.operator)) return `不在${limit}`
  return `${wish.operator === 'at-most' ? '超过' : '不到'}${valueWords('price', amount, 'zh', currency)}`
}

/** How an item misses a wish: 'not black', 'over your $50 at $62', or the very thing that was not wanted. */
export function missedPhrase(item: Item, wish: Wish, language: Language): string {
  const value = itemValues(item, wish.facet)[0]
  if (wish.polarity === 'avoid') return metPhrase(item, { ...wish, polarity: 'want' }, language)
  if (wish.operator === 'is' || value === undefined) return missedValue(item, wish, language)
  const printed = valueWords(wish.facet, value, language, item.currency)
  const limit = limitPhrase(wish, language, item.currency)
  if (language === 'zh') return `${factPhrase(wish.facet, value, 'zh', item.currency)}，${beyondLimit(wish, limit, item.currency)}`
  return `${wish.facet === 'price' ? printed : factPhrase(wish.facet, printed, 'en')} rather than ${limit}`
}

/**
 * @example
 * reasonPhrase(reason, hoodie, 'en') // 'under $50 at $42'
 */
export function reasonPhrase(reason: Reason, item: Item, language: Language): string {
  if (reason.kind === 'meets' || reason.kind === 'misses') {
    if (reason.wish === undefined) return factPhrase(reason.fact.property, reason.fact.value, language, item.currency)
    return reason.kind === 'meets' ? metPhrase(item, reason.wish, language, reason.fact) : missedPhrase(item, reason.wish, language)
  }
  const chosenWith =
    reason.fact.property === 'also-chosen' && typeof reason.fact.value === 'string' && /\s|\p{Script=Han}/u.test(reason.fact.value)
  if (reason.kind === 'behaviour' && chosenWith) {
    const name = cleanText(String(reason.fact.value))
    return language === 'zh' ? `选了“${name}”的人也选过` : `also chosen by people who chose “${name}”`
  }
  if (reason.part === 'freshness') return language === 'zh' ? '较新的商品' : 'among the more recent ones here'
  if (reason.part === 'exploration') return language === 'zh' ? '换个花样试试' : 'there for a little variety'
  if (reason.part === 'context') return language === 'zh' ? '适合您的情况' : 'suited to your situation'
  if (reason.kind === 'similar' && reason.fact.property === 'picture')
    return language === 'zh' ? '与您的图片相像' : 'much like your picture'
  if (reason.kind === 'similar' && reason.fact.property === 'recording')
    return language === 'zh' ? '与您的录音相像' : 'much like your recording'
  return partPhrases[reason.kind][language]
}

/** What a reason says, whatever item says it: for not repeating it turn after turn. */
export function reasonKey(reason: Reason): string {
  if (reason.wish !== undefined) return `${reason.kind}:${reason.wish.id}`
  // That it is near is one reason, whichever of its texts is near.
  return reason.part === 'similarity' && reason.fact.property !== 'picture' ? 'similar' : `${reason.kind}:${reason.fact.property}`
}
