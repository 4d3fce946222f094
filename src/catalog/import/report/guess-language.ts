/** The language of a catalogue's text, by its letters and its small words: good enough for a report over many rows. */

const smallWords: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|with|for|of|is|your|this|from|in)\b/giu],
  ['de', /\b(?:der|die|das|und|mit|für|aus|ist|ein|eine|im|auf)\b/giu],
  ['fr', /\b(?:le|la|les|et|avec|pour|des|une|du|est|en)\b/giu],
  ['es', /\b(?:el|la|los|las|y|con|para|una|del|es|por)\b/giu],
]

/** @example guessLanguage('Eine Jacke für die Berge') // 'de' */
export function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'unknown'
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja'
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh'
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko'
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return 'ru'
  const scored = smallWords
    .map(([language, pattern]) => ({ language, count: text.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
  return scored[0] !== undefined && scored[0].count > 0 ? scored[0].language : 'unknown'
}
