/** Shades that count as a colour: who asks for blue is shown navy too, who asks for navy is not shown blue. */
export const colourFamilies: Readonly<Record<string, readonly string[]>> = {
  blue: ['navy', 'teal', 'sky blue', 'royal blue', 'turquoise', 'indigo', 'denim', 'cobalt'],
  green: ['olive', 'sage', 'mint', 'forest', 'emerald', 'khaki', 'lime'],
  red: ['burgundy', 'maroon', 'crimson', 'wine', 'rust'],
  gray: ['grey', 'charcoal', 'silver', 'graphite', 'heather'],
  pink: ['rose', 'coral', 'blush', 'magenta', 'fuchsia'],
  purple: ['lavender', 'violet', 'plum', 'lilac'],
  brown: ['tan', 'chocolate', 'camel', 'chestnut', 'cognac'],
  beige: ['cream', 'ivory', 'sand', 'off-white', 'natural', 'oat', 'ecru'],
  white: ['ivory', 'cream', 'off-white'],
  yellow: ['mustard', 'gold', 'lemon'],
  orange: ['coral', 'rust', 'terracotta', 'amber'],
  black: ['jet', 'onyx'],
}

/** Members that most people call a colour of their own: whoever avoids the family is spared them, whoever wants it is not shown them. */
const ownColours: ReadonlySet<string> = new Set([
  'teal',
  'turquoise',
  'indigo',
  'khaki',
  'silver',
  'coral',
  'gold',
  'tan',
  'camel',
  'ivory',
  'cream',
])

/** @example shadesOf('blue') // ['navy', 'sky blue', 'royal blue', 'denim', 'cobalt'] */
export function shadesOf(colour: string): readonly string[] {
  return (colourFamilies[colour] ?? []).filter(member => !ownColours.has(member))
}

/** Colour words that are colours in any shop. */
export const colourWords: readonly string[] = [...new Set([...Object.keys(colourFamilies), ...Object.values(colourFamilies).flat()])]
