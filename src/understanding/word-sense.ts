/** Words that are a value in one company and an everyday word in another: 'light jacket', 'bedside lights', 'cool weather'. */
import type { Sense, Vocabulary } from './vocabulary.js'
import { isMark, type Token } from './words/tokenise.js'

const climateWords: ReadonlySet<string> = new Set(['weather', 'climate', 'day', 'season', 'condition', 'temperature'])

/** True where an everyday word is a value after all: 'cool' before 'weather'. */
export function isValueHere(next: Token | undefined): boolean {
  return next !== undefined && climateWords.has(next.norm)
}

/** 'Light' before a noun weighs little; a lamp is said last, or as 'lights'. */
export function sensesHere(phrase: string, token: Token, next: Token | undefined, vocabulary: Vocabulary): readonly Sense[] {
  const senses = vocabulary.senses(phrase)
  if (phrase !== 'light' || token.text === 'lights') return senses
  const isTranslation = token.evidence.toLowerCase() !== token.text
  if (!isTranslation && (next === undefined || isMark(next))) return senses
  const others = senses.filter(sense => sense.facet !== 'category')
  const weighs = isTranslation ? [] : vocabulary.senses('lightweight')
  return weighs.length > 0 ? weighs : others
}
