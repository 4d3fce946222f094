/** The words that facts and wishes lend to sentences. */
import type { Item } from '../../contracts/item.js'
import type { Fact } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { facetLabel, facetWords } from '../words/facet-label.js'
import { asBoolean } from '../words/value-words.js'

/** A word without plural and possessive endings. */
export function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/[™®©]/g, '')
  if (plain.length <= 3) return plain
  return plain
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
}

/** Words of a text, hyphenated ones whole and in parts. */
export function wordsOf(text: string): string[] {
  const found = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’™®©.&-]*/gu) ?? []
  return found.flatMap(word => {
    const clean = word.replace(/[.'’&-]+$/, '')
    return clean.includes('-') ? [clean, ...clean.split('-')] : [clean]
  })
}

function isDenied(fact: Fact): boolean {
  return asBoolean(fact.value) === false
}

/** Stems of the values of an item's facts; a category gives its steps; 'no' facts give nothing. */
export function valueStems(facts: readonly Fact[], subjects: readonly Item[]): ReadonlySet<string> {
  const ids = new Set(subjects.map(({ id }) => id))
  const own = facts.filter(({ subject, property }) => (ids.has(subject) || subject === 'catalog') && property !== 'currency')
  return new Set(own.flatMap(fact => (isDenied(fact) ? [] : wordsOf(String(fact.value)).map(stem))))
}

/** Stems of the names of the facets that the facts have; a yes/no facet counts only where it is yes. */
export function labelStems(facts: readonly Fact[], subjects: readonly Item[]): ReadonlySet<string> {
  const ids = new Set(subjects.map(({ id }) => id))
  return new Set(
    facts
      .filter(fact => ids.has(fact.subject) && !isDenied(fact))
      .flatMap(({ property }) => [...wordsOf(facetWords(property)), ...wordsOf(facetLabel(property, 'en'))].map(stem)),
  )
}

/** Stems of yes/no facets that are no: they may be denied, never asserted. */
export function deniedStems(facts: readonly Fact[], subjects: readonly Item[]): ReadonlySet<string> {
  const ids = new Set(subjects.map(({ id }) => id))
  return new Set(
    facts.filter(fact => ids.has(fact.subject) && isDenied(fact)).flatMap(({ property }) => wordsOf(facetLabel(property, 'en')).map(stem)),
  )
}

/** Stems of what is wished, in values and in the person's own words. */
export function wishStems(wishes: readonly Wish[], said: readonly string[] = []): ReadonlySet<string> {
  const texts = [...wishes.flatMap(wish => [...wish.values.map(String), wish.evidence, facetWords(wish.facet)]), ...said]
  return new Set(texts.flatMap(text => wordsOf(text).map(stem)))
}
