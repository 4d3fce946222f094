/** One form for singular and plural, and for spellings of the same word. */

const irregular: Readonly<Record<string, string>> = {
  men: 'men',
  man: 'men',
  mens: 'men',
  "men's": 'men',
  women: 'women',
  woman: 'women',
  womens: 'women',
  "women's": 'women',
  grey: 'gray',
  colour: 'color',
  trousers: 'trouser',
  theatre: 'theater',
  jewellery: 'jewelry',
  shelves: 'shelf',
  knives: 'knife',
  children: 'kid',
  child: 'kid',
}

/** Words whose s is no plural. */
const unchanged = /(ss|us|is|ous|ness|less)$/

/**
 * @example
 * stem('hoodies') // 'hoodie'
 * stem("women's") // 'women'
 */
export function stem(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (known) return known
  const plain = word.replace(/['’]s$/, '').replace(/[®™]/g, '')
  if (plain.length < 4 || unchanged.test(plain)) return plain
  if (/(ch|sh|x|ss|zz)es$/.test(plain)) return plain.slice(0, -2)
  if (/[^aeiou]ies$/.test(plain) && plain.length > 5 && !/(ood|ov|eg)ies$/.test(plain)) return `${plain.slice(0, -3)}y`
  return plain.endsWith('s') ? plain.slice(0, -1) : plain
}
