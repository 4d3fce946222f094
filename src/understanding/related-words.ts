/** Words beside the catalogue's own: synonyms, narrower kinds, families of colours and materials. */
import type { Facet } from '../contracts/wish.js'
import type { SenseTable } from './sense-table.js'
import { colourFamilies } from './words/colour-families.js'
import { materialFamilies } from './words/material-families.js'
import { narrowerWords, synonymGroups } from './words/synonyms.js'
import { phraseKey } from './words/tokenise.js'

/** A phrase that is a value already keeps its own meaning. */
export function addRelatedWords(table: SenseTable, facets: ReadonlySet<Facet>): void {
  for (const group of synonymGroups) addSynonyms(table, group.map(phraseKey))
  for (const [broad, words] of Object.entries(narrowerWords)) addNarrower(table, phraseKey(broad), words.map(phraseKey))
  addFamilies(table, facets, /^material$/, materialFamilies)
  addFamilies(table, facets, /^colou?r$/, colourFamilies)
}

function addSynonyms(table: SenseTable, keys: readonly string[]): void {
  const held = keys.flatMap(key => table.pairs(key))
  for (const key of keys.filter(own => !table.has(own))) for (const [facet, value] of held) table.add(facet, key, value)
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
