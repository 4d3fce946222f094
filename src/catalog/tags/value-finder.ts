/** Finds values of a vocabulary in texts: stated word for word, or only spoken of. */
import { groupBy } from './group-by.js'
import { type TagWords, type TextWord, wordRoot } from './tag-words.js'

export interface FoundValue {
  readonly value: string
  /** The words of the text that carry it. */
  readonly start: number
  readonly text: string
}

interface Form {
  readonly value: string
  readonly norms: readonly string[]
}

const denials: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'without',
  'never',
  'faux',
  'imitation',
  'fake',
  'vegan',
  'unlike',
  "isn't",
])

export class ValueFinder {
  readonly #words: TagWords
  readonly #own: readonly Form[]
  readonly #byFirst: ReadonlyMap<string, readonly Form[]>

  /** Synonyms of a value stand for it, unless they are values themselves. */
  constructor(values: readonly string[], words: TagWords) {
    this.#words = words
    const { own, others } = formsOf(values, words)
    this.#own = own
    const longestFirst = [...own, ...others].sort((a, b) => b.norms.length - a.norms.length)
    this.#byFirst = groupBy(longestFirst, ({ norms }) => norms[0] ?? '')
  }

  /**
   * Values that the text states: all their words in a row, and no word before or after that denies them.
   *
   * @example finder.stated('A jacket of wool, without leather') // [{ value: 'Wool', start: 12, text: 'wool' }]
   */
  stated(text: string): FoundValue[] {
    return [...this.#scan(text).stated.values()]
  }

  /** Values of which every word, or one of its family, is somewhere in the text, outside of what it states and denies; the stated ones first. */
  mentioned(text: string): FoundValue[] {
    const { split, stated, denied, taken } = this.#scan(text)
    const places = new Map(split.flatMap((word, place): [string, number][] => (taken.has(place) ? [] : [[wordRoot(word.norm), place]])))
    const found = new Map(stated)
    for (const { value, norms } of this.#own) {
      const at = norms.flatMap(norm => places.get(wordRoot(norm)) ?? [])
      if (at.length < norms.length || found.has(value) || denied.has(value)) continue
      // Words that stand far apart carry nothing together.
      const [first, last] = [Math.min(...at), Math.max(...at)]
      if (last - first <= norms.length + 2) found.set(value, carried(value, text, split, first, last))
    }
    return [...found.values()]
  }

  #scan(text: string) {
    const split = this.#words.split(text)
    const stated = new Map<string, FoundValue>()
    const denied = new Set<string>()
    const taken = new Set<number>()
    for (let at = 0; at < split.length; ) {
      const form = this.#byFirst
        .get(split[at]?.norm ?? '')
        ?.find(({ norms }) => norms.every((norm, offset) => split[at + offset]?.norm === norm))
      const end = at + (form?.norms.length ?? 1)
      if (form !== undefined && (isDenied(split, at, end) || endsCompound(text, split[at]))) denied.add(form.value)
      else if (form !== undefined && !stated.has(form.value)) stated.set(form.value, carried(form.value, text, split, at, end - 1))
      if (form !== undefined) for (let place = at; place < end; place += 1) taken.add(place)
      at = end
    }
    return { split, stated, denied, taken }
  }
}

function formsOf(values: readonly string[], words: TagWords): { readonly own: readonly Form[]; readonly others: readonly Form[] } {
  const normsOf = (phrase: string) =>
    words
      .split(phrase.toLowerCase())
      .filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm))
      .map(({ norm }) => norm)
  const own = values.map(value => ({ value, norms: normsOf(value) })).filter(({ norms }) => norms.length > 0)
  const known = new Set(own.map(({ norms }) => norms.join(' ')))
  const others = own.flatMap(({ value, norms }) => {
    const groups = words.synonyms
      .map(group => group.map(normsOf))
      .filter(group => group.some(member => member.join(' ') === norms.join(' ')))
    return groups.flatMap(group => group.filter(member => !known.has(member.join(' '))).map(member => ({ value, norms: member })))
  })
  return { own, others }
}

function isDenied(split: readonly TextWord[], from: number, end: number): boolean {
  const before = split.slice(Math.max(0, from - 2), from)
  const lastMark = before.findLastIndex(({ norm }) => /^[.,;:!?]$/u.test(norm))
  const close = before.slice(lastMark + 1).map(({ norm }) => norm)
  return close.some(norm => denials.has(norm)) || /^free (?:of|from)$/u.test(close.join(' ')) || split[end]?.norm === 'free'
}

/** `button-down` is not of down. */
function endsCompound(text: string, word: TextWord | undefined): boolean {
  return word !== undefined && /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, word.start - 3), word.start))
}

function carried(value: string, text: string, split: readonly TextWord[], first: number, last: number): FoundValue {
  const start = split[first]?.start ?? 0
  const end = (split[last]?.start ?? 0) + (split[last]?.text.length ?? 0)
  return { value, start, text: text.slice(start, end) }
}
