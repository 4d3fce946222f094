/** Finds the catalogue's values among the words, the longest phrase first, and whether they are wanted or avoided. */
import type { Sense, Vocabulary } from './vocabulary.js'
import { stopWords } from './words/stop-words.js'
import { isMark, type Token } from './words/tokenise.js'

export interface ValueMatch {
  readonly senses: readonly Sense[]
  /** Items of this title, where the phrase is one. */
  readonly titles: readonly string[]
  readonly phrase: string
  readonly evidence: string
  readonly from: number
  /** First token after the match. */
  readonly to: number
  readonly negated: boolean
}

export interface MatchedTokens {
  readonly matches: readonly ValueMatch[]
  /** Content words that no match covers, with their polarity. */
  readonly left: readonly { readonly token: Token; readonly negated: boolean }[]
}

const negators = new Set([
  'not',
  'no',
  'without',
  'except',
  'excluding',
  'avoid',
  'hate',
  'dislike',
  'nor',
  'non',
  "don't",
  "doesn't",
  "didn't",
  "isn't",
  "can't",
  "won't",
  'besides',
  'minus',
  'never',
  'dont',
  'doesnt',
])
const clauseStarts = new Set([
  'but',
  'just',
  'with',
  'instead',
  'however',
  'only',
  'rather',
  'though',
  'prefer',
  'show',
  'give',
  'want',
  'need',
  'something',
])
/** Verbs between a negator and what it denies: 'don't want red'. */
const transparent = new Set([
  'want',
  'need',
  'like',
  'show',
  'give',
  'anything',
  'something',
  'any',
  'in',
  'made',
  'of',
  'too',
  'the',
  'a',
  'it',
  'them',
])

export function matchValues(tokens: readonly Token[], vocabulary: Vocabulary): MatchedTokens {
  const matches: ValueMatch[] = []
  const left: { token: Token; negated: boolean }[] = []
  let negated = false
  let sinceNegator = 99
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    sinceNegator++
    if (endsScope(tokens, at, negated, sinceNegator)) negated = false
    if (isNegator(tokens, at)) {
      negated = !(negated && sinceNegator === 1)
      sinceNegator = 0
      at++
      continue
    }
    const match = longestMatch(tokens, at, vocabulary, negated)
    if (match) {
      matches.push(match)
      at = match.to
      continue
    }
    if (!isMark(token) && !stopWords.has(token.text) && !stopWords.has(token.norm)) left.push({ token, negated })
    at++
  }
  return { matches, left }
}

function isNegator(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  if (token.norm === 'anything' && next?.norm === 'but') return true
  if ((token.norm === 'rather' && next?.norm === 'than') || (token.norm === 'instead' && next?.norm === 'of')) return true
  return negators.has(token.norm) || negators.has(token.text)
}

/** A clause ends at a mark or a turn of phrase; in 'no polyester, nylon or wool' the comma does not end it. */
function endsScope(tokens: readonly Token[], at: number, negated: boolean, sinceNegator: number): boolean {
  const token = tokens[at]
  if (!token || !negated) return false
  if (token.norm === ',') return !tokens.slice(at + 1, at + 5).some(next => next.norm === 'or' || next.norm === 'nor')
  if (isMark(token)) return true
  if (sinceNegator <= 2 && transparent.has(token.norm)) return false
  return clauseStarts.has(token.norm) && tokens[at - 1]?.norm !== 'anything'
}

function longestMatch(tokens: readonly Token[], from: number, vocabulary: Vocabulary, negated: boolean): ValueMatch | undefined {
  for (let length = Math.min(vocabulary.longest, tokens.length - from); length > 0; length--) {
    const words = tokens.slice(from, from + length)
    if (words.some(word => isMark(word) || word.foreign)) continue
    const first = words[0]
    if (
      length === 1 &&
      first &&
      (stopWords.has(first.text) || stopWords.has(first.norm) || first.norm.length < 2 || /^\d+$/.test(first.norm))
    )
      continue
    const phrase = words.map(word => word.norm).join(' ')
    const senses = vocabulary.senses(phrase)
    const titles = length > 1 ? vocabulary.titles(phrase) : []
    if (senses.length === 0 && titles.length === 0) continue
    const evidence = [...new Set(words.map(word => word.evidence))].join(' ')
    return { senses, titles, phrase, evidence, from, to: from + length, negated }
  }
  return undefined
}
