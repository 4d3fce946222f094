/** Patterns by the other names that shops have for them: running texts write 'two-tone' where a customer says 'color-blocked'. */

const groups: readonly (readonly string[])[] = [
  ['striped', 'stripes', 'stripe', 'stripy', 'pinstriped', 'pinstripe', 'breton'],
  ['checked', 'checks', 'checkered', 'chequered', 'plaid', 'tartan', 'gingham', 'houndstooth'],
  [
    'color blocked',
    'colour blocked',
    'color block',
    'colour block',
    'two tone',
    'two toned',
    'bicolor',
    'bicolour',
    'contrast',
    'contrasting',
  ],
  ['floral', 'flowered', 'flowery', 'botanical', 'blossoms'],
  ['dotted', 'dots', 'polka dot', 'spotted'],
  ['camouflage', 'camo'],
  ['graphic', 'print', 'printed', 'motif'],
  ['solid', 'plain', 'unpatterned'],
]

/**
 * The other names of the patterns that a text names; none where it names no pattern.
 *
 * @param text words in lower case with single spaces between them
 * @example patternWords('striped hoodie') // ['stripes', 'stripe', 'stripy', …]
 */
export function patternWords(text: string): readonly string[] {
  const names = (word: string) => ` ${text} `.includes(` ${word} `)
  return groups.filter(group => group.some(names)).flatMap(group => group.filter(word => !names(word)))
}
