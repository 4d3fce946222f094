/** What a screen reader is told once, when an answer is complete. */
import type { Language } from '../../contracts/language.js'
import type { ShownTurn } from '../session/transcript.js'
import { wordsOf } from '../words.js'

/**
 * @example
 * announcement(turn, 'en') // '3 items. I would start with …'
 */
export function announcement(turn: ShownTurn, language: Language): string {
  const words = wordsOf(language)
  if (turn.error) return turn.error.code === 'ABORTED' ? words.stopped : `${words.failed} ${turn.error.message}`
  const items = turn.items.length === 0 ? [] : [`${words.items(turn.items.length)}${language === 'zh' ? '。' : '.'}`]
  return [...items, turn.text].join(' ')
}
