/** Reads an utterance without a model: values from the catalogue's own vocabulary, acts from how they are said. */
import { atOnce, bySteps, type Steps } from '../catalog/steps.js'
import type { Language } from '../contracts/language.js'
import type { Catalog } from '../contracts/ports.js'
import type { ReadingState, Understanding, UtteranceReader } from '../contracts/understanding.js'
import type { Facet, Wish } from '../contracts/wish.js'
import { actPatterns } from './act-patterns.js'
import { withoutAdjustments } from './adjustments.js'
import { withoutApposition } from './apposition.js'
import { scopeQuestion } from './catalog-question.js'
import { childWords, withoutOwners } from './child-words.js'
import { ChineseTitles } from './chinese-titles.js'
import { contextWords, readContext } from './context-reader.js'
import { readCounts } from './count-reader.js'
import { deniedWords } from './denied-words.js'
import { detectLanguage } from './detect-language.js'
import { type MatchedTokens, matchValues } from './match-values.js'
import { readMeasures } from './measure-reader.js'
import { withoutOrigin } from './origin.js'
import { withoutPersonalFacts } from './personal-facts.js'
import { isPlace } from './places.js'
import { itemsOfKinds, mannerWish, type PriceManner, readPriceManner } from './price-manner-reader.js'
import { type Bound, readPrices } from './price-reader.js'
import { readActs } from './read-acts.js'
import { readParts } from './read-parts.js'
import { readReferences } from './reference-reader.js'
import { isRequest } from './request-sentence.js'
import { readSize } from './size-reader.js'
import { weighWishes } from './strength.js'
import { contradictedFacets, endsKind, isNewSubject, keptFacets, replacedFacets } from './subject-change.js'
import { suitingKind } from './suits-kind.js'
import { type ChineseText, chineseTextSteps, unknownWords } from './unknown-words.js'
import { type Vocabulary, vocabularySteps } from './vocabulary.js'
import { type WishOptions, wishesOf } from './wishes-of.js'
import { plainNegation } from './words/plain-negation.js'
import { phraseKey } from './words/tokenise.js'
import { translateChinese } from './words/translate-chinese.js'

/** Characters of an utterance that are read. */
const longestUtterance = 2000
/** 'None of these' points at nothing. */
const refusalOfAll = /\b(?:none|neither|not any) of (?:these|those|them)\b|这些都不要|都不要/gi

export interface LexiconOptions {
  /** Colours seen in the picture of a row whose record states none. */
  readonly pictureColours?: (row: number) => readonly string[]
}

export interface LexiconReader extends UtteranceReader {
  /** The same reader of a catalogue in which at most prices and currencies differ. */
  withCatalog(catalog: Catalog): LexiconReader
}

/**
 * @example
 * createLexiconReader(catalog).read('black hoodie for men, not wool', { turn: 0, wishes: [], shown: [] }).wishes
 */
export function createLexiconReader(catalog: Catalog, options: LexiconOptions = {}): LexiconReader {
  return atOnce(readerSteps(catalog, options))
}

/** The same, letting others in: of a large catalogue the vocabulary takes half a second. */
export function openLexiconReader(catalog: Catalog, options: LexiconOptions = {}): Promise<LexiconReader> {
  return bySteps(readerSteps(catalog, options))
}

function* readerSteps(catalog: Catalog, { pictureColours }: LexiconOptions): Steps<LexiconReader> {
  const vocabulary = yield* vocabularySteps(catalog, pictureColours)
  return readerOf(catalog, vocabulary, yield* chineseTextSteps(catalog.items))
}

function readerOf(catalog: Catalog, vocabulary: Vocabulary, chinese: ChineseText): LexiconReader {
  const hasPrices = catalog.items.filter(item => item.price !== undefined).length > catalog.items.length / 5
  const shop: Shop = { catalog, vocabulary, hasPrices, chinese, titles: new ChineseTitles(catalog.items) }
  return {
    read(raw, state) {
      const said = raw.slice(0, longestUtterance).normalize('NFKC').replace(/[’`]/g, "'")
      const shown = (state.shown.at(-1) ?? []).flatMap(id => catalog.get(id) ?? [])
      const text = withoutApposition(said, state, shown, word => vocabulary.senses(word).length > 0)
      return readParts(text, state, vocabulary.facets, (part, before) => readUtterance(part, before, shop))
    },
    withCatalog: changed => readerOf(changed, vocabulary, chinese),
  }
}

interface Shop {
  readonly catalog: Catalog
  readonly vocabulary: Vocabulary
  readonly hasPrices: boolean
  readonly chinese: ChineseText
  readonly titles: ChineseTitles
}

function readUtterance(text: string, state: ReadingState, { catalog, vocabulary, hasPrices, chinese, titles }: Shop): Understanding {
  const language: Language = detectLanguage(text) ?? state.language ?? 'en'
  const references = readReferences(
    text.replace(refusalOfAll, match => ' '.repeat(match.length)),
    state,
  )
  const size = readSize(withoutPersonalFacts(withoutAdjustments(references.rest, state, vocabulary)), state.turn, vocabulary)
  const measures = readMeasures(size.rest, vocabulary.numeric, vocabulary.measured)
  const counts = readCounts(measures.rest, state.turn, vocabulary.counted)
  const prices = hasPrices ? readPrices(withoutComplaint(counts.rest, state)) : { bounds: [], rest: counts.rest }
  const manner = hasPrices
    ? readPriceManner(withoutPricedReference(prices.rest, state), word => vocabulary.senses(word).length > 0)
    : undefined
  const rest = manner?.rest ?? prices.rest
  const called = titles.find(rest)
  const isValue = (phrase: string) => vocabulary.senses(phrase).length > 0
  const uncalled = called.reduce((left, { evidence }) => left.replace(evidence, ' '), rest)
  const found = matchValues(translateChinese(plainNegation(childWords(withoutOwners(withoutOrigin(uncalled)))), isValue), vocabulary)
  const matched = { ...found, matches: [...found.matches, ...called] }
  const acts = readActs({ text, state, catalog, vocabulary, matched, references })
  const stated = acts.takesWishes
    ? statedWishes(matched, acts.ignored, [...measures.bounds, ...prices.bounds], {
        turn: state.turn,
        vocabulary,
        items: catalog.items,
        offersChoice: /\bor\b|\/|或|还是/i.test(text),
        held: isRequest(text) ? [] : state.wishes,
        before: state.wishes,
      })
    : []
  const sized = acts.takesWishes ? [...(size.wish ? [size.wish] : []), ...counts.wishes] : []

  const priced = manner && acts.takesWishes ? priceWish(manner, state, stated, catalog) : []
  const said = suitingKind([...stated, ...priced, ...sized, ...acts.wishes], state.wishes, catalog.items)
  const weighed = weighWishes(said, text)
  const asked = acts.acts.find(act => act.type === 'ask-catalog')
  const scoped = asked
    ? scopeQuestion(asked, weighed, { text, state, catalog, nouns: countedNouns(text, matched, vocabulary) })
    : { acts: acts.acts, wishes: weighed }
  const denied = scoped.acts.length === 0 && scoped.wishes.length === 0 ? deniedWords(text, matched, vocabulary, state.turn) : []
  const wishes = [...scoped.wishes, ...denied]
  const context = readContext(withoutTitles(text, matched))
  const newSubject = isNewSubject(text, wishes, state) || endsKind(scoped.acts, state)
  const isSilent = scoped.acts.length === 0 && wishes.length === 0 && !newSubject && Object.keys(context).length === 0
  const unknown = isSilent && state.shown.length + state.wishes.length > 0 ? unknownWords(text, matched, vocabulary, chinese) : []
  if (unknown.length > 0) return { ...nothingSaid(language), acts: [{ type: 'unknown-words', words: unknown }] }
  const searches = acts.takesWishes && (!asked || wishes.length > 0)
  return {
    language,
    acts: wishes.length > 0 ? [{ type: 'wish' }, ...scoped.acts] : scoped.acts,
    wishes,
    replaces: [...new Set([...replacedFacets(text, wishes, state), ...contradictedFacets(matched.matches, state)])],
    newSubject,
    keeps: keptFacets(text, state, value => isPlace({ senses: vocabulary.senses(phraseKey(value)) })),
    unexplained: searches ? unexplainedWords(text, matched, acts.ignored) : [],
    searchText: searches ? searchText(text, rest, matched, acts.ignored, language) : '',
    context,
  }
}

/** 'Cold Harbour Road' says nothing of the weather. */
function withoutTitles(text: string, { matches }: MatchedTokens): string {
  return matches.reduce((rest, { titles, evidence }) => (titles.length === 0 ? rest : rest.replace(evidence, ' ')), text)
}

/** Words of a question that items say but no field holds. */
function countedNouns(text: string, { left }: MatchedTokens, { known }: Vocabulary): string[] {
  // 'How many zeppelins' counts zeppelins, though no item says the word.
  const asked = /\bhow many (?:different |kinds of |types of )?([\p{L}-]+)/iu.exec(text)?.[1]?.toLowerCase()
  return left
    .filter(({ token, negated }) => !negated && !token.foreign && (known.has(token.norm) || token.text === asked))
    .map(({ token }) => token.norm)
}

/** 'That's over 25' of a list asks for what is not. */
function withoutComplaint(text: string, { shown }: ReadingState): string {
  const complaint =
    /\b(?:that|it|this|they|these|those)(?:'s| is|'re| are) (?:well |way |still |a bit |all )?(?:over|above|more than|beyond) (?=(?:us ?)?[$€£¥]?\d)/gi
  return shown.length === 0 ? text : text.replace(complaint, 'not over ')
}

/** 'The cheap one' of a list points at an item and bounds nothing. */
function withoutPricedReference(text: string, { shown }: ReadingState): string {
  return shown.length === 0 ? text : text.replace(/\bthe (?:cheap|expensive|pricey) (?=ones?\b)/gi, match => ' '.repeat(match.length))
}

function nothingSaid(language: Language): Understanding {
  return { language, acts: [], wishes: [], replaces: [], newSubject: false, unexplained: [], searchText: '', context: {} }
}

function statedWishes(
  matched: MatchedTokens,
  ignored: ReadonlySet<string>,
  bounds: readonly (Bound & { readonly facet?: Facet })[],
  options: WishOptions,
): Wish[] {
  const values = wishesOf(
    matched.matches.filter(match => !ignored.has(match.phrase)),
    options,
  )
  return [...values, ...bounds.filter(isPlausible).map(bound => boundWish(bound, options.turn))]
}

/** 'Cheap' counts beside no amount, said now or before. */
function priceWish(manner: PriceManner, state: ReadingState, stated: readonly Wish[], catalog: Catalog): Wish[] {
  if ([...stated, ...state.wishes].some(wish => wish.facet === 'price')) return []
  const kinds = stated.some(wish => wish.facet === 'category') ? stated : state.wishes
  const wish = mannerWish(manner, state.turn, itemsOfKinds(catalog.items, kinds))
  return wish ? [wish] : []
}

/** 'About 4' without a currency is seldom an amount of money. */
function isPlausible({ operator, evidence, values: [amount], facet }: Bound & { readonly facet?: Facet }): boolean {
  if (facet !== undefined || operator !== 'about') return true
  return /[$€£¥元块刀美]|dollar|buck|usd|eur|pound|gbp|rmb|yuan/i.test(evidence) || Number(amount) >= 15
}

function boundWish(
  { facet = 'price', operator, values, evidence, isStrict = false }: Bound & { readonly facet?: Facet },
  turn: number,
): Wish {
  const hard = facet === 'price' || operator !== 'about'
  const id = `${facet}:want:${operator}:${values.join('-')}`
  return {
    id,
    facet,
    operator,
    values,
    ...(isStrict && { isStrict }),
    evidence,
    polarity: 'want',
    strength: 1,
    hard,
    turn,
    source: 'lexicon',
  }
}

/** Words of context and of acts, and Chinese that the tables translate, are explained though no value holds them. */
function unexplainedWords(text: string, { left }: MatchedTokens, ignored: ReadonlySet<string>): string[] {
  const words = left.filter(({ token, negated }) => !negated && !ignored.has(token.norm) && (token.foreign || !isHan(token.evidence)))
  const acts = words.some(({ token }) => token.foreign) ? Object.values(actPatterns).flatMap(pattern => pattern.exec(text)?.[0] ?? []) : []
  const context = contextWords(text).split(/\s+/)
  return [...new Set(words.map(({ token }) => token.evidence))].filter(
    word =>
      Object.keys(readContext(word)).length === 0 && !context.includes(word) && !(isHan(word) && acts.some(act => act.includes(word))),
  )
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** What is searched for: matched values and unexplained words that are wanted, in their order; Chinese keeps its own words too. */
function searchText(text: string, rest: string, matched: MatchedTokens, ignored: ReadonlySet<string>, language: Language): string {
  const wanted = [
    ...matched.matches
      .filter(match => !match.negated && !ignored.has(match.phrase))
      .map(match => ({ at: match.from, words: language === 'zh' ? match.phrase : match.evidence })),
    ...matched.left
      .filter(({ token, negated }) => !negated && !ignored.has(token.norm))
      .map(({ token }) => ({ at: token.start, words: token.foreign ? '' : token.text })),
  ]
  const words = wanted.map(part => part.words).filter(part => part !== '')
  if (words.length === 0 && !matched.left.some(({ token }) => token.foreign)) return ''
  const own =
    language === 'zh' && matched.matches.every(match => !match.negated)
      ? rest
          .replace(/[,\s]+/g, ' ')
          .trim()
          .replace(/^[的了]\s*/, '')
      : ''
  return (
    [own, words.join(' ')]
      .filter(part => part !== '')
      .join(' ')
      .slice(0, 500) || text.slice(0, 500)
  )
}
