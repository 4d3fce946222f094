/** Films that come over the network: where the catalogue has a department for them, 'a film to watch online' means that one. */
import type { Wish } from '../contracts/wish.js'
import type { ValueMatch } from './match-values.js'
import { synonymGroups } from './words/synonyms.js'
import { phraseKey } from './words/tokenise.js'

const ways = groupOf('streaming')
const films = groupOf('film')
/** A department's own names. */
const names = new Set(['media', 'streaming'].map(phraseKey))

/**
 * 'Online' tells which of two departments of films is meant, now and in what is said next; where no film is wanted it says nothing: 'shoes that I can buy online'.
 *
 * @param held wishes from before
 */
export function streamed(matches: readonly ValueMatch[], held: readonly Wish[]): readonly ValueMatch[] {
  const isFilm = ({ phrase }: ValueMatch) => films.has(phrase)
  const isWay = ({ phrase, negated }: ValueMatch) => !negated && ways.has(phrase)
  const asked = matches.some(isWay)
  if (!asked && !held.some(isStreamed)) return matches
  if (!matches.some(isFilm)) return matches.filter(match => !isWay(match) || names.has(match.phrase) || held.some(isStreamed))
  const meant = (match: ValueMatch) =>
    isFilm(match) ? { ...match, senses: match.senses.filter(({ facet }) => facet !== 'category') } : match
  return matches.map(meant).filter(({ senses, titles }) => senses.length + titles.length > 0)
}

function isStreamed({ facet, polarity, evidence }: Wish): boolean {
  return facet === 'category' && polarity === 'want' && evidence.split(', ').some(said => ways.has(phraseKey(said)))
}

function groupOf(word: string): ReadonlySet<string> {
  return new Set(synonymGroups.find(group => group.includes(word))?.map(phraseKey))
}
