/** What a thing is comes before what it is not: 'not blue and comfortable' would deny both. */

const denial = /^(?:not|without) |^(?:不|没有)|^.{1,4}不(?:是|含)/

/** @example denialsLast(['not blue', 'comfortable'], phrase => phrase) // ['comfortable', 'not blue'] */
export function denialsLast<Said>(said: readonly Said[], phraseOf: (one: Said) => string): Said[] {
  return [...said.filter(one => !denial.test(phraseOf(one))), ...said.filter(one => denial.test(phraseOf(one)))]
}
