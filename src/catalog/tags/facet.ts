/** The attributes that tags are proposed for, each with the values it may take: the catalogue's own, else common ones. */
import type { Item } from '../../contracts/item.js'
import { knownUses } from './known-uses.js'
import type { TagWords } from './tag-words.js'

export interface Facet {
  readonly attribute: string
  readonly values: readonly string[]
  /** True where it can be said of this item: things of its kind have it, or it can be said of anything. */
  fits(item: Item): boolean
  /** False for a text that does not speak of this item alone: variants share a description that names one variant's colour. */
  reads(item: Item, field: 'title' | 'description'): boolean
}

const most = 200
const longest = 40
const longestName = 60
const fewest = 2
/** Share of the items of one category that have the attribute, from which on it is one of that category. */
const usual = 0.2

interface CommonName {
  readonly names: RegExp
  readonly attribute: string
}

/** Colour is the first. */
const commonNames: readonly [CommonName, ...CommonName[]] = [
  { names: /^(?:main )?colou?rs?$|^farben?$|^couleurs?$|^颜色$/iu, attribute: 'color' },
  { names: /^materials?$|^fabrics?$|^material(?:ien)?$|^mati[eè]re$|^材质$/iu, attribute: 'material' },
  { names: /^(?:use|uses|occasions?|activity|activities|purpose)$/iu, attribute: 'use' },
]

/**
 * @param only names of attributes; all that the catalogue has and the common ones without
 * @example facetsOf(items, words)[0]?.attribute // 'material'
 */
export function facetsOf(items: readonly Item[], words: TagWords, only?: readonly string[]): Facet[] {
  const reads = readable(items)
  const own = ownFacets(items, reads)
  const common = commonNames
    .filter(({ names }) => !own.some(({ attribute }) => names.test(attribute)))
    .map(({ attribute }): Facet => ({ attribute, values: commonValues(attribute, words), fits: () => true, reads: reads(attribute) }))
  return [...own, ...common].filter(({ attribute }) => only === undefined || only.includes(attribute))
}

function commonValues(attribute: string, { colours, materials }: TagWords): readonly string[] {
  if (attribute === 'color') return colours
  return attribute === 'material' ? materials : knownUses
}

type Readable = (attribute: string) => Facet['reads']

function readable(items: readonly Item[]): Readable {
  const times = new Map<string, number>()
  for (const { description } of items) if (description !== undefined) count(times, description)
  const always = () => true
  const unlessShared: Facet['reads'] = ({ description = '' }, field) => field === 'title' || (times.get(description) ?? 0) < 2
  return attribute => (commonNames[0].names.test(attribute) ? unlessShared : always)
}

function ownFacets(items: readonly Item[], reads: Readable): Facet[] {
  const values = new Map<string, Map<string, string>>()
  const having = new Map<string, Map<string, number>>()
  const total = new Map<string, number>()
  for (const { category = '', attributes } of items) {
    count(total, category)
    for (const [name, value] of Object.entries(attributes)) {
      const known = values.get(name) ?? new Map<string, string>()
      values.set(name, known)
      for (const word of wordsOf(value)) known.set(word.toLowerCase(), known.get(word.toLowerCase()) ?? word)
      const counts = having.get(name) ?? new Map<string, number>()
      having.set(name, counts)
      count(counts, category)
    }
  }
  return [...values].flatMap(([attribute, known]) => {
    const listed = [...known.values()].filter(isPlainWord)
    // Names, texts and codes are no vocabulary: nearly every item has one of its own.
    const items = [...(having.get(attribute)?.values() ?? [])].reduce((sum, number) => sum + number, 0)
    if (
      attribute.length > longestName ||
      listed.length < fewest ||
      listed.length > most ||
      listed.length < known.size / 2 ||
      (known.size > 10 && known.size > items / 2)
    )
      return []
    const isCommon = commonNames.some(({ names }) => names.test(attribute))
    const fits = ({ category = '' }: Item) =>
      isCommon || (having.get(attribute)?.get(category) ?? 0) >= usual * (total.get(category) ?? 0) + Number.EPSILON
    return [{ attribute, values: listed, fits, reads: reads(attribute) }]
  })
}

function wordsOf(value: Item['attributes'][string]): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' ? value : []
}

/** `XL` and `32` are sizes, which words of a text do not state. */
function isPlainWord(value: string): boolean {
  return value.length <= longest && value.split(/\s+/u).length <= 4 && /\p{L}{3}|\p{Script=Han}/u.test(value)
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
