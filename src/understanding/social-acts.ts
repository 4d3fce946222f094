/** Greetings, thanks, yes and no: alone, or beside a wish. */
import { actPatterns } from './act-patterns.js'
import { stopWords } from './words/stop-words.js'
import { isMark } from './words/tokenise.js'
import { translateChinese } from './words/translate-chinese.js'

const kinds = ['accept', 'refuse', 'bye', 'help', 'thank', 'greet'] as const
export type SocialAct = (typeof kinds)[number]

export function socialAct(text: string): SocialAct | undefined {
  return kinds.find(kind => actPatterns[kind].test(text))
}

/** The act where nothing else is said. */
export function onlySocial(text: string): SocialAct | undefined {
  const act = socialAct(text)
  if (act === undefined) return undefined
  const rest = kinds.reduce((left, kind) => left.replace(actPatterns[kind], ' '), text)
  const said = translateChinese(rest).filter(token => !isMark(token) && !stopWords.has(token.text) && !stopWords.has(token.norm))
  return said.length === 0 ? act : undefined
}
