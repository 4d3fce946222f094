/** The catalogue's own values as phrases: what the lexicon reader can recognise. */
import { manyValuedFacets } from '../catalog/many-valued-facets.js'
import { atOnce, type Steps, stride } from '../catalog/steps.js'
import type { AttributeValue } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Facet } from '../contracts/wish.js'
import { Abbreviations } from './abbreviations.js'
import { addCategories } from './category-senses.js'
import { FacetValues } from './facet-values.js'
import { addKindNames } from './kind-names.js'
import { addRelatedWords } from './related-words.js'
import { longestPhrase, type Sense, SenseTable } from './sense-table.js'
import { addTitleKinds } from './title-kinds.js'
import { phraseKey } from './words/tokenise.js'

export type { Sense }

export interface Vocabulary {
  /** Senses of a phrase (stems joined by spaces), the most telling facet first. */
  senses(phrase: string): readonly Sense[]
  /** Values of a facet that are kinds of this phrase: 'organic cotton' of 'cotton'; 'faux leather' is none of leather. */
  kindsOf(phrase: string, facet: Facet): readonly string[]
  /** Items whose title is this phrase. */
  titles(phrase: string): readonly string[]
  /** Stems that occur in any item's text. */
  readonly known: ReadonlySet<string>
  /** Single-word values with this first letter that a misspelt word may mean. */
  correctable(letter: string): readonly string[]
  /** Places said short. */
  readonly abbreviations: Pick<Abbreviations, 'senses'>
  /** The catalogue's size, by its lower-case spelling; said as 'size 42' or '42码', never alone. */
  readonly sizes: ReadonlyMap<string, Sense>
  /** Facets whose values are numbers. */
  readonly numeric: ReadonlySet<Facet>
  /** These, and facets of which every value is a number written as a text. */
  readonly measured: ReadonlySet<Facet>
  /** Facets whose values are numbers or texts of digits alone ('3'). */
  readonly counted: ReadonlySet<Facet>
  /** Facets whose values are names, nearly one an item ('track', 'artist'). */
  readonly names: ReadonlySet<Facet>
  /** Facets of which an item has several values at once ('features'). */
  readonly manyValued: ReadonlySet<Facet>
  /** Words in the longest phrase. */
  readonly longest: number
  readonly facets: ReadonlySet<Facet>
  /** Every distinct category path. */
  readonly categories: readonly string[]
}

const idLike = /phone|address|(^|_)id$|url|date|sku|isbn/i
const correctableFacets = /^(category|colou?r|material|brand)$/
/** From this length on a value of any field is told from its misspelling. */
const tellingLength = 7
const sizeLike = /^sizes?$/i

/** @example createVocabulary(catalog).senses('red') // [{ facet: 'color', values: ['Red'] }] */
export function createVocabulary(catalog: Catalog, pictureColours?: (row: number) => readonly string[]): Vocabulary {
  return atOnce(vocabularySteps(catalog, pictureColours))
}

/** The same in steps. @example await bySteps(vocabularySteps(catalog)) */
export function* vocabularySteps(catalog: Catalog, pictureColours: (row: number) => readonly string[] = () => []): Steps<Vocabulary> {
  const builder = new VocabularyBuilder()
  for (const [row, item] of catalog.items.entries()) {
    builder.addTitle(item.title, item.id)
    if (item.brand) builder.addFact('brand', item.brand)
    for (const [facet, value] of Object.entries(item.attributes)) builder.addFact(facet, value)
    for (const colour of pictureColours(row)) builder.addFact('color', colour)
    builder.addText(`${item.title} ${item.category ?? ''} ${item.description ?? ''}`)
    if (row % stride === stride - 1) yield
  }
  return yield* builder.build(catalog)
}

class VocabularyBuilder {
  readonly #facets = new Set<Facet>(['category', 'price'])
  readonly #numeric = new Set<Facet>()
  readonly #counted = new Set<Facet>()
  readonly #values = new FacetValues()
  readonly #sizes = new Map<string, Sense>()
  readonly #table = new SenseTable()
  readonly #abbreviations = new Abbreviations()
  readonly #titles = new Map<string, string[]>()
  readonly #known = new Set<string>()

  addTitle(title: string, id: string): void {
    const key = phraseKey(title)
    const ids = this.#titles.get(key)
    if (ids) ids.push(id)
    else this.#titles.set(key, [id])
  }

  addText(text: string): void {
    for (const word of phraseKey(text).split(' ')) this.#known.add(word)
  }

  addFact(facet: Facet, value: AttributeValue): void {
    this.#facets.add(facet)
    if (idLike.test(facet)) return
    this.#values.add(facet, value)
    if (isNumeric(value)) this.#counted.add(facet)
    if (typeof value === 'number') this.#numeric.add(facet)
    else if (typeof value === 'boolean' || isTruth(value)) this.#addFlag(facet, String(value))
    else if (sizeLike.test(facet)) this.#addSizes(facet, value)
    else for (const entry of typeof value === 'string' ? [value] : value) this.#addWords(facet, entry)
  }

  *build(catalog: Catalog): Steps<Vocabulary> {
    const { items } = catalog
    const categories = [...new Set(items.flatMap(item => item.category ?? []))]
    addCategories(this.#table, categories)
    // A flat catalogue names its items rather than saying what they are.
    if (categories.some(path => path.includes('/'))) yield* addTitleKinds(this.#table, items)
    yield
    addKindNames(this.#table, items)
    yield
    addRelatedWords(this.#table, this.#facets)
    yield
    const senses = yield* this.#table.build()
    yield
    const correctable = byFirstLetter([...senses].filter(isCorrectable).map(([key]) => key))
    return {
      senses: phrase => senses.get(phrase) ?? [],
      kindsOf: (phrase, facet) => kindsOf(senses, phrase, facet),
      titles: phrase => this.#titles.get(phrase) ?? [],
      known: this.#known,
      correctable: letter => correctable.get(letter) ?? [],
      sizes: this.#sizes,
      abbreviations: this.#abbreviations,
      names: this.#values.names(),
      manyValued: manyValuedFacets(catalog),
      numeric: this.#numeric,
      measured: new Set([...this.#numeric, ...this.#values.numeric()]),
      counted: this.#counted,
      longest: longestPhrase,
      facets: this.#facets,
      categories,
    }
  }

  #addWords(facet: Facet, value: string): void {
    this.#table.addValue(facet, value)
    this.#abbreviations.add(facet, value)
  }

  /** 'has_vegetarian_options: True' is recognised by 'vegetarian options'. */
  #addFlag(facet: Facet, value: string): void {
    if (!/^(true|yes)$/i.test(value)) return
    const words = facet.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')
    const core = words.replace(/^(has|is|in|with|good for|allows?) /i, '').replace(/ (allowed|available|included)$/i, '')
    this.#table.add(facet, phraseKey(core), value)
    // 'seating_outdoors' is said 'outdoor seating'.
    this.#table.add(facet, phraseKey(core).split(' ').toReversed().join(' '), value)
    if (core !== words) this.#table.add(facet, phraseKey(words), value)
  }

  /** 'M' and '42' are sizes in the right company only, so they are kept apart. */
  #addSizes(facet: Facet, value: string | readonly string[]): void {
    for (const size of typeof value === 'string' ? [value] : value) {
      this.#sizes.set(size.toLowerCase(), { facet, values: [size] })
      if (/[a-z]{3}|\s/i.test(size)) this.#table.addValue(facet, size)
    }
  }
}

/** What only looks like a thing is no kind of it. */
const imitation = /^(?:faux|vegan|imitation|artificial|mock|fake|synthetic) /

function kindsOf(senses: ReadonlyMap<string, readonly Sense[]>, phrase: string, facet: Facet): string[] {
  const kinds = [...senses].filter(([key]) => key.endsWith(` ${phrase}`) && !imitation.test(key))
  return kinds.flatMap(([, found]) => found.filter(sense => sense.facet === facet).flatMap(sense => sense.values))
}

function isNumeric(value: AttributeValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{1,3}(?:\.\d)?$/.test(value))
}

function isTruth(value: unknown): value is string {
  return typeof value === 'string' && /^(true|false|yes|no)$/i.test(value)
}

function isCorrectable([key, senses]: readonly [string, readonly Sense[]]): boolean {
  return key.length >= 4 && !key.includes(' ') && (key.length >= tellingLength || senses.some(({ facet }) => correctableFacets.test(facet)))
}

function byFirstLetter(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const group = groups.get(word.slice(0, 1))
    if (group) group.push(word)
    else groups.set(word.slice(0, 1), [word])
  }
  return groups
}
