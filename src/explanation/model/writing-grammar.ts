/** The closed vocabulary as GBNF: the item's name, printed prices, words of facts and wishes met, and neutral words. */

const neutral =
  'the a an is it that so as and with for in at by of from to you your asked made comes costs fits which within under over also has'.split(
    ' ',
  )

/** A GBNF string literal. */
export function literal(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, ' ')}"`
}

/**
 * A sentence that begins with the name, perhaps a second that begins with 'It'; the output ends with a blank line, as the prompt's examples do.
 *
 * @param phrases Printed as they are: prices, values.
 * @example
 * writingGrammar('Breeze 400', ['$64.99', 'glass'])
 */
export function writingGrammar(name: string, phrases: readonly string[]): string {
  const words = [...new Set([...phrases, ...neutral])].filter(word => word.trim() !== '')
  return [
    'root ::= " " name rest (" It" rest)? "\\n\\n"',
    `name ::= ${/^the\s/i.test(name) ? '' : `${literal(`The ${name}`)} | `}${literal(name)}`,
    'rest ::= ((", " | " ") w){3,18} "."',
    `w ::= ${words.map(literal).join(' | ')}`,
  ].join('\n')
}
