/** All wishes as one noun phrase: 'black hoodies for men, under $50'; 50美元以内的黑色男士款连帽衫. */
import type { Language } from '../../contracts/language.js'
import type { Wish } from '../../contracts/wish.js'
import { facetKind } from './facet-kind.js'
import { joinList } from './join-list.js'
import { wishPhrase, wishValues } from './wish-phrase.js'

/** 'Jackets' stands alone, 'milk' and 'clothing' need a noun to be counted. */
function categoryNoun(words: string, language: Language): string {
  return language === 'zh' || /s$/i.test(words) ? words : `${words} items`
}

function nounOf(wishes: readonly Wish[], language: Language): { noun: string; rest: readonly Wish[] } {
  const category = wishes.find(wish => wish.facet === 'category' && wish.polarity === 'want')
  const rest = wishes.filter(wish => wish !== category)
  return {
    noun: category === undefined ? (language === 'zh' ? '商品' : 'items') : categoryNoun(wishValues(category, language), language),
    rest,
  }
}

/**
 * @returns 'items' (商品) alone when nothing is wished.
 *
 * @example
 * describeWishes([black, hoodies, under50], 'en', 'USD') // 'black hoodies & sweatshirts, under $50'
 */
export function describeWishes(wishes: readonly Wish[], language: Language, currency?: string): string {
  const { noun, rest } = nounOf(wishes, language)
  if (language === 'zh') {
    const phrases = rest.map(wish => wishPhrase(wish, 'zh', currency))
    return phrases.length === 0 ? noun : `${phrases.join('、')}的${noun}`
  }
  const isFront = (wish: Wish): boolean => wish.polarity === 'want' && ['colour', 'feature'].includes(facetKind(wish.facet))
  const front = rest.filter(isFront).map(wish => wishPhrase(wish, 'en', currency))
  const back = rest.filter(wish => !isFront(wish)).map(wish => wishPhrase(wish, 'en', currency))
  const head = [...front, noun].join(' ')
  return back.length === 0 ? head : `${head} ${joinList(back, 'en')}`
}
