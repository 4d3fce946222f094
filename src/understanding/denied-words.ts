/** What is not wanted, in words that items say though no field holds them: 'nothing with batteries'. */
import type { Wish } from '../contracts/wish.js'
import type { MatchedTokens } from './match-values.js'
import type { Vocabulary } from './vocabulary.js'

const denial = /^\W*(?:(?:but|and|also|please|ok(?:ay)?|oh)\W+)*(?:no|nothing|without|not|none|avoid|i (?:don't|do not) want)\b/i
/** Said of the talk rather than of a thing. */
const talk =
  /^(?:way|idea|clue|problem|worr\w*|doubt|hurr\w*|rush|thank\w*|bad|now|luck|chance|point|big|deal|matter|comment|joke|fair|yet|done|finished|understand\w*|sure)$/i
const most = 3

/** @returns one firm wish a word; none where something else was said, or a word is in no item's text */
export function deniedWords(text: string, { matches, left }: MatchedTokens, { known }: Vocabulary, turn: number): Wish[] {
  const words = left.filter(({ token }) => !talk.test(token.text))
  const isHeard = words.length > 0 && words.length <= most && words.every(({ token, negated }) => negated && known.has(token.norm))
  if (!denial.test(text) || matches.length > 0 || words.length < left.length || !isHeard) return []
  return words.map(({ token: { text: value, evidence } }) => ({
    id: `text:avoid:${value}`,
    facet: 'text',
    operator: 'is',
    values: [value],
    polarity: 'avoid',
    hard: true,
    strength: 1,
    evidence,
    turn,
    source: 'lexicon',
  }))
}
