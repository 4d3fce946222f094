/** Slips of the keyboard in words that no item and no table knows: 'hodie', 'blak', 'jakcet'. */
import type { Vocabulary } from './vocabulary.js'

const shortest = 4
/** From this length on a wrong letter is forgiven too; in shorter words only a vowel for a vowel: a consonant makes other words ('write', 'white'). */
const longEnough = 7

/**
 * The one known value that is one slip away: a letter too many, too few, or two exchanged.
 *
 * @example correctSpelling('hodie', vocabulary) // 'hoodie'
 */
export function correctSpelling(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < shortest || vocabulary.known.has(word) || !/^[a-z]+$/.test(word)) return undefined
  const near = vocabulary.correctable(word.slice(0, 1)).filter(value => isSlip(word, value))
  return near.length === 1 ? near[0] : undefined
}

function isSlip(said: string, meant: string): boolean {
  if (Math.abs(said.length - meant.length) > 1 || Math.max(said.length, meant.length) <= shortest) return false
  let start = 0
  while (start < said.length && said[start] === meant[start]) start++
  const [rest, wanted] = [said.slice(start), meant.slice(start)]
  if (said.length < meant.length) return rest === wanted.slice(1)
  if (said.length > meant.length) return rest.slice(1) === wanted
  const exchanged = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)
  const isVowel = /^[aeiou]$/.test(rest[0] ?? '') && /^[aeiou]$/.test(wanted[0] ?? '')
  return exchanged || ((said.length >= longEnough || isVowel) && rest.slice(1) === wanted.slice(1))
}
