/** Chinese content words as English tokens, the longest first; what no table holds stays as it is. */
import { chineseFunctionWords, chineseNegators } from './chinese-function-words.js'
import { chinesePlaces } from './chinese-places.js'
import { chineseQualities } from './chinese-qualities.js'
import { chineseThings } from './chinese-things.js'
import { stem } from './stem.js'
import { type Token, tokenise } from './tokenise.js'

type Entry = { readonly kind: 'word'; readonly english: string } | { readonly kind: 'negator' } | { readonly kind: 'nothing' }

const entries = new Map<string, Entry>([
  ...chineseFunctionWords.map((word): [string, Entry] => [word, { kind: 'nothing' }]),
  ...Object.entries({ ...chinesePlaces, ...chineseThings, ...chineseQualities }).map(([word, english]): [string, Entry] => [
    word,
    { kind: 'word', english },
  ]),
  ...chineseNegators.map((word): [string, Entry] => [word, { kind: 'negator' }]),
])
const longest = Math.max(...[...entries.keys()].map(word => word.length))
const hanRun = /\p{Script=Han}+/gu

/**
 * Tokens of a text that may hold Chinese; every English token carries the Chinese words it stands for.
 *
 * @example
 * translateChinese('女士红色背心').map(token => token.norm) // ['women', 'red', 'tank', 'top']
 */
export function translateChinese(text: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  // 'T恤' is one word of two scripts.
  const prepared = text.replace(/t恤/gi, '体恤')
  for (const match of prepared.matchAll(hanRun)) {
    tokens.push(...tokenise(prepared.slice(from, match.index), from), ...translateRun(match[0], match.index))
    from = match.index + match[0].length
  }
  return [...tokens, ...tokenise(prepared.slice(from), from)]
}

function translateRun(run: string, offset: number): Token[] {
  const tokens: Token[] = []
  let unknown = ''
  const flush = (end: number) => {
    if (unknown.length > 0)
      tokens.push({ text: unknown, norm: unknown, evidence: unknown, start: offset + end - unknown.length, foreign: true })
    unknown = ''
  }
  for (let at = 0; at < run.length; ) {
    const word = longestEntry(run, at)
    if (!word) {
      unknown += run[at++]
      continue
    }
    flush(at)
    tokens.push(...tokensOf(word, offset + at))
    at += word.length
  }
  flush(run.length)
  return tokens
}

function longestEntry(run: string, at: number): string | undefined {
  for (let length = Math.min(longest, run.length - at); length > 0; length--) {
    const word = run.slice(at, at + length)
    if (entries.has(word)) return word
  }
  return undefined
}

function tokensOf(word: string, start: number): Token[] {
  const entry = entries.get(word)
  if (entry?.kind === 'negator') return [{ text: 'not', norm: 'not', evidence: word, start }]
  if (entry?.kind !== 'word') return []
  return entry.english.split(' ').map(text => ({ text, norm: stem(text), evidence: word, start }))
}
