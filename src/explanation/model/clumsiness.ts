/** Form that no repair mends: a small model under a closed vocabulary repeats words and mistakes the number ('a dresses', 'kitchen kitchen'). */
import { isNeutral } from '../verifier/neutral-words.js'

/** @returns What is clumsy, empty when the sentence reads well enough. The item's name is not looked at. */
export function clumsiness(sentence: string, name: string): string[] {
  const start = sentence.toLowerCase().indexOf(name.toLowerCase())
  const text = start < 0 ? sentence : sentence.slice(0, start) + sentence.slice(start + name.length)
  const words = (text.toLowerCase().match(/[\p{L}][\p{L}'’-]+/gu) ?? []).filter(word => !isNeutral(word))
  const repeated = words.filter((word, index) => words.indexOf(word) !== index)
  const isListing = (text.match(/,/g) ?? []).length > 2
  const hasPlural = /\ban? (?:\p{L}+ )?\p{L}{2,}(?<!s|u|i)s\b/u.test(text)
  const isDangling = /\b(?:a|an|the|and|is|for|with|of|in|as)[.,]/.test(text)
  const isPriceless = /\bcosts? (?!\p{Sc}|\d|[A-Z]{2})/u.test(text) || /\b(?:a|an|the) (?:you|it|is|and|for|with)\b/.test(text)
  return [
    ...repeated.map(word => `“${word}” twice`),
    ...(isListing ? ['a list instead of a sentence'] : []),
    ...(hasPlural ? ['a plural after “a”'] : []),
    ...(isPriceless ? ['words that do not join'] : []),
    ...(isDangling ? ['an unfinished phrase'] : []),
  ]
}
