/** The few facts that the model is shown: wishes met first, then kind, price and one or two more. Never the description. */
import type { Recommendation } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { itemValues } from '../item-values.js'
import { judgeWish } from '../judge-wish.js'
import { facetKind } from '../words/facet-kind.js'
import { facetLabel } from '../words/facet-label.js'
import { singular } from '../words/singular.js'
import { asBoolean, valueWords } from '../words/value-words.js'

export interface WritingFact {
  readonly label: string
  readonly value: string
}

const mostFacts = 4

/** Wishes that hold and that the item's record meets. */
export function metWishes({ item, reasons }: Recommendation, wishes: readonly Wish[]): Wish[] {
  const all = [...reasons.flatMap(({ wish }) => wish ?? []), ...wishes]
  const unique = [...new Map(all.map(wish => [wish.id, wish])).values()]
  return unique.filter(wish => judgeWish(item, wish) === 'met')
}

/**
 * @example
 * writingFacts(recommendation, wishes) // [{ label: 'color', value: 'black' }, { label: 'price', value: '$42' }]
 */
export function writingFacts(recommendation: Recommendation, wishes: readonly Wish[]): WritingFact[] {
  const { item } = recommendation
  const met = metWishes(recommendation, wishes).filter(({ polarity }) => polarity === 'want')
  const facets = [...met.map(({ facet }) => facet), 'category', 'price', ...Object.keys(item.attributes)]
  return [...new Set(facets)]
    .flatMap((facet): WritingFact[] => {
      const wanted = new Set(met.flatMap(wish => (wish.facet === facet ? wish.values.map(value => String(value).toLowerCase()) : [])))
      const values = itemValues(item, facet)
      const value = values.find(candidate => wanted.has(String(candidate).toLowerCase())) ?? values[0]
      if (value === undefined || asBoolean(value) === false || facetKind(facet) === 'size') return []
      const printed = valueWords(facet, value, 'en', item.currency)
      const kind = facet === 'category' ? singular(printed) : printed
      if (kind === undefined) return []
      const label = facet === 'category' ? 'kind' : facetLabel(facet, 'en')
      return [{ label, value: kind }]
    })
    .slice(0, mostFacts)
}
