/** Chooses among wordings so that no two neighbouring sentences open alike and the next turn opens differently. */
import { openingOf, reopen } from './opening.js'
import type { Voice } from './voice.js'

/** Equal wordings of one sentence. */
export type Wordings = readonly string[]

/** First letter capital, one full stop at the end. */
export function finishSentence(text: string, language: 'en' | 'zh'): string {
  const closed = /[.!?。！？…]$/.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`
  return language === 'zh' ? closed : closed.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

/**
 * One sentence from each list of wordings; empty lists are left out.
 *
 * @example
 * composeSentences({ language: 'en', variant: 1 }, [['this fits', 'one that fits']]) // ['One that fits.']
 */
export function composeSentences(voice: Voice, slots: readonly Wordings[]): string[] {
  const sentences: string[] = []
  const start = Math.abs(Math.trunc(voice.variant)) || 0
  for (const wordings of slots) {
    const previous = sentences.at(-1)
    const avoided = previous === undefined ? (voice.avoid ?? []) : [openingOf(previous)]
    const rotated = wordings.map((_, index) => finishSentence(wordings[(start + index) % wordings.length] ?? '', voice.language))
    const chosen = rotated.find(sentence => !avoided.includes(openingOf(sentence))) ?? rotated[0]
    if (chosen !== undefined) sentences.push(reopen(chosen, avoided, voice.language))
  }
  return sentences
}

/** Sentences as one text: with spaces in English, without in Chinese. */
export function joinSentences(sentences: readonly string[], language: 'en' | 'zh'): string {
  return sentences.join(language === 'zh' ? '' : ' ')
}

/** English and Chinese wordings side by side; the voice picks the list. */
export function wordings(voice: Voice, english: Wordings, chinese: Wordings): Wordings {
  return voice.language === 'zh' ? chinese : english
}
