/** Finds the catalogue's values among the words, the longest phrase first, and whether they are wanted or avoided. */
import { endsScope, isNegator, negatorLength, spareHeads } from './negation.js'
import { correctSpelling } from './spelling.js'
import type { Sense, Vocabulary } from './vocabulary.js'
import { isFilling, isTelling, isValueHere, isVerbHere, modifies, sensesHere, thingOrSound } from './word-sense.js'
import { excluded, needless } from './words/plain-negation.js'
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
  /** Values that need not be: neither wanted nor ruled out. */
  readonly needless: readonly ValueMatch[]
  /** Content words that no match covers, with their polarity. */
  readonly left: readonly { readonly token: Token; readonly negated: boolean }[]
}

export function matchValues(tokens: readonly Token[], vocabulary: Vocabulary): MatchedTokens {
  const matches: ValueMatch[] = []
  const spared: ValueMatch[] = []
  const left: { token: Token; negated: boolean }[] = []
  let negated = false
  let needed = true
  let sinceNegator = 99
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    sinceNegator++
    if (endsScope(tokens, at, negated || !needed, sinceNegator, (matches.at(-1)?.to ?? 0) > at - sinceNegator)) {
      negated = false
      needed = true
    }
    if (token.norm === needless) {
      needed = false
      sinceNegator = 0
      at++
      continue
    }
    if (token.norm === excluded || isAfterthought(tokens, at)) {
      excludeLast(matches, at)
      at++
      continue
    }
    // 'Non-stick' is a value, not the lack of one.
    const whole = isNegator(tokens, at) ? longestMatch(tokens, at, vocabulary, false) : undefined
    if (whole !== undefined && whole.to > at + 1 && whole.senses.length > 0) {
      matches.push(whole)
      at = whole.to
      continue
    }
    if (isNegator(tokens, at)) {
      negated = !(negated && sinceNegator === 1)
      sinceNegator = 0
      at += negatorLength(tokens, at)
      continue
    }
    const match =
      longestMatch(tokens, at, vocabulary, negated) ??
      abbreviated(tokens, at, vocabulary, negated) ??
      misspelt(tokens, at, vocabulary, negated) ??
      compared(tokens, at, vocabulary, negated)
    if (match && !needed) {
      spared.push(match)
      at = match.to
      continue
    }
    if (match) {
      matches.push(match.negated || tokens[match.to]?.norm !== 'free' ? match : { ...match, negated: true, to: match.to + 1 })
      at = matches.at(-1)?.to ?? match.to
      continue
    }
    if (!isMark(token) && (!isStop(token) || isTelling(token, tokens[at + 1]))) left.push({ token, negated: negated || !needed })
    at++
  }
  return { matches: spareHeads(matches), needless: spared, left }
}

function isStop({ text, norm }: Token): boolean {
  return stopWords.has(text) || stopWords.has(norm)
}

/** 红色的不要: a denial that ends its clause is of what came before. */
function isAfterthought(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  return token?.text === 'not' && token.evidence !== 'not' && token.evidence.startsWith('不') && (next === undefined || isMark(next))
}

/** Denies the matches that end just before. */
function excludeLast(matches: ValueMatch[], at: number): void {
  let end = at
  for (let index = matches.length - 1; index >= 0; index--) {
    const match = matches[index]
    if (match?.to !== end) return
    matches[index] = { ...match, negated: true }
    end = match.from
  }
}

function longestMatch(tokens: readonly Token[], from: number, vocabulary: Vocabulary, negated: boolean): ValueMatch | undefined {
  for (let length = Math.min(vocabulary.longest, tokens.length - from); length > 0; length--) {
    const words = tokens.slice(from, from + length)
    if (words.some(word => isMark(word) || word.foreign)) continue
    const [first] = words
    const next = tokens[from + length]
    if (!first || (length === 1 && isEveryday(first) && !isValueHere(next) && !isFilling(first, tokens[from - 1]))) continue
    if (length === 1 && isVerbHere(first, tokens[from - 1], next)) continue
    const phrase = words.map(word => word.norm).join(' ')
    const found = length === 1 ? sensesHere(phrase, first, next, vocabulary) : vocabulary.senses(phrase)
    const senses = length === 1 ? thingOrSound(found, first, tokens[from - 1], next) : found
    const titles = length > 1 ? vocabulary.titles(phrase) : []
    if (senses.length === 0 && titles.length === 0) continue
    if (next !== undefined && modifies(senses, next, vocabulary)) continue
    const evidence = [...new Set(words.map(word => word.evidence))].join(' ')
    return { senses, titles, phrase, evidence, from, to: from + length, negated }
  }
  return undefined
}

function isEveryday({ text, norm }: Token): boolean {
  return stopWords.has(text) || stopWords.has(norm) || norm.length < 2 || /^\d+$/.test(norm)
}

/** 'SF', 'San Fran'. */
function abbreviated(tokens: readonly Token[], from: number, vocabulary: Vocabulary, negated: boolean): ValueMatch | undefined {
  for (const length of [2, 1]) {
    const words = tokens.slice(from, from + length)
    if (words.length < length || words.some(word => isMark(word) || word.foreign)) continue
    const evidence = words.map(word => word.evidence).join(' ')
    const senses = vocabulary.abbreviations.senses(evidence)
    if (senses.length > 0) return { senses, titles: [], phrase: evidence.toLowerCase(), evidence, from, to: from + length, negated }
  }
  return undefined
}

/** 'Calmer', 'softer': more of a value; kinds and names have no degrees. */
function compared(tokens: readonly Token[], at: number, vocabulary: Vocabulary, negated: boolean): ValueMatch | undefined {
  const token = tokens[at]
  const root = token?.foreign ? undefined : /^(\p{L}{3,})er$/u.exec(token?.text ?? '')?.[1]
  if (!token || root === undefined) return undefined
  for (const phrase of [root, `${root}e`, root.replace(/i$/, 'y'), root.replace(/(.)\1$/, '$1')]) {
    const senses = vocabulary
      .senses(phrase)
      .filter(({ facet }) => !/^(?:category|title|brand)$/.test(facet) && !vocabulary.names.has(facet))
    if (senses.length > 0) return { senses, titles: [], phrase, evidence: token.evidence, from: at, to: at + 1, negated }
  }
  return undefined
}

/** A single word one slip away from a value: 'hodie'. */
function misspelt(tokens: readonly Token[], at: number, vocabulary: Vocabulary, negated: boolean): ValueMatch | undefined {
  const token = tokens[at]
  if (!token || token.foreign || isMark(token) || stopWords.has(token.text) || stopWords.has(token.norm)) return undefined
  const phrase = correctSpelling(token.norm, vocabulary) ?? correctSpelling(token.text, vocabulary)
  if (phrase === undefined) return undefined
  return { senses: vocabulary.senses(phrase), titles: [], phrase, evidence: token.evidence, from: at, to: at + 1, negated }
}
