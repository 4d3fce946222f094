/** The words of a text that say something of an item. */
import { stopWords } from './words/stop-words.js'
import { isMark, tokenise } from './words/tokenise.js'

/** Stems, without grammar and politeness. @example contentWords('some blue jackets, please') // ['blue', 'jacket'] */
export function contentWords(text: string): string[] {
  return tokenise(text)
    .filter(token => !isMark(token) && !stopWords.has(token.text) && !stopWords.has(token.norm))
    .map(({ norm }) => norm)
}
