/** Words that are a value in one company and an everyday word in another: 'light jacket', 'bedside lights', 'cool weather'. */
import type { Sense, Vocabulary } from './vocabulary.js'
import { isMark, type Token } from './words/tokenise.js'

const climateWords: ReadonlySet<string> = new Set(['weather', 'climate', 'day', 'season', 'condition', 'temperature'])

/** True where an everyday word is a value after all: 'cool' before 'weather'. */
export function isValueHere(next: Token | undefined): boolean {
  return next !== undefined && climateWords.has(next.norm)
}

/** True where a word that mostly says nothing tells something of a thing: 'cool weather', 'color-blocked'. */
export function isTelling({ text }: Token, next: Token | undefined): boolean {
  return (text === 'cool' && isValueHere(next)) || (/^colou?r$/.test(text) && /^block/.test(next?.norm ?? ''))
}

/** 'Light' before a noun weighs little; a lamp is said last, or as 'lights'. */
export function sensesHere(phrase: string, token: Token, next: Token | undefined, vocabulary: Vocabulary): readonly Sense[] {
  const senses = vocabulary.senses(phrase)
  if (phrase !== 'light' || token.text === 'lights') return senses
  const isTranslation = token.evidence.toLowerCase() !== token.text
  if (!isTranslation && (next === undefined || isMark(next))) return senses
  const others = senses.filter(sense => sense.facet !== 'category')
  const weighs = isTranslation ? [] : vocabulary.senses('lightweight')
  return weighs.length > 0 ? weighs : others
}

const alsoVerbs: ReadonlySet<string> = new Set([
  'travel',
  'book',
  'watch',
  'shop',
  'play',
  'dress',
  'park',
  'pack',
  'date',
  'light',
  'drive',
])
const determiners: ReadonlySet<string> = new Set(['a', 'an', 'the', 'it', 'this', 'that', 'me', 'us', 'my', 'one', 'two', 'them'])

/** 'To travel', 'book a table', 'travelling to Rome' do something; 'books', 'a travel guide' are things. */
export function isVerbHere(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (/^travel+ing$/.test(token.text)) return true
  if (!alsoVerbs.has(token.text)) return false
  return previous?.text === 'to' || (token.text === 'book' && next !== undefined && determiners.has(next.text))
}

/** Music that takes no article, and a thing that does: 'some house', 'a house'. */
export const soundsAndThings: ReadonlySet<string> = new Set([
  'house',
  'garage',
  'trap',
  'country',
  'rock',
  'metal',
  'soul',
  'drill',
  'wave',
])
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'that', 'my', 'our', 'your', 'other', 'another'])
const sounds: ReadonlySet<string> = new Set([
  'music',
  'song',
  'track',
  'album',
  'record',
  'band',
  'genre',
  'playlist',
  'tune',
  'hit',
  'artist',
])

/** 'A house in Atlanta' is no kind of music; 'a house track' and 'some house' are. */
export function thingOrSound(
  senses: readonly Sense[],
  { norm, text }: Token,
  previous: Token | undefined,
  next: Token | undefined,
): readonly Sense[] {
  if (!soundsAndThings.has(norm) || !senses.some(({ facet }) => facet === 'genre')) return senses
  const isThing = (articles.has(previous?.text ?? '') || text === `${norm}s`) && !sounds.has(next?.norm ?? '')
  return senses.filter(({ facet }) => (isThing ? facet !== 'genre' : facet !== 'category'))
}

/** What so often stands at the end of a compound that the word before it names no kind: 'board game', 'phone case', 'shoe rack'. */
const heads: ReadonlySet<string> = new Set(
  'game case rack food holder charger cable stand strap cover cleaner polish repair toy paint house maker machine insurance rental delivery shop store company'.split(
    ' ',
  ),
)

/** 'Board' of 'board game' is no board, where the catalogue has no such kind. */
export function modifies(senses: readonly Sense[], { norm }: Token, vocabulary: Vocabulary): boolean {
  const isKind = senses.length > 0 && senses.every(({ facet }) => facet === 'title' || facet === 'category')
  return isKind && heads.has(norm) && vocabulary.senses(norm).length === 0
}

/** 'In down', 'made of down', 羽绒 are a filling; 'sit down' is none. */
export function isFilling({ text, evidence }: Token, previous: Token | undefined): boolean {
  return text === 'down' && (/\p{Script=Han}/u.test(evidence) || /^(?:in|of|with|from|goose|duck)$/.test(previous?.text ?? ''))
}
