/** An utterance clause by clause, with the shown items that each names; a title's own words say nothing. */
import type { Item } from '../contracts/item.js'

export interface Clause {
  /** As it was said. */
  readonly text: string
  /** The same with a mark for every title, so that 'Bad Moms' blames nobody. */
  readonly plain: string
  /** Ids of the items whose whole title it holds, in their order. */
  readonly named: readonly string[]
}

const clauseEnd =
  /\s*(?:[,;.!\n，。；！]+|(?<=[?？])\s*|\b(?:but|although|though|while|however)\b|\band(?= (?:i|we|it|they|loved|liked|hated|enjoyed|disliked)\b)|但是?|不过|可是)\s*/i
const mark = '\uE000'

/** @example clausesOf('Bad Moms was fun, but I hate the second', shown)[0].named // [id of 'Bad Moms'] */
export function clausesOf(text: string, shown: readonly Item[]): Clause[] {
  const titles = shown
    .flatMap(({ id, title, translations }) => [title, translations?.['zh']?.title ?? ''].map(name => ({ id, name })))
    .filter(({ name }) => name.length > 1)
    .sort((left, right) => right.name.length - left.name.length)
  const marked = titles.reduce((left, { name }, index) => left.replace(pattern(name), `${mark}${index}${mark}`), text)
  const marks = new RegExp(`${mark}(\\d+)${mark}`, 'g')
  return marked
    .split(clauseEnd)
    .filter(part => part.trim() !== '')
    .map(part => {
      const found = [...part.matchAll(marks)].flatMap(([, index]) => titles[Number(index)] ?? [])
      return {
        text: part.replace(marks, (_, index) => titles[Number(index)]?.name ?? ''),
        plain: part.replace(marks, 'X'),
        named: [...new Set(found.map(({ id }) => id))],
      }
    })
}

/** Titles that are shown are looked for in every turn; a full table starts anew. */
const patterns = new Map<string, RegExp>()
const mostPatterns = 2000

function pattern(name: string): RegExp {
  const kept = patterns.get(name)
  if (kept !== undefined) return kept
  if (patterns.size >= mostPatterns) patterns.clear()
  const made = patternOf(name)
  patterns.set(name, made)
  return made
}

/** A short title is an everyday word too: 'It' is named, 'it' is not. */
function patternOf(name: string): RegExp {
  const words = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const edge = /\p{Script=Han}/u.test(name) ? '' : String.raw`(?![\p{L}\p{N}])`
  return new RegExp(`${edge === '' ? '' : String.raw`(?<![\p{L}\p{N}])`}${words}${edge}`, name.length < 6 ? 'gu' : 'giu')
}
