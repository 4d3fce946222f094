/** The model's text as sentences, with form put right: one space, capital first, full stop last. */
import { finishSentence } from '../compose-sentences.js'
import { cleanText } from '../words/clean-text.js'

const mostSentences = 2

/** A full stop inside a name or a number ends nothing. */
export function splitSentences(text: string): string[] {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim()
  const parts = line.split(/(?<=[.!?])\s+(?=[\p{Lu}“"])/u)
  return parts
    .map(part => cleanText(part))
    .filter(part => part !== '')
    .slice(0, mostSentences)
    .map(part => finishSentence(part, 'en'))
}
