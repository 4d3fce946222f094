/** What a negation reaches: 'not white or yellow', 'no polyester, nylon or wool', 不要皮的包. */
import type { Sense } from './vocabulary.js'
import { isMark, type Token } from './words/tokenise.js'

const negators: ReadonlySet<string> = new Set(
  `not no without except excluding exclude avoid avoiding hate dislike nor neither non besides minus never nothing lacking allergic
  don't doesn't didn't isn't aren't can't cannot won't wouldn't shouldn't mustn't couldn't ain't dont doesnt isnt shouldnt`.split(/\s+/),
)
/** 'not only black' denies nothing. */
const undone: ReadonlySet<string> = new Set(['only', 'just', 'necessarily', 'matter', 'mind', 'care'])
const pairs: Readonly<Record<string, string>> = {
  anything: 'but',
  everything: 'but',
  rather: 'than',
  other: 'than',
  instead: 'of',
  apart: 'from',
  aside: 'from',
  free: 'of',
}
const clauseStarts: ReadonlySet<string> = new Set(
  'but just with instead however only rather though prefer show give want need something also please looking find for under'.split(' '),
)
const preposition: ReadonlySet<string> = new Set(['in', 'for', 'with', 'at', 'from', 'by'])
/** Verbs between a negator and what it denies: 'don't want red'. */
const transparent: ReadonlySet<string> = new Set(
  'want need like show give anything something any in made of too the a it them for with wear stand buy get be'.split(' '),
)

export function isNegator(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  if (isPair(token, next)) return true
  if (next && undone.has(next.norm)) return false
  return negators.has(token.norm) || negators.has(token.text)
}

/** Tokens that the negator takes. */
export function negatorLength(tokens: readonly Token[], at: number): 1 | 2 {
  const token = tokens[at]
  return token && isPair(token, tokens[at + 1]) ? 2 : 1
}

function isPair(token: Token, next: Token | undefined): boolean {
  return Object.hasOwn(pairs, token.norm) && pairs[token.norm] === next?.norm
}

/** A clause ends at a mark or a turn of phrase; in 'no polyester, nylon or wool' the comma does not end it. */
export function endsScope(tokens: readonly Token[], at: number, negated: boolean, sinceNegator: number, matched: boolean): boolean {
  const token = tokens[at]
  if (!token || !negated) return false
  // 不要红色、黑色: an enumeration goes on.
  if (token.text === '、') return false
  if (token.norm === ',')
    return !tokens.slice(at + 1, at + 5).some(next => next.norm === 'or' || next.norm === 'nor' || next.norm === 'and')
  if (isMark(token)) return true
  // 'No leather in black' and 'without wool for women' deny the first only.
  if (matched && preposition.has(token.norm)) return true
  // 'Something without fees that is good for children' denies the fees.
  if (
    sinceNegator > 1 &&
    /^(?:that|which)$/.test(token.text) &&
    /^(?:is|are|has|have|offers?|comes?|fits?)$/.test(tokens[at + 1]?.text ?? '')
  )
    return true
  if (sinceNegator <= 2 && transparent.has(token.norm)) return false
  return clauseStarts.has(token.norm) && tokens[at - 1]?.norm !== 'anything'
}

interface Negatable {
  readonly senses: readonly Sense[]
  readonly from: number
  readonly to: number
  readonly negated: boolean
}

/** In 'a non-leather tote' and 不要皮的包 the quality is denied, not the thing. */
export function spareHeads<Match extends Negatable>(matches: readonly Match[]): Match[] {
  return matches.map((match, index) => {
    const before = matches[index - 1]
    const isHead = match.negated && isThing(match) && before?.negated === true && !isThing(before) && before.to === match.from
    return isHead ? { ...match, negated: false } : match
  })
}

function isThing({ senses }: Negatable): boolean {
  return senses[0]?.facet === 'category' || senses[0]?.facet === 'title'
}
