/** An utterance as words with their places. Chinese is turned into English words by {@link translateChinese}, which keeps the places. */
import { stem } from './stem.js'

export interface Token {
  /** Lower case, as said. */
  readonly text: string
  /** Stem, or a punctuation mark that ends a clause. */
  readonly norm: string
  /** The person's own words for it. */
  readonly evidence: string
  /** Place in the utterance, for order. */
  readonly start: number
  /** Chinese that no table holds. */
  readonly foreign?: boolean
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}®™'’&+]*|[,.;:!?，。；！？、]/gu
const marks: Readonly<Record<string, string>> = { '，': ',', '。': '.', '；': ';', '！': '!', '？': '?', '、': ',' }

/** Words and clause marks of a Latin text; hyphens split ('t-shirt' is two words, and the vocabulary knows it so). */
export function tokenise(text: string, offset = 0): Token[] {
  return [...text.matchAll(wordPattern)].map(match => {
    const said = match[0].toLowerCase().replace('’', "'")
    return { text: said, norm: marks[said] ?? stem(said), evidence: match[0], start: offset + match.index }
  })
}

export function isMark(token: Token): boolean {
  return /^[,.;:!?]$/.test(token.norm)
}

/** A phrase as the vocabulary's key. */
export function phraseKey(text: string): string {
  return tokenise(text.normalize('NFKC').toLowerCase())
    .filter(token => !isMark(token) && token.norm !== '&')
    .map(token => token.norm)
    .join(' ')
}
