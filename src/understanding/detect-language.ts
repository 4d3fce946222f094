/** Chinese or English, by the characters of the utterance. */
import type { Language } from '../contracts/language.js'

/** Undefined where the text has no letters to tell by. */
export function detectLanguage(text: string): Language | undefined {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0
  if (chinese === 0 && latin === 0) return undefined
  // A Chinese sentence often holds a Latin brand; an English one seldom a Chinese word.
  return chinese >= latin || chinese > 3 ? 'zh' : 'en'
}
