/** Streamed text broken at words, so that a narrow terminal cuts none; East Asian text breaks anywhere but before closing marks. */
import { displayWidth } from './display-width.js'

export interface WrappedText {
  readonly text: string
  /** Where the cursor stands afterwards, from 0. */
  readonly column: number
}

const closing = /^[，。！？；：、）》”’」,.!?;:)]/u

/**
 * @param column where the cursor stands before
 * @example wrapText('two words', 6, 0) // { text: 'two\nwords', column: 5 }
 */
export function wrapText(text: string, width: number, column: number): WrappedText {
  let wrapped = ''
  let at = column
  for (const piece of text.match(
    /\n|[^\S\n]+|[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]|[^\s\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+/gu,
  ) ?? []) {
    if (piece === '\n') {
      wrapped += piece
      at = 0
      continue
    }
    const size = displayWidth(piece)
    const blank = piece.trim() === ''
    if (at > 0 && at + size > width && !closing.test(piece)) {
      wrapped = `${wrapped.replace(/ +$/, '')}\n`
      at = 0
    }
    if (blank && at === 0) continue
    wrapped += piece
    at += size
  }
  return { text: wrapped, column: at }
}
