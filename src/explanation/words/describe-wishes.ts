/** All wishes as one noun phrase: 'black hoodies for men, under $50'; 50美元以内的黑色男士款连帽衫. */
import type { Language } from '../../contracts/language.js'
import type { Wish } from '../../contracts/wish.js'
import { facetKind } from './facet-kind.js'
import { joinList } from './join-list.js'
import { singular } from './singular.js'
import { asBoolean } from './value-words.js'
import { wishPhrase, wishValues } from './wish-phrase.js'

const plural = new Intl.PluralRules('en')

/** 'Jackets' stands alone, 'milk' and 'clothing' need a noun to be counted. */
function categoryNoun(words: string, isOne: boolean): string {
  if (!/s$/i.test(words)) return `${words} ${isOne ? 'item' : 'items'}`
  if (!isOne) return words
  return words
    .split(' or ')
    .map(word => singular(word) ?? word)
    .join(' or ')
}

/** A kind that titles name, 'Kettle': as many, 'kettles'. */
function kindNoun(words: string, isOne: boolean): string {
  const noun = words.toLowerCase()
  if (isOne) return singular(noun) ?? noun
  return /s$/.test(noun) ? noun : `${noun}${/(?:ch|sh|x)$/.test(noun) ? 'es' : 's'}`
}

function nounOf(category: Wish | undefined, language: Language, isOne: boolean): string {
  if (language === 'zh') return category === undefined ? '商品' : wishValues(category, language)
  if (category === undefined) return isOne ? 'item' : 'items'
  const words = wishValues(category, language)
  return category.facet === 'title' ? kindNoun(words, isOne) : categoryNoun(words, isOne)
}

/** Colours first, then how a thing is: 'blue waterproof', never 'with waterproof' behind. */
function frontRank(wish: Wish, phrase: string): number {
  if (wish.polarity === 'avoid') return 0
  const kind = facetKind(wish.facet)
  if (kind === 'colour') return 2
  const isQuality = kind === 'feature' || (kind === 'other' && wish.values.every(value => asBoolean(value) === true))
  return isQuality && !phrase.startsWith('with ') ? 1 : 0
}

/**
 * @param count how many there are: one takes the singular
 * @returns 'items' (商品) alone when nothing is wished.
 *
 * @example
 * describeWishes([black, hoodies, under50], 'en', 'USD') // 'black hoodies & sweatshirts, under $50'
 * describeWishes([waterproof, blue, jackets], 'en', 'USD', 1) // 'blue waterproof jacket'
 */
export function describeWishes(wishes: readonly Wish[], language: Language, currency?: string, count?: number): string {
  const isWanted = (facet: string) => wishes.find(wish => wish.facet === facet && wish.polarity === 'want')
  const category = isWanted('title') ?? isWanted('category')
  const noun = nounOf(category, language, count !== undefined && plural.select(count) === 'one')
  const phrases = wishes
    .filter(wish => wish !== category)
    .map(wish => ({ wish, phrase: wishPhrase(wish, language, currency) }))
    .map(({ wish, phrase }) => ({ phrase, rank: frontRank(wish, phrase) }))
  if (language === 'zh')
    return phrases.length === 0 ? noun : `${phrases.map(({ phrase }) => phrase.replace(/^不要/, '非')).join('、')}的${noun}`
  const front = phrases.filter(({ rank }) => rank > 0).sort((left, right) => right.rank - left.rank)
  const back = phrases.filter(({ rank }) => rank === 0).map(({ phrase }) => phrase)
  const head = [...front.map(({ phrase }) => phrase), noun].join(' ')
  return back.length === 0 ? head : `${head} ${joinList(back, 'en')}`
}
