/** What proposing tags needs to know of words. The room of understanding knows it; it is handed in where the two meet. */

export interface TextWord {
  /** Stem: equal for singular and plural. */
  readonly norm: string
  /** As written. */
  readonly text: string
  readonly start: number
}

export interface TagWords {
  /** Words and marks of a text, in order. */
  split(text: string): readonly TextWord[]
  /** Groups of words that shops use for the same thing. */
  readonly synonyms: readonly (readonly string[])[]
  readonly colours: readonly string[]
  readonly materials: readonly string[]
}

const suffix = /(?:ingly|ing|ed|able|ible|ness|proof|resistant|ion|ers|er|ly|y)$/u
const doubled = /([b-df-hj-np-tv-z])\1$/u
/** Shorter beginnings are shared by words that have nothing else in common (`legs` and `leggings`). */
const shortest = 4

/**
 * The common beginning of words of one family, for telling whether a text speaks of a thing at all; too coarse to say that it states it.
 *
 * @example wordRoot('windproof') === wordRoot('windy') // true
 */
export function wordRoot(norm: string): string {
  const bare = norm.replace(suffix, '')
  const root = (bare === norm ? norm : bare.replace(doubled, '$1')).replace(/e$/u, '')
  return root.length >= shortest ? root : norm
}
