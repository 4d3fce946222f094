/** References to shown items by what they are: 'the black one', 'the hoodie', 'the chaz hoodie', 'the cheaper one'. */
import type { Item } from '../contracts/item.js'
import { stopWords } from './words/stop-words.js'
import { isMark, phraseKey } from './words/tokenise.js'
import { translateChinese } from './words/translate-chinese.js'

export interface ShownReference {
  /** One id where it is clear. */
  readonly targets: readonly string[]
  /** Several ids that fit equally. */
  readonly candidates: readonly string[]
}

const none: ShownReference = { targets: [], candidates: [] }
const one = (id: string): ShownReference => ({ targets: [id], candidates: [] })

/**
 * @param nouns true where 'the hoodie' points at a shown item rather than at a kind of thing
 * @example referToShown('the black one', shownItems)
 */
export function referToShown(text: string, shown: readonly Item[], nouns = false): ShownReference {
  if (shown.length === 0) return none
  const priced = shown.filter(item => item.price !== undefined).sort((left, right) => (left.price ?? 0) - (right.price ?? 0))
  const [cheapest, dearest] = [priced[0], priced.at(-1)]
  if (/\bthe cheap(?:er|est)? (?:one|of)\b|(?:最|更)?便宜的?那[个款双件]/i.test(text) && cheapest) return one(cheapest.id)
  if (/\bthe (?:(?:more |most )?expensive|dear|pricey) (?:one|of)\b|(?:最|更)贵的?那[个款双件]/i.test(text) && dearest)
    return one(dearest.id)
  for (const words of descriptions(text, nouns)) {
    const found = byDescription(words, shown)
    if (found.targets.length + found.candidates.length > 0) return found
  }
  return none
}

/**
 * Every item that a part of the text names or describes: 'the black one and the navy one', 'the corvin or the brask'.
 * @param isValue true of a word that is a value of the catalogue
 */
export function referToEach(text: string, shown: readonly Item[], isValue: (word: string) => boolean): string[] {
  const found = text.split(partEnd).flatMap(part => {
    const described = referToShown(part, shown, true).targets
    if (described.length > 0) return described
    const named = namedAmong(part, shown, isValue)
    return named.length > 0 ? named : byDescription(contentWords(part), shown).targets
  })
  return [...new Set(found)]
}

/** Several that are described in one breath, 'the red kettle and the white one'; empty where fewer than two are. */
export function describedTogether(text: string, shown: readonly Item[], isValue: (word: string) => boolean): string[] {
  const list = /\bthe [^,.;!?]{2,40} (?:and|or|nor) the [^,.;!?]{2,40}/i.exec(text)?.[0]
  const each = list === undefined ? [] : referToEach(list, shown, isValue)
  return each.length > 1 ? each : []
}

/** Shown items that a noun fits about equally: 'is the hoodie warm?' of several hoodies; none where they are meant together. */
export function sharingNoun(text: string, shown: readonly Item[]): readonly string[] {
  if (/\b(?:are|do|were|have) (?:the|these|those)\b/i.test(text)) return []
  const phrases = [...text.matchAll(/\b(?:the|that|this) ((?:[\w'-]+ ?){1,3})/gi)].map(([, words = '']) => phraseKey(words).split(' '))
  const chinese = /^[\p{Script=Han}\s]+[?？]?$/u.test(text) ? [translateChinese(text).map(token => token.norm)] : []
  for (const words of [...phrases, ...chinese]) {
    for (let length = words.length; length > 0; length--) {
      const fits = fitting(words.slice(0, length), shown)
      if (fits.length > 0) return fits.length > 1 ? fits.map(({ id }) => id) : []
    }
  }
  return []
}

const partEnd = /\b(?:and|or|with|to|than|vs\.?|versus)\b|[,，、;；?？]|和|跟|与|还是/i
const comparing = new Set(['compare', 'difference', 'between', 'differ', 'versus'])

function contentWords(part: string): string[] {
  const tokens = translateChinese(part).filter(token => !isMark(token) && !token.foreign && !stopWords.has(token.norm))
  return tokens.map(token => token.norm).filter(word => !comparing.has(word))
}

const piece = '[个款双件本条顶只]'

/** Phrases that describe an item, as stems, the longest first. */
function descriptions(text: string, nouns: boolean): string[][] {
  const found = /\b(?:the|that|this) ((?:[\w'-]+ ){1,3})(?:one|pair)s?\b/i.exec(text)?.[1]
  if (found) return [phraseKey(found).split(' ')]
  const pointed = new RegExp(`(?:那|这)一?${piece}(?![有是也要就都])([\\p{Script=Han}a-z]{1,6}?)的`, 'iu').exec(text)?.[1]
  const chinese = pointed ?? /([\p{Script=Han}a-z]{1,8})的?(?:那|这)(?:一)?[个款双件本条顶只]/iu.exec(text)?.[1]
  if (chinese) return [translateChinese(chinese).map(token => token.norm)].filter(words => words.length > 0)
  if (!nouns) return []
  const words = /\b(?:the|that|this) ((?:[\w'-]+ ?){1,4})/i.exec(text)?.[1]?.trim().split(/\s+/) ?? []
  return words.map((_, count) => phraseKey(words.slice(0, words.length - count).join(' ')).split(' '))
}

function byDescription(said: readonly string[], shown: readonly Item[]): ShownReference {
  const fits = fitting(said, shown)
  if (fits.length === 1) return { targets: fits.map(item => item.id), candidates: [] }
  return fits.length > 1 && fits.length < shown.length ? { targets: [], candidates: fits.map(item => item.id) } : none
}

function fitting(said: readonly string[], shown: readonly Item[]): readonly Item[] {
  const words = said.filter(word => word !== '')
  if (words.length === 0) return []
  return shown.filter(item => {
    const facts = factWords(item)
    return words.every(word => facts.has(word))
  })
}

/** Stems of everything short that the record says of an item. */
export function factWords(item: Item): Set<string> {
  const values = Object.values(item.attributes).flatMap(value => (typeof value === 'object' ? value : [String(value)]))
  return new Set(phraseKey([item.title, item.brand ?? '', ...values].join(' ')).split(' '))
}

/** The shown item whose title shares the most telling words with the text: words that no other shown title has. */
export function namedAmong(text: string, shown: readonly Item[], isValue: (word: string) => boolean): string[] {
  const said = new Set(phraseKey(text).split(' '))
  const titles = shown.map(item => new Set(phraseKey(item.title).split(' ')))
  const scores = titles.map(
    words =>
      [...words].filter(word => word.length > 2 && said.has(word) && !isValue(word) && titles.filter(other => other.has(word)).length === 1)
        .length,
  )
  const sentence = ` ${phraseKey(text)} `
  const whole = shown.find(({ title }) => phraseKey(title).includes(' ') && sentence.includes(` ${phraseKey(title)} `))
  if (whole) return [whole.id]
  const chinese = namedInChinese(text, shown)
  if (chinese) return [chinese.id]
  const best = Math.max(0, ...scores)
  return best > 0
    ? shown
        .filter((_, index) => scores[index] === best)
        .map(item => item.id)
        .slice(0, 1)
    : []
}

/** Words of an utterance that describe the items meant, so that they are no wishes. */
export function wordsOfItems(phrases: readonly string[], targets: readonly Item[]): Set<string> {
  const facts = targets.map(factWords)
  const names = targets.map(({ translations }) => translations?.['zh']?.title ?? '')
  const isOf = (phrase: string) =>
    facts.some(words => phrase.split(' ').every(word => words.has(word))) ||
    names.some(name => /\p{Script=Han}{2}/u.test(phrase) && name.includes(phrase))
  return new Set(phrases.filter(isOf))
}

/** The item whose Chinese title shares the longest run of characters that no other shown title has and no table translates. */
function namedInChinese(text: string, shown: readonly Item[]): Item | undefined {
  const titles = shown.map(item => item.translations?.['zh']?.title ?? '')
  const lengths = titles.map((title, index) =>
    longestOwnRun(
      text,
      title,
      titles.filter((_, other) => other !== index),
    ),
  )
  const best = Math.max(0, ...lengths)
  return best > 1 ? shown[lengths.indexOf(best)] : undefined
}

function longestOwnRun(text: string, title: string, others: readonly string[]): number {
  const most = Math.min(title.length, 20)
  for (let length = most; length > 1; length--) {
    for (let from = 0; from + length <= most; from++) {
      const run = title.slice(from, from + length)
      if (text.includes(run) && !others.some(other => other.includes(run)) && isProperName(run)) return length
    }
  }
  return 0
}

function isProperName(run: string): boolean {
  const tokens = translateChinese(run)
  return tokens.length > 0 && tokens.some(token => token.foreign)
}
