/** Words beside the catalogue's own: synonyms, narrower kinds, families of colours and materials. */
import type { Facet } from '../contracts/wish.js'
import type { SenseTable } from './sense-table.js'
import { soundsAndThings } from './word-sense.js'
import { colourFamilies } from './words/colour-families.js'
import { materialFamilies } from './words/material-families.js'
import { narrowerWords, synonymGroups } from './words/synonyms.js'
import { phraseKey } from './words/tokenise.js'

/** Fields that say what a thing is called. */
const isNaming = /name$|title|album|track|artist|author/i

/** A phrase that is a value already keeps its own meaning. */
export function addRelatedWords(table: SenseTable, facets: ReadonlySet<Facet>): void {
  const groups = synonymGroups.map(group => group.map(phraseKey))
  // A word of two groups ('house' to live in, 'house' to stay in) means either.
  const isOwn = ownPhrases(table, groups.flat())
  for (const group of groups) addSynonyms(table, group, isOwn)
  for (const [broad, words] of Object.entries(narrowerWords)) addNarrower(table, phraseKey(broad), words.map(phraseKey))
  addFamilies(table, facets, /^material$/, materialFamilies)
  addFamilies(table, facets, /^colou?r$/, colourFamilies)
}

/** Which phrases the catalogue itself gives a meaning; a house as a genre of music is none of the thing's. */
function ownPhrases(table: SenseTable, keys: readonly string[]): (key: string) => boolean {
  const own = new Set(keys.filter(key => table.pairs(key).some(([facet]) => !(facet === 'genre' && soundsAndThings.has(key)))))
  return key => own.has(key)
}

function addSynonyms(table: SenseTable, keys: readonly string[], isOwn: (key: string) => boolean): void {
  const pairs = keys.filter(isOwn).flatMap(key => table.pairs(key))
  // 'Lodging' means the department of hotels, not the song called 'Hotel'.
  const held = pairs.some(([facet]) => facet === 'category') ? pairs.filter(([facet]) => !isNaming.test(facet)) : pairs
  for (const key of keys.filter(other => !isOwn(other))) for (const [facet, value] of held) table.add(facet, key, value)
}

function addNarrower(table: SenseTable, broad: string, words: readonly string[]): void {
  const held = table.pairs(broad).filter(([facet]) => facet === 'category')
  for (const key of words.filter(word => !table.has(word))) for (const [facet, value] of held) table.add(facet, key, value)
}

/** 'Plastic' means polyester and nylon also where no item is said to be of plastic. */
function addFamilies(
  table: SenseTable,
  facets: ReadonlySet<Facet>,
  name: RegExp,
  families: Readonly<Record<string, readonly string[]>>,
): void {
  const facet = [...facets].find(own => name.test(own))
  if (facet === undefined) return
  for (const [head, members] of Object.entries(families)) {
    const key = phraseKey(head)
    if (table.pairs(key).some(([own]) => own === facet)) continue
    const values = members.flatMap(member => table.pairs(phraseKey(member)).filter(([own]) => own === facet))
    for (const [, value] of values) table.add(facet, key, value)
  }
}
