/** Matches as wishes: which facet, how strong, filter or score; several values of a facet in one wish. */
import { isInDepartment } from '../catalog/is-in-department.js'
import type { Item } from '../contracts/item.js'
import type { Facet, Wish } from '../contracts/wish.js'
import { apartKinds } from './apart-kinds.js'
import { fittingSenses } from './fitting-senses.js'
import type { ValueMatch } from './match-values.js'
import { withoutEmptyKind, withoutSecondKind } from './one-kind.js'
import { isPlace, withPlaces } from './places.js'
import { streamed } from './streamed.js'
import type { Sense, Vocabulary } from './vocabulary.js'
import { colourFamilies, shadesOf } from './words/colour-families.js'
import { materialFamilies } from './words/material-families.js'
import { stopWords } from './words/stop-words.js'
import { phraseKey } from './words/tokenise.js'

/** Facets whose values define a thing, so that a wanted one filters; all others score. */
const defining = /^(?:category|title|gender|colou?r|material|brand|price)$/
/** An activity or manner, which a category may be named after. */
const qualifier = /ing$|^(?:casual|trail|formal|outdoor|indoor)$/
/** Facets that a phrase means when it is found in several. */
const telling = new Set<Facet>(['category', 'kind', 'title', 'gender', 'color', 'colour', 'material', 'brand'])

export interface WishOptions {
  readonly turn: number
  readonly vocabulary: Vocabulary
  /** What may be meant is told by what there is. */
  readonly items?: readonly Item[]
  /** True where the utterance offers a choice: 'waterproof or windproof'. */
  readonly offersChoice?: boolean
  /** Wishes that this utterance adds to. */
  readonly held?: readonly Wish[]
  /** All wishes of earlier turns. */
  readonly before?: readonly Wish[]
}

/** @example wishesOf(matchValues(tokens, vocabulary).matches, { turn: 0, vocabulary }) */
export function wishesOf(found: readonly ValueMatch[], options: WishOptions): Wish[] {
  const matches = streamed(found, options.before ?? options.held ?? [])
  const kinds = matches.flatMap(match => match.senses.filter(sense => sense.facet === 'category').flatMap(sense => sense.values))
  const clear = matches.filter(({ senses }) => senses.length === 1 || !telling.has(senses[0]?.facet ?? ''))
  const beside = [...clear.flatMap(match => wishOf(match, options) ?? []), ...(options.held ?? [])]
  const meant = (match: ValueMatch) =>
    clear.includes(match) ? match : { ...match, senses: fittingSenses(match.senses, beside, options.items ?? []) }
  const single = matches.flatMap(match =>
    [wishOf(meant(withoutStrayKind(match, kinds)), options) ?? [], narrowerKind(match, options)].flat(),
  )
  const one = withoutSecondKind(single, options.items)
  const several = options.offersChoice === true ? new Set<Facet>() : options.vocabulary.manyValued
  const hotels = options.vocabulary.senses(phraseKey('hotel')).find(({ facet }) => facet === 'category')?.values ?? []
  const joined = joinValues(splitCategories(withPlaces(one, matches), options.vocabulary), several)
  const isFlat = !options.vocabulary.categories.some(path => path.includes('/'))
  return apartKinds(isFlat ? withoutEmptyKind(joined, options.items) : joined, hotels)
}

function wishOf(match: ValueMatch, { turn, vocabulary }: WishOptions): Wish | undefined {
  const meant = withoutEverydayNames(match, vocabulary)
  const sense = chooseSense(meant)
  if (!sense) return match.titles.length > 0 ? titleWish(match, turn) : undefined
  const polarity = match.negated ? 'avoid' : 'want'
  const values = expand(sense, polarity, match.phrase, vocabulary)
  // A hotel in another city is no answer.
  const hard = match.negated || isPlace(match) || isHard(sense, meant.senses, vocabulary)
  const strength = hard ? 1 : sense.facet === 'text' ? 0.6 : 0.8
  return makeWish({ facet: sense.facet, values, polarity, hard, strength, evidence: match.evidence, turn })
}

/** In 'Tents & Camping' the tents come first. */
function narrowerKind({ senses, negated, evidence }: ValueMatch, { turn }: WishOptions): Wish[] {
  const [first, second] = senses
  if (negated || senses.length !== 2 || first?.facet !== 'category' || second?.facet !== 'title') return []
  return [makeWish({ facet: 'title', values: second.values, polarity: 'want', hard: false, strength: 1, evidence, turn })]
}

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

/** A name of one word ('Friends', 'Stay'), or of everyday ones ('We Are'), is meant only where it is written as a name; 'Sunday' is a day even so. */
function withoutEverydayNames(match: ValueMatch, { names }: Vocabulary): ValueMatch {
  const { senses, phrase, evidence } = match
  const saysLittle =
    !phrase.includes(' ') ||
    evidence
      .toLowerCase()
      .split(' ')
      .every(word => stopWords.has(word))
  const isEveryday = saysLittle && (evidence === evidence.toLowerCase() || calendar.test(evidence))
  const isName = ({ facet }: Sense) => facet !== 'title' && (names.has(facet) || /name$|title|album/.test(facet))
  return isEveryday ? { ...match, senses: senses.filter(sense => !isName(sense)) } : match
}

/** 'For running' means 'Shoes/Running' beside 'shoes'; beside 'jacket' or alone it says what a thing is for. */
function withoutStrayKind(match: ValueMatch, kinds: readonly string[]): ValueMatch {
  const [first, ...others] = match.senses
  if (first?.facet !== 'category' || others.length === 0 || match.phrase.includes(' ')) return match
  const isStray = first.values.every(value => value.includes('/') && !kinds.includes(value.split('/')[0] ?? ''))
  return isStray && qualifier.test(match.phrase) ? { ...match, senses: others } : match
}

/** A flat category that is something else too is a theme ('music'), any other is a kind of thing; a yes/no fact is asked for because it matters. */
function isHard(sense: Sense, senses: readonly Sense[], vocabulary: Vocabulary): boolean {
  if (sense.facet === 'category') return senses.length === 1 || vocabulary.categories.some(path => path.includes('/'))
  return defining.test(sense.facet) || isFlag(sense)
}

function isFlag({ values }: Sense): boolean {
  return values.every(value => /^(true|yes)$/i.test(value))
}

function chooseSense({ senses, phrase }: ValueMatch): Sense | undefined {
  const [first] = senses
  if (!first || senses.length === 1 || telling.has(first.facet)) return first
  const flag = senses.find(isFlag)
  return flag ?? { facet: 'text', values: textValues(senses, phrase) }
}

/** As the catalogue spells it; 'NYC' in several fields means 'New York' in each of them. */
function textValues(senses: readonly Sense[], phrase: string): readonly string[] {
  const values = [...new Map(senses.flatMap(sense => sense.values).map(value => [value.toLowerCase(), value])).values()]
  const spelt = values.find(value => phraseKey(value) === phrase)
  if (spelt !== undefined) return [spelt]
  return values.length > 3 ? [phrase] : values
}

function titleWish(match: ValueMatch, turn: number): Wish {
  const polarity = match.negated ? 'avoid' : 'want'
  return makeWish({ facet: 'text', values: [match.phrase], polarity, hard: match.negated, strength: 0.9, evidence: match.evidence, turn })
}

function makeWish(parts: Omit<Wish, 'id' | 'operator' | 'source'>): Wish {
  return { id: `${parts.facet}:${parts.polarity}:${parts.values.join('|')}`, operator: 'is', source: 'lexicon', ...parts }
}

/** An avoided value takes its family along, a wanted colour its shades; the said value itself comes first. */
function expand(sense: Sense, polarity: Wish['polarity'], phrase: string, vocabulary: Vocabulary): string[] {
  if (sense.facet === 'gender') return [...sense.values, ...valuesOf('unisex', 'gender', vocabulary)]
  const members = relatives(sense.facet, polarity, phrase)
  // Who avoids cotton avoids organic cotton.
  const kinds = sense.facet === 'material' && polarity === 'avoid' ? vocabulary.kindsOf(phrase, sense.facet) : []
  return [...new Set([...sense.values, ...members.flatMap(member => valuesOf(member, sense.facet, vocabulary)), ...kinds])]
}

function relatives(facet: Facet, polarity: Wish['polarity'], phrase: string): readonly string[] {
  if (/^colou?r$/.test(facet)) return (polarity === 'want' ? shadesOf(phrase) : colourFamilies[phrase]) ?? []
  return facet === 'material' && polarity === 'avoid' ? (materialFamilies[phrase] ?? []) : []
}

function valuesOf(phrase: string, facet: Facet, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.senses(phrase).find(sense => sense.facet === facet)?.values ?? []
}

/** Two kinds that one thing can be ('mystery film') are two wishes; kinds that exclude each other are alternatives. */
function splitCategories(wishes: readonly Wish[], vocabulary: Vocabulary): Wish[] {
  const kinds = distinctValues(wishes.filter(wish => wish.facet === 'category' && wish.polarity === 'want'))
  if (kinds.length < 2) return [...wishes]
  const others = wishes.filter(wish => wish.facet !== 'category' || wish.polarity !== 'want')
  const together = vocabulary.categories.some(path => kinds.every(wish => wish.values.some(value => isInDepartment(path, String(value)))))
  if (overlaps(kinds)) return [...kinds, ...others]
  if (together) return [...kinds.map((wish, index) => ({ ...wish, id: `${wish.id}#${index}` })), ...others]
  return [...kinds.filter(kind => !kinds.some(other => other !== kind && isBroader(kind, other, vocabulary))), ...others]
}

/** 'A house or an apartment': kinds of which one may be the other are alternatives. */
function overlaps(kinds: readonly Wish[]): boolean {
  const values = kinds.flatMap(wish => wish.values.map(String))
  return new Set(values).size < values.length
}

/** 'Good songs, anything musical' names one kind twice. */
function distinctValues(wishes: readonly Wish[]): Wish[] {
  return [...new Map(wishes.map(wish => [wish.values.join('|'), wish])).values()]
}

/** 'Jazz or classical records': every path with the narrower kind holds the broader too. */
function isBroader(kind: Wish, other: Wish, { categories }: Vocabulary): boolean {
  const within = (wish: Wish) => categories.filter(path => wish.values.some(value => isInDepartment(path, String(value))))
  const [broad, narrow] = [within(kind), within(other)]
  return narrow.length > 0 && narrow.length < broad.length && narrow.every(path => broad.includes(path))
}

/** 'Black or red' is one wish with two values; of what an item has several, each is a wish: 'for travel and reading'. */
function joinValues(wishes: readonly Wish[], several: ReadonlySet<Facet>): Wish[] {
  const joined = new Map<string, Wish>()
  for (const wish of wishes) {
    const isOwn = wish.facet === 'text' || wish.id.includes('#') || (wish.polarity === 'want' && several.has(wish.facet))
    const key = isOwn ? wish.id : `${wish.facet}:${wish.polarity}`
    const other = joined.get(key)
    if (!other) joined.set(key, wish)
    else {
      const values = [...new Set([...other.values, ...wish.values])]
      joined.set(key, {
        ...other,
        values,
        evidence: `${other.evidence}, ${wish.evidence}`,
        id: `${wish.facet}:${wish.polarity}:${values.join('|')}`,
      })
    }
  }
  return [...joined.values()]
}
