/** The catalogue's own values as phrases: what the lexicon reader can recognise. */
import type { AttributeValue } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Facet } from '../contracts/wish.js'
import { colourFamilies } from './words/colour-families.js'
import { materialFamilies } from './words/material-families.js'
import { narrowerWords, synonymGroups } from './words/synonyms.js'
import { phraseKey } from './words/tokenise.js'

export interface Sense {
  readonly facet: Facet
  /** As the catalogue spells them. */
  readonly values: readonly string[]
}

export interface Vocabulary {
  /** Senses of a phrase (stems joined by spaces), the most telling facet first. */
  senses(phrase: string): readonly Sense[]
  /** Items whose title is, or holds, this phrase. */
  titles(phrase: string): readonly string[]
  /** Stems that occur in any item's text. */
  readonly known: ReadonlySet<string>
  /** Single-word values with this first letter that a misspelt word may mean. */
  correctable(letter: string): readonly string[]
  /** The catalogue's size, by its lower-case spelling; said as 'size 42' or '42码', never alone. */
  readonly sizes: ReadonlyMap<string, Sense>
  /** Facets whose values are numbers. */
  readonly numeric: ReadonlySet<Facet>
  /** Words in the longest phrase. */
  readonly longest: number
  readonly facets: ReadonlySet<Facet>
  /** Every distinct category path. */
  readonly categories: readonly string[]
}

const longestPhrase = 7
/** Values longer than this are texts, not values. */
const longestValue = 60
const idLike = /phone|address|(^|_)id$|url|date|sku|isbn/i
const correctableFacets = /^(category|colou?r|material|brand)$/
/** Parts of a department's name that are no kind of thing. */
const vaguePart = /^(life|living|gear|more|others?|misc|essentials|data|wellbeing)$/i
const sizeLike = /^sizes?$/i

/** @example createVocabulary(catalog).senses('red') // [{ facet: 'color', values: ['Red'] }] */
export function createVocabulary(catalog: Catalog, pictureColours: (row: number) => readonly string[] = () => []): Vocabulary {
  const builder = new VocabularyBuilder(catalog.items.flatMap(item => item.category ?? []))
  for (const [row, item] of catalog.items.entries()) {
    builder.addTitle(item.title, item.id)
    if (item.category) builder.addCategory(item.category)
    if (item.brand) builder.addBrand(item.brand)
    for (const [facet, value] of Object.entries(item.attributes)) {
      if (idLike.test(facet)) continue
      builder.facets.add(facet)
      if (typeof value === 'number') builder.numeric.add(facet)
      if (typeof value === 'boolean' || isTruth(value)) builder.addFlag(facet, value)
      else if (sizeLike.test(facet)) builder.addSizes(facet, value)
      else if (typeof value === 'string') builder.addValue(facet, value)
      else if (typeof value === 'object') for (const entry of value) builder.addValue(facet, entry)
    }
    for (const colour of pictureColours(row)) builder.addValue('color', colour)
    builder.addText(`${item.title} ${item.category ?? ''} ${item.description ?? ''}`)
  }
  builder.addSynonyms()
  builder.addNarrowerWords()
  builder.addFamilies('material', materialFamilies)
  builder.addFamilies('color', colourFamilies)
  return builder.build()
}

function isTruth(value: unknown): value is string {
  return typeof value === 'string' && /^(true|false|yes|no)$/i.test(value)
}

class VocabularyBuilder {
  readonly facets = new Set<Facet>(['category', 'price'])
  readonly numeric = new Set<Facet>()
  readonly #sizes = new Map<string, Sense>()
  readonly #senses = new Map<string, Map<Facet, Set<string>>>()
  readonly #titles = new Map<string, string[]>()
  readonly #known = new Set<string>()
  readonly #categories = new Set<string>()
  readonly #parents = new Map<string, Set<string>>()

  constructor(paths: readonly string[]) {
    for (const path of new Set(paths)) {
      const segments = segmentsOf(path)
      for (const [depth, segment] of segments.entries()) {
        const parents = this.#parents.get(segment) ?? new Set()
        this.#parents.set(segment, parents.add(segments[depth - 1] ?? ''))
      }
    }
  }

  addTitle(title: string, id: string): void {
    const key = phraseKey(title)
    const ids = this.#titles.get(key)
    if (ids) ids.push(id)
    else this.#titles.set(key, [id])
  }

  addText(text: string): void {
    for (const word of phraseKey(text).split(' ')) this.#known.add(word)
  }

  addValue(facet: Facet, value: string): void {
    if (value.length > longestValue || value === '') return
    this.#add(facet, phraseKey(value), value)
  }

  addBrand(brand: string): void {
    this.facets.add('brand')
    this.addValue('brand', brand)
  }

  /** 'has_vegetarian_options: True' is recognised by 'vegetarian options'. */
  addFlag(facet: Facet, value: boolean | string): void {
    if (!/^(true|yes)$/i.test(String(value))) return
    const words = facet.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')
    const core = words.replace(/^(has|is|in|with|good for|allows?) /i, '').replace(/ (allowed|available|included)$/i, '')
    this.#add(facet, phraseKey(core), String(value))
    if (core !== words) this.#add(facet, phraseKey(words), String(value))
  }

  /** 'M' and '42' are sizes in the right company only, so they are kept apart. */
  addSizes(facet: Facet, value: AttributeValue): void {
    for (const size of typeof value === 'object' ? value : [String(value)]) {
      this.#sizes.set(size.toLowerCase(), { facet, values: [size] })
      if (/[a-z]{3}|\s/i.test(size)) this.addValue(facet, size)
    }
  }

  addCategory(path: string): void {
    if (this.#categories.has(path)) return
    this.#categories.add(path)
    this.facets.add('category')
    // 'Men/Tops' says for whom before it says what.
    for (const person of path
      .split('/')
      .map(segment => segment.trim())
      .filter(isPerson))
      this.addValue('gender', person)
    const segments = segmentsOf(path)
    for (const [depth, segment] of segments.entries()) {
      const parent = segments[depth - 1]
      const value = parent !== undefined && isQualifier(segment) ? `${parent}/${segment}` : segment
      this.#add('category', phraseKey(segment), value)
      for (const part of partsOf(segment)) this.#addCategoryPart(part, parent, value)
    }
  }

  /** 'Running' under 'Shoes' is what 'running shoes' means; alone, it says what a thing is for. */
  #addCategoryPart(part: string, parent: string | undefined, value: string): void {
    if (!isQualifier(part) && !vaguePart.test(part)) this.#add('category', phraseKey(part), value)
    if (parent === undefined || partsOf(parent).length > 1) return
    this.#add('category', phraseKey(`${part} ${parent}`), value.includes('/') || !this.#isShared(value) ? value : `${parent}/${value}`)
  }

  addSynonyms(): void {
    for (const group of synonymGroups) {
      const keys = group.map(phraseKey)
      const held = keys.flatMap(key => [...(this.#senses.get(key) ?? [])])
      for (const key of keys) {
        if (this.#senses.has(key)) continue
        for (const [facet, values] of held) for (const value of values) this.#add(facet, key, value)
      }
    }
  }

  /** 'Plastic' means polyester and nylon also where no item is said to be of plastic. */
  addFamilies(facet: Facet, families: Readonly<Record<string, readonly string[]>>): void {
    const name = [...this.facets].find(own => own.replace('colour', 'color') === facet)
    if (name === undefined) return
    for (const [head, members] of Object.entries(families)) {
      if (this.#senses.get(phraseKey(head))?.has(name)) continue
      for (const value of members.flatMap(member => [...(this.#senses.get(phraseKey(member))?.get(name) ?? [])]))
        this.#add(name, phraseKey(head), value)
    }
  }

  /** True for 'Science Fiction' under both 'Books' and 'Films'. */
  #isShared(segment: string): boolean {
    return (this.#parents.get(segment)?.size ?? 0) > 1
  }

  addNarrowerWords(): void {
    for (const [broad, words] of Object.entries(narrowerWords)) {
      const held = [...(this.#senses.get(phraseKey(broad)) ?? [])].filter(([facet]) => facet === 'category')
      for (const key of words.map(phraseKey).filter(word => !this.#senses.has(word)))
        for (const [facet, values] of held) for (const value of values) this.#add(facet, key, value)
    }
  }

  build(): Vocabulary {
    const senses = new Map([...this.#senses].map(([key, byFacet]) => [key, sortSenses(byFacet)]))
    const correctable = byFirstLetter([...senses].filter(isCorrectable).map(([key]) => key))
    return {
      senses: phrase => senses.get(phrase) ?? [],
      correctable: letter => correctable.get(letter) ?? [],
      numeric: this.numeric,
      sizes: this.#sizes,
      titles: phrase => this.#titles.get(phrase) ?? [],
      known: this.#known,
      longest: longestPhrase,
      facets: this.facets,
      categories: [...this.#categories],
    }
  }

  #add(facet: Facet, key: string, value: string): void {
    if (key === '' || key.split(' ').length > longestPhrase) return
    const byFacet = this.#senses.get(key) ?? new Map<Facet, Set<string>>()
    this.#senses.set(key, byFacet)
    const values = byFacet.get(facet) ?? new Set<string>()
    byFacet.set(facet, values)
    values.add(value)
  }
}

function isCorrectable([key, senses]: readonly [string, readonly Sense[]]): boolean {
  return key.length >= 4 && !key.includes(' ') && senses.some(({ facet }) => correctableFacets.test(facet))
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

function isPerson(segment: string): boolean {
  return /^(men|women|kids|boys|girls|unisex)('s)?$/i.test(segment)
}

/** Without those that say for whom. */
function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .map(segment => segment.trim())
    .filter(segment => segment !== '' && !isPerson(segment))
}

/** An adjective or activity rather than a thing. */
function isQualifier(segment: string): boolean {
  return /^(\w+ing|casual|trail|formal|outdoor|indoor|kids|modern|vintage)$/i.test(segment.trim())
}

/** 'Hoodies & Sweatshirts' → 'Hoodies', 'Sweatshirts'. */
function partsOf(segment: string): string[] {
  return segment
    .split(/\s*(?:&|,|\band\b)\s*/i)
    .map(part => part.trim())
    .filter(part => part !== '')
}

const order = ['category', 'gender', 'color', 'colour', 'material', 'brand', 'location', 'genre']

function sortSenses(byFacet: ReadonlyMap<Facet, ReadonlySet<string>>): Sense[] {
  const rank = (facet: Facet) => (order.includes(facet) ? order.indexOf(facet) : order.length)
  return [...byFacet].map(([facet, values]) => ({ facet, values: [...values] })).sort((left, right) => rank(left.facet) - rank(right.facet))
}
