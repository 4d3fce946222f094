/** Which facet to ask about, if any: the one whose answer is expected to narrow the candidates most. */
import type { Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'
import { facetValue } from './item-fact.js'
import { rankingDefaults } from './ranking-defaults.js'

export interface QuestionRequest {
  /** Top candidates, best first. */
  readonly items: readonly Item[]
  /** Facets that may be asked about; all attributes, brand and category where absent. */
  readonly facets?: readonly Facet[]
  /** Said, asked or refused: never asked again. */
  readonly closed: Iterable<Facet>
  /** Bits. */
  readonly minimumGain?: number
}

export interface Question {
  readonly facet: Facet
  /** Real values with how many candidates have each, most first. */
  readonly options: readonly { readonly value: string; readonly count: number }[]
  /** Expected drop in entropy over the candidates, in bits. */
  readonly gain: number
}

/**
 * With equally likely candidates, the expected drop in entropy is `log2 n − Σ_v p_v log2 n_v` over the answers v (the entropy of the answer
 * where an item has one value), times the share of candidates that have the facet at all. Identifiers (nearly every item its own value) and lists of sizes are left out.
 *
 * @returns Undefined when no answer would tell enough.
 * @example
 * chooseQuestion({ items, closed: ['color'] }) // { facet: 'material', options: [{ value: 'canvas', count: 9 }, …], gain: 1.4 }
 */
export function chooseQuestion(request: QuestionRequest): Question | undefined {
  const items = request.items.slice(0, rankingDefaults.questionCandidates)
  const closed = new Set([...request.closed].map(facet => facet.toLowerCase()))
  const facets = request.facets ?? facetsOf(items)
  const questions = facets.filter(facet => !closed.has(facet.toLowerCase())).map(facet => questionOf(facet, items))
  const best = questions.reduce<Question | undefined>(
    (most, next) => (next !== undefined && next.gain > (most?.gain ?? 0) ? next : most),
    undefined,
  )
  return best !== undefined && best.gain >= (request.minimumGain ?? rankingDefaults.questionGain) ? best : undefined
}

function facetsOf(items: readonly Item[]): readonly Facet[] {
  return [...new Set(['category', 'brand', ...items.flatMap(item => Object.keys(item.attributes))])].filter(facet => !/size/iu.test(facet))
}

function questionOf(facet: Facet, items: readonly Item[]): Question | undefined {
  const counts = new Map<string, number>()
  let known = 0
  for (const item of items) {
    const values = answers(item, facet)
    if (values.length > 0) known++
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (counts.size < 2 || known / items.length < rankingDefaults.questionCoverage) return undefined
  if (counts.size > 4 && counts.size / known > rankingDefaults.identifierShare) return undefined
  const options = [...counts].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count)
  const gain =
    expectedGain(
      options.map(option => option.count),
      known,
    ) *
    (known / items.length)
  return { facet, options: options.slice(0, rankingDefaults.questionOptions), gain }
}

/** Words and yes/no; a number makes a poor option, and a long text is no value. */
function answers(item: Item, facet: Facet): readonly string[] {
  const value = facetValue(item, facet)
  if (value === undefined || typeof value === 'number') return []
  // 'Men/Tops/Tees' and 'Women/Tops/Tees' are both answered by 'tees'.
  const words = typeof value === 'object' ? value : [facet === 'category' ? String(value).replace(/^.*\//, '') : String(value)]
  return [...new Set(words)].filter(word => word !== '' && word.length <= 40)
}

/** What an answer leaves is as wide as the number of candidates that have it; values beyond the options are one answer, 'another'. */
function expectedGain(counts: readonly number[], known: number): number {
  const named = counts.slice(0, rankingDefaults.questionOptions)
  const others = counts.slice(rankingDefaults.questionOptions).reduce((sum, count) => sum + count, 0)
  const groups = others > 0 ? [...named, Math.min(others, known)] : named
  const total = groups.reduce((sum, count) => sum + count, 0)
  return Math.log2(known) - groups.reduce((sum, count) => sum + (count / total) * Math.log2(count), 0)
}
