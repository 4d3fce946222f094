/** The last gate before a person: a sentence passes only if facts carry everything it says. Form (commas, capitals) is never a reason to refuse. */
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { wishPhrase } from '../words/wish-phrase.js'
import { catalogIdioms, checkCatalogClaims } from './check-catalog-claims.js'
import { checkChinese } from './check-chinese.js'
import { checkMoney } from './check-money.js'
import { checkNumbers } from './check-numbers.js'
import { checkIdentity, checkOrder } from './check-order.js'
import { checkWords } from './check-words.js'
import { maskNames, type Segment, segmentsOf } from './speech-segments.js'
import { chineseDigits, englishDigits } from './spelled-numbers.js'
import type { Verdict, VerificationContext } from './verification.js'

/** Words under which a quoted wish is no claim. */
const givenUp = /\b(?:set aside|had to give way|dropped|no longer counts)\b|放宽|符合|没有标明|没有一款标明|不再算|去掉/

function wishPhrases(wish: Wish, items: readonly Item[]): string[] {
  const currencies = [...new Set([undefined, ...items.map(({ currency }) => currency)])]
  const languages = ['en', 'zh'] as const
  return currencies.flatMap(currency => languages.map(language => wishPhrase(wish, language, currency).replace(/[“”]/g, '')))
}

/** What an item is said to be is a claim, in quotation marks too. */
const claiming = /(?<!\b(?:whether|if)\b.*)(?:⟧|\bit|\bthey|\bthese) (?:is|are) $/i

/** Quotation marks round words of the person (or of their wishes) are taken off with the words; any other quote is read as plain text. */
function withoutQuotes(text: string, { said = [], wishes, items }: VerificationContext): string {
  const phrases = givenUp.test(text) ? wishes.flatMap(wish => wishPhrases(wish, items)) : []
  const spoken = new Set([...said, ...phrases, ...wishes.map(({ evidence }) => evidence)].map(words => words.toLowerCase()))
  return text.replace(/[“"]([^”"]*)[”"]/g, (_, words: string, at: number) =>
    spoken.has(words.toLowerCase()) && !claiming.test(text.slice(0, at)) ? ' ' : ` ${words} `,
  )
}

/** 'People who chose “X”' is about the item, not about X, though X may stand in the list too. */
function withoutChosen(text: string, { said = [] }: VerificationContext): string {
  return text.replace(/(选了|who chose )“([^”]*)”/g, (whole, lead: string, words: string) => (said.includes(words) ? lead : whole))
}

function checkLanguage(masked: string, { language }: VerificationContext): string[] {
  const hasHan = /\p{Script=Han}/u.test(masked)
  if (language === 'en') return hasHan ? ['the sentence is not English'] : []
  return hasHan ? [] : ['the sentence is not Chinese']
}

function checkSegment(segment: Segment, context: VerificationContext): string[] {
  const words =
    context.language === 'zh'
      ? checkChinese(segment, context)
      : checkWords({ ...segment, text: segment.text.replace(catalogIdioms, ' ') }, context)
  return [...checkMoney(segment, context), ...checkNumbers(segment, context), ...checkOrder(segment, context), ...words]
}

/**
 * Holds one sentence against the facts: numbers, prices, currencies, shares, names, brands, materials, colours, sizes, superlatives,
 * comparisons, denials, promises, counts and the language; spelled-out numbers too.
 *
 * @example
 * verifySentence('The hoodie is waterproof.', { facts: factsOf(hoodie), items: [hoodie], wishes: [], language: 'en' })
 * // { ok: false, why: ['no fact says “waterproof”'] }
 */
export function verifySentence(sentence: string, context: VerificationContext): Verdict {
  const masked = withoutQuotes(maskNames(withoutChosen(sentence, context), context.items), context)
  const digits = context.language === 'zh' ? chineseDigits(masked) : englishDigits(masked)
  const segments = segmentsOf(digits, context.items)
  const why = [
    ...checkLanguage(masked.replace(/⟦[\d,]+⟧/g, ''), context),
    ...checkCatalogClaims(sentence, context),
    ...checkIdentity(digits),
    ...segments.flatMap(segment => checkSegment(segment, context)),
  ]
  return why.length === 0 ? { ok: true } : { ok: false, why: [...new Set(why)] }
}
