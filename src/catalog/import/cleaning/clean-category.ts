/** Category paths in the ways that exports write them, broadest first. */

const separators = /\s*(?:>|›|»|\||\/|\\|\s::\s|\s→\s|->)\s*/u
const deepest = 10

/**
 * The parts of a path; of several paths separated by commas, as WooCommerce writes them, the deepest.
 *
 * @example categoryParts('Clothing > Hoodies') // ['Clothing', 'Hoodies']
 * @example categoryParts('Sale, Clothing > Hoodies') // ['Clothing', 'Hoodies']
 */
export function categoryParts(value: string | readonly unknown[]): string[] {
  if (typeof value !== 'string') return value.map(String).flatMap(parts).slice(0, deepest)
  const several = /[>›»]/u.test(value) && value.includes(',') ? value.split(/,\s*/u) : [value]
  const paths = several.map(parts)
  return paths.reduce((deep, path) => (path.length > deep.length ? path : deep), []).slice(0, deepest)
}

function parts(path: string): string[] {
  return path
    .split(separators)
    .map(part => part.trim())
    .filter(part => part !== '')
}
