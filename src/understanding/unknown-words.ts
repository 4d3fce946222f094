/** Words that occur in no item, in the language they are said in: 'quarterly tax form'. */
import { type Steps, stride } from '../catalog/steps.js'
import type { Item } from '../contracts/item.js'
import type { MatchedTokens } from './match-values.js'
import { isRequest } from './request-sentence.js'
import type { Vocabulary } from './vocabulary.js'
import type { Token } from './words/tokenise.js'

/** Said to whoever listens rather than of a thing. */
const talk =
  /^(?:h+m+|u[hm]+|o+h+|a+h+|wow|lol|haha\w*|huh|gosh|omg|yay|decid\w*|surprise\w*|guess\w*|hop(?:e|ing)|wait\w*|idea|clue|understand\w*|repeat|explain|listen\w*|talk\w*|chat\w*|speak\w*|question|answer|sense|joke|stupid|idiot|wrong|terrible|useless|repl(?:y|ies))$/i

/** A statement of one's own that asks for nothing: 'I will ask it later'. */
const statement =
  /^\s*(?:(?:yes|no|ok(?:ay)?|well|oh|nope|sure|noted|great)[,. ]+)*(?:i|we|you|that|it)(?:['’](?:ll|m|ve|d|re|s))?\b|\bsounds?\b|^\s*(?:noted|understood)\b/i

/** An opinion of what was shown, in words that no record has: 'it looks cheap'. */
const opinion = /^\s*(?:it|they|this|that|these|those)(?:'s|'re)?\b|^\s*(?:[它这那]|他们)/i

export interface ChineseText {
  /** False where no item has a Chinese text: nothing can then be said of a Chinese word. */
  readonly exists: boolean
  /** True where two neighbouring characters of the word occur in an item's text. */
  has(word: string): boolean
}

export function* chineseTextSteps(items: readonly Item[]): Steps<ChineseText> {
  const pairs = new Set<string>()
  for (const [row, { title, description, translations }] of items.entries()) {
    if (row % stride === stride - 1) yield
    for (const text of [title, description, translations?.['zh']?.title, translations?.['zh']?.description]) {
      if (text !== undefined) for (const pair of pairsOf(text)) pairs.add(pair)
    }
  }
  return { exists: pairs.size > 0, has: word => pairsOf(word).some(pair => pairs.has(pair)) }
}

function pairsOf(text: string): string[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
}

/** A thing and no more: 'ice skates', 'do you have ice skates?' */
const bareThing =
  /^\W*(?:(?:and|then|how about|what about|do you have|have you got|show me|i want|i need|i'?m looking for|any|some|a|an|the)\s+)*[\p{L}'-]+\s+[\p{L}'-]+\W*$/iu

/** The words, as said, where every content word is unknown, or where the last of two is, which names the thing; else empty. */
export function unknownWords(
  text: string,
  { matches, left }: MatchedTokens,
  vocabulary: Vocabulary,
  chinese: ChineseText,
): readonly string[] {
  const tokens = left.map(({ token }) => token).filter(({ text }) => !talk.test(text))
  if (matches.length > 0 || opinion.test(text) || (statement.test(text) && !isRequest(text))) return []
  const last = tokens.at(-1)
  const isNamed = last !== undefined && tokens.length === 2 && bareThing.test(text) && !isKnown(last, vocabulary, chinese)
  if (!isNamed && tokens.some(token => isKnown(token, vocabulary, chinese))) return []
  return [...new Set(tokens.map(({ evidence }) => evidence))]
}

function isKnown({ norm, text, evidence, foreign }: Token, { known }: Vocabulary, chinese: ChineseText): boolean {
  if (foreign) return !chinese.exists || chinese.has(evidence)
  return /\d/.test(text) || known.has(norm) || known.has(text) || chinese.has(evidence)
}
