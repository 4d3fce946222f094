/** What is pointed at twice in one breath: 'not those two, the first and the third', 'the red kettle, the first one, is ugly'. */
import type { Item } from '../contracts/item.js'
import type { ReadingState } from '../contracts/understanding.js'
import { readReferences } from './reference-reader.js'
import { referToEach } from './shown-items.js'

const counts: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, one: 1, 两: 2, 三: 3, 几: 0 }
const noun = String.raw`(?:the [\p{L}\p{N}' -]{2,40}?|(?:number|no\.?|#) ?\d{1,2})`
const nouns = `${noun}(?:,? (?:and|or|&) ${noun})?`
/** A pointer, and after a comma what it means; ends where the clause does. */
const pointer = new RegExp(
  String.raw`\b(?:(?<many>these|those|the)(?: (?<count>two|three))?(?: ones)?|(?<one>this|that)(?: one| pair)?)\s*[,:;(–—-]+\s*(?:i mean |namely |that is,? )?(?<meant>${nouns})(?=\s*[),.;:!?–—]|\s*$|\s+(?:is|are|was|were|looks?|seems?|but)\b)\s*[),]?`,
  'iu',
)
/** The Chinese ones say first what is thought of them. */
const chinese =
  /(?<pointed>(?:这|那)(?<count>[两三几])?[个款双件本条部只](?:我)?(?:都)?)(?<said>[^，,。;；]{1,8})[，,](?:就是|也就是)?(?<meant>第.[个款双件本条部只]?(?:[和跟与、]第.[个款双件本条部只]?)*)\s*[。.!！]?\s*$/u
/** A description and, between commas, the place of the same thing. */
const described = /\b(?<noun>the [\p{L}' -]{3,40}?), (?<place>the (?:first|second|third|fourth|fifth|last|middle)(?: one)?)\s*,/iu

/**
 * The text with the exact of two ways to point in the place of both; unchanged where they are not of the same things.
 *
 * @param isValue true of a word that is a value of the catalogue
 * @example withoutApposition('not those two, the first and the third', state, shown, isValue) // 'not the first and the third'
 */
export function withoutApposition(
  text: string,
  state: Pick<ReadingState, 'shown'>,
  shown: readonly Item[],
  isValue: (word: string) => boolean,
): string {
  if (shown.length === 0) return text
  const meant = (words: string) => {
    const { targets, vague } = readReferences(words, state)
    return targets.length > 0 && !vague ? targets : referToEach(words, shown, isValue)
  }
  const found = pointer.exec(text)
  if (found?.groups && agrees(found.groups, meant(found.groups['meant'] ?? ''))) return text.replace(found[0], `${found.groups['meant']} `)
  const han = chinese.exec(text)
  if (han?.groups && agrees(han.groups, meant(han.groups['meant'] ?? '')))
    return text.replace(han[0], `${han.groups['meant']}${han.groups['said']}`)
  const twice = described.exec(text)
  const [place] = meant(twice?.groups?.['place'] ?? '')
  const isSame = place !== undefined && referToEach(twice?.groups?.['noun'] ?? '', shown, isValue).join() === place
  return twice?.groups && isSame ? text.replace(twice[0], twice.groups['place'] ?? '') : text
}

/** 'Those two' are two, 'that one' is one. */
function agrees({ count, one }: Readonly<Record<string, string | undefined>>, targets: readonly string[]): boolean {
  const number = one === undefined ? counts[count?.toLowerCase() ?? ''] : 1
  return targets.length > 0 && (!number || number === targets.length)
}
