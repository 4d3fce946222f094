/** Whether a title names a kind of thing: 'Copper Kettle in red' is a kettle, 'Tent Pegs' are no tent, the album 'Kettle & Wire' is neither. */
import type { Item } from '../contracts/item.js'
import { isWork } from './is-work.js'
import { titleTail } from './title-tail.js'

/** Chinese, Japanese and Korean have no spaces: each of their characters stands for itself. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])+/gu

type Named = Pick<Item, 'title' | 'category'>

/** A title made ready to be asked for kinds: what that costs is paid once. */
export interface TitleWords {
  /** Folded. */
  readonly words: readonly string[]
  /** Place of the last word before what follows the thing itself. */
  readonly head: number
}

/** @example titleWords('Copper Kettle in red') // { words: ['copper', 'kettle', 'in', 'red'], head: 1 } */
export function titleWords(title: string): TitleWords {
  const text = fold(title)
  return { words: wordsOf(text), head: wordsOf(text.replace(titleTail, '')).length - 1 }
}

/**
 * Whether the kind stands in a title that is no work's, as whole words that say more than what the things are for: 'tent' of 'tent pegs'.
 *
 * @example holdsKind(titleWords('Copper Kettle in red'), titleWords('Kettle')) // true
 */
export function holdsKind({ words, head }: TitleWords, { words: kind }: TitleWords): boolean {
  // The first word by itself is asked before the others: of most titles that is all.
  const stands = (start: number) => kind.every((word, offset) => words[start + offset] === word)
  return kind.length > 0 && words.some((word, start) => word === kind[0] && stands(start) && !qualifies(words, start + kind.length, head))
}

/**
 * Which items name one of these kinds; for one item see {@link namesKind}.
 *
 * @example items.filter(kindTest(['Mug', 'Kettle']))
 */
export function kindTest(kinds: readonly string[]): (item: Named) => boolean {
  const wanted = kinds.map(titleWords)
  return ({ title, category }) => {
    // Most titles hold no word of it: they are not taken apart.
    const text = fold(title)
    const near = wanted.filter(({ words: [first] }) => first !== undefined && text.includes(first))
    if (near.length === 0 || isWork(category)) return false
    const own = titleWords(title)
    return near.some(kind => holdsKind(own, kind))
  }
}

/** @example namesKind(copperKettle, 'kettle') // true */
export function namesKind(item: Named, kind: string): boolean {
  return kindTest([kind])(item)
}

/**
 * Whether an item is called by this kind, so that it may be said of it: a 'Table Lamp' is a lamp, though it names a table too.
 *
 * @example isCalled(copperKettle, 'kettle') // true
 */
export function isCalled(item: Named, kind: string): boolean {
  const { words, head } = titleWords(item.title)
  const { words: last } = titleWords(kind)
  return namesKind(item, kind) && last.every((word, place) => words[head + 1 - last.length + place] === word)
}

/** A word in the singular right before a title's last word in the plural. */
function qualifies(words: readonly string[], next: number, head: number): boolean {
  return next === head && isPlural(words[next]) && !isPlural(words[next - 1])
}

function isPlural(word = ''): boolean {
  return /[^s]s$/.test(word)
}

function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text.replace(/[®™©]/gu, ' ').normalize('NFKC').toLowerCase()
}

function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}
