/** Chinese content words as English tokens, the longest first; what no table holds stays as it is. */
import { chineseValues } from '../../catalog/chinese/chinese-values.js'
import { chineseFunctionWords, chineseNegators } from './chinese-function-words.js'
import { chinesePlaces } from './chinese-places.js'
import { chineseQualities } from './chinese-qualities.js'
import { chineseThings } from './chinese-things.js'
import { stem } from './stem.js'
import { phraseKey, type Token, tokenise } from './tokenise.js'

type Entry = { readonly kind: 'word'; readonly english: string } | { readonly kind: 'negator' } | { readonly kind: 'nothing' }

const entries = new Map<string, Entry>([
  ...chineseFunctionWords.map((word): [string, Entry] => [word, { kind: 'nothing' }]),
  ...Object.entries({ ...chinesePlaces, ...chineseThings, ...chineseQualities }).map(([word, english]): [string, Entry] => [
    word,
    { kind: 'word', english },
  ]),
  ...chineseNegators.map((word): [string, Entry] => [word, { kind: 'negator' }]),
])
/** What replies call the catalogue's values is understood too. Single characters are parts of too many words. */
const printed = new Map<string, readonly string[]>()
for (const [english, chinese] of chineseValues) if (chinese.length > 1) printed.set(chinese, [...(printed.get(chinese) ?? []), english])
const longest = Math.max(...[...entries.keys(), ...printed.keys()].map(word => word.length))

/** True for a phrase (stems joined by spaces) that the catalogue has as a value. */
export type IsValue = (phrase: string) => boolean
const hanRun = /\p{Script=Han}+/gu

/**
 * Tokens of a text that may hold Chinese; every English token carries the Chinese words it stands for.
 *
 * @param isValue where given, words that replies print for the catalogue's values count as well
 * @example
 * translateChinese('女士红色背心').map(token => token.norm) // ['women', 'red', 'tank', 'top']
 */
export function translateChinese(text: string, isValue: IsValue = () => false): Token[] {
  const tokens: Token[] = []
  let from = 0
  // 'T恤' is one word of two scripts.
  const prepared = text.replace(/t恤/gi, '体恤')
  for (const match of prepared.matchAll(hanRun)) {
    tokens.push(...tokenise(prepared.slice(from, match.index), from), ...translateRun(match[0], match.index, isValue))
    from = match.index + match[0].length
  }
  return [...tokens, ...tokenise(prepared.slice(from), from)]
}

function translateRun(run: string, offset: number, isValue: IsValue): Token[] {
  const tokens: Token[] = []
  let unknown = ''
  const flush = (end: number) => {
    if (unknown.length > 0)
      tokens.push({ text: unknown, norm: unknown, evidence: unknown, start: offset + end - unknown.length, foreign: true })
    unknown = ''
  }
  for (let at = 0; at < run.length; ) {
    const word = longestEntry(run, at, isValue)
    if (!word) {
      unknown += run[at++]
      continue
    }
    flush(at)
    tokens.push(...tokensOf(word, offset + at, isValue))
    at += word.length
  }
  flush(run.length)
  return tokens
}

function longestEntry(run: string, at: number, isValue: IsValue): string | undefined {
  for (let length = Math.min(longest, run.length - at); length > 0; length--) {
    const word = run.slice(at, at + length)
    if (entries.has(word) || printedValue(word, isValue) !== undefined) return word
  }
  return undefined
}

/** The catalogue's value that is printed so. */
function printedValue(word: string, isValue: IsValue): string | undefined {
  return printed.get(word)?.find(english => isValue(phraseKey(english)))
}

function tokensOf(word: string, start: number, isValue: IsValue): Token[] {
  const own = entries.get(word)
  // The shop's own word for it, unless the everyday one is a value too.
  const value = own === undefined || (own.kind === 'word' && !isValue(phraseKey(own.english))) ? printedValue(word, isValue) : undefined
  const entry: Entry | undefined = value === undefined ? own : { kind: 'word', english: value }
  if (entry?.kind === 'negator') return [{ text: 'not', norm: 'not', evidence: word, start }]
  if (entry?.kind !== 'word') return []
  return entry.english.split(/[\s-]+/).map(text => ({ text, norm: stem(text), evidence: word, start }))
}
