/** The singular of an English category: 'jackets' to 'jacket'. */

/**
 * @returns Undefined for what has no plain plural ('clothing', 'kitchen').
 *
 * @example
 * singular('hoodies & sweatshirts') // 'hoodie'
 */
export function singular(words: string): string | undefined {
  const first = words.split(/ (?:&|and) /)[0] ?? words
  if (!/[^s]s$/i.test(first)) return undefined
  if (/(?:ss|sh|ch|x)es$/i.test(first)) return first.slice(0, -2)
  return /[^aeiou]ies$/i.test(first) && first.length > 5 && !/(?:hood|mov|cook|brown)ies$/i.test(first)
    ? `${first.slice(0, -3)}y`
    : first.slice(0, -1)
}
