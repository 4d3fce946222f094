/** Where something is to be: one place, or places to choose from. */
import type { Wish } from '../contracts/wish.js'
import type { ValueMatch } from './match-values.js'
import { isPlaceFacet } from './place-facet.js'

/** True where every field that holds the words says where a thing is. */
export function isPlace({ senses }: Pick<ValueMatch, 'senses'>): boolean {
  return senses.length > 0 && senses.every(({ facet }) => isPlaceFacet(facet))
}

/** Places of one utterance as one wish: 'in London or Paris' is met by either. */
export function withPlaces(wishes: readonly Wish[], matches: readonly ValueMatch[]): Wish[] {
  const said = new Set(matches.filter(match => !match.negated && isPlace(match)).map(({ evidence }) => evidence))
  const places = wishes.filter(({ facet, evidence, polarity }) => facet === 'text' && polarity === 'want' && said.has(evidence))
  const [first, ...others] = places
  if (first === undefined || others.length === 0) return [...wishes]
  const values = [...new Set(places.flatMap(wish => wish.values))]
  const evidence = places.map(wish => wish.evidence).join(', ')
  const joined: Wish = { ...first, values, evidence, id: `text:want:${values.join('|')}` }
  return wishes.flatMap(wish => (wish === first ? [joined] : places.includes(wish) ? [] : [wish]))
}
