/** A shopper's English. */

import type { Item } from '../../contracts/item.js'
import { facetLabel } from '../../explanation/index.js'
import { pickOf, type Random, shuffled } from '../needs/draw.js'
import type { KindWish } from '../needs/kinds.js'
import { type NeedWish, valuesOf } from '../needs/need.js'
import { englishKind } from './english-kind.js'
import { englishPhrase, plain } from './english-phrases.js'
import type { Speech } from './speech.js'

/** @example englishSpeech(seededRandom(1)).open(need.wishes) // "I'm looking for a red jacket under 60" */
export function englishSpeech(random: Random): Speech {
  const one = (...wordings: readonly [string, ...string[]]) => pickOf(random, wordings)
  const describe = (wishes: readonly NeedWish[]) => describeThing(wishes, random)
  const bare = (wish: NeedWish) => describeBare(wish, random)
  return {
    describe,
    open: wishes => {
      const thing = describe(wishes)
      return one(
        `I'm looking for ${thing}`,
        `hi, do you have ${thing}?`,
        `${thing} please`,
        `I need ${thing}.`,
        `show me ${thing}`,
        `Hello! I'd like ${thing}.`,
        `can you find me ${thing}`,
        thing,
      )
    },
    answer: wish =>
      wish.kind === 'not'
        ? one(`anything but ${bare(wish)}`, `not ${bare(wish)}`)
        : one(bare(wish), `${bare(wish)} please`, `I'd prefer ${bare(wish)}`),
    indifferent: facet => one("doesn't matter", 'no preference', "I don't mind", `the ${facetLabel(facet, 'en')} doesn't matter to me`),
    reject: (wish, again, shown) => rejection(wish, again, shown, one, bare),
    change: wish =>
      one(
        `actually, make it ${bare(wish)}`,
        `hmm, ${bare(wish)} instead`,
        `I changed my mind, ${bare(wish)} please`,
        `sorry, I'd rather have ${bare(wish)}`,
      ),
    restate: wishes => one(`let me say it again: ${describe(wishes)}`, `really? I want ${describe(wishes)}`, `just ${describe(wishes)}`),
  }
}

function describeThing(wishes: readonly NeedWish[], random: Random): string {
  const kind = wishes.find((wish): wish is KindWish => wish.kind === 'named' || wish.kind === 'category')
  const { article, noun } = kind ? englishKind(kind, random) : { article: '' as const, noun: 'something' }
  const phrases = shuffled(
    random,
    wishes.filter(wish => wish !== kind),
  ).map(wish => ({ ...englishPhrase(wish, random), isDislike: wish.kind === 'not' }))
  const isSomething = noun.startsWith('something')
  const before = phrases.filter(({ place }) => place === 'before').map(({ words }) => words)
  const after = phrases.filter(({ place, isDislike }) => place === 'after' && !isDislike).map(({ words }) => words)
  const dislikes = phrases.filter(({ isDislike }) => isDislike).map(({ words }) => words)
  const thing = isSomething ? [noun.replace('something', ['something', ...before].join(' ')), ...after] : [...before, noun, ...after]
  const phrase = thing.join(' ')
  return [article === '' ? phrase : `${/^[aeiou]/iu.test(phrase) ? 'an' : 'a'} ${phrase}`, ...dislikes].join(', ')
}

/** The value as one says it alone. */
function describeBare(wish: NeedWish, random: Random): string {
  if (wish.kind === 'named' || wish.kind === 'category') return englishKind(wish, random).noun
  return wish.kind === 'not' ? plain(wish.value) : englishPhrase(wish, random).words
}

type One = (...wordings: readonly [string, ...string[]]) => string

function rejection(wish: NeedWish, again: boolean, shown: Item, one: One, bare: (wish: NeedWish) => string): string {
  const words = bare(wish)
  if (wish.kind === 'at-most')
    return again
      ? one(`I said ${words}`, 'cheaper please', 'still too expensive', `that's over ${wish.value}`)
      : one(`too expensive, ${words} please`, `${words}`, `something cheaper, ${words}`)
  if (wish.kind === 'not')
    return again ? one(`I said no ${words}`, `not ${words}!`) : one(`no ${words} please`, `I don't want ${words}`, `not ${words}`)
  const [has] = wish.kind === 'is' && wish.value !== 'true' ? valuesOf(shown, wish.facet) : []
  const wrong = has === undefined ? '' : one('', `not ${plain(has)}, `)
  return again
    ? one(`no, ${words}`, `I said ${words}`, `${wrong}${words} please`)
    : one(
        `${wrong}${words} please`,
        `it should be ${words}`,
        `do you have it ${words}?`.replace(/it (?=\p{L}+\?$)/u, 'one that is '),
        words,
      )
}
