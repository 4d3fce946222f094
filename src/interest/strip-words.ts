/** Takes words out of earlier queries, so that what was withdrawn does not come back through the similarity of texts. */
import type { QueryTrace } from '../contracts/interest.js'
import type { Wish } from '../contracts/wish.js'

/** Queries without the values of `ended` wishes; a query that says nothing any more is dropped. */
export function stripWords(queries: readonly QueryTrace[], ended: readonly Wish[]): readonly QueryTrace[] {
  const words = ended.filter(wish => wish.facet !== 'price').flatMap(wish => wish.values.map(String))
  const patterns = words.filter(word => word.trim() !== '').map(wholeWord)
  if (patterns.length === 0) return queries
  return queries.map(query => strip(query, patterns)).filter(query => query.text !== '' || query.image !== undefined)
}

function strip(query: QueryTrace, patterns: readonly RegExp[]): QueryTrace {
  const text = patterns.reduce((left, pattern) => left.replace(pattern, ' '), query.text)
  return { ...query, text: text.replace(/\s+/gu, ' ').trim() }
}

function wholeWord(word: string): RegExp {
  // RegExp.escape is not in Node 20.
  const escaped = word.trim().replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  // Chinese has no spaces between words, so a boundary there would never match.
  const chinese = /\p{Script=Han}/u.test(word)
  return new RegExp(chinese ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}
