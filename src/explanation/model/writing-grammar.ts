/** The closed vocabulary as GBNF: the item's name, printed prices, words of facts and wishes met, and neutral words. */

const starters = ['The', 'It', 'This', 'With', 'At', 'Its', 'You']
const neutral =
  'the a an is are it its this that so as and with for in at by of from to you your asked wanted wish made comes costs fits suits matches one also just within under over both which while well looking has'.split(
    ' ',
  )

/** A GBNF string literal. */
export function literal(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, ' ')}"`
}

/**
 * One or two sentences of five to twenty-one words; the output ends with a blank line, as the prompt's examples do.
 *
 * @param phrases Printed as they are: name, prices, values.
 * @example
 * writingGrammar('Breeze 400', ['$64.99', 'glass'])
 */
export function writingGrammar(name: string, phrases: readonly string[]): string {
  const words = [...new Set([name, ...phrases.flatMap(phrase => [phrase, ...phrase.split(/\s+/)]), ...neutral])].filter(
    word => word.trim() !== '',
  )
  return [
    'root ::= " " sent (" " sent)? "\\n\\n"',
    'sent ::= first ((", " | " ") w){4,20} "."',
    `first ::= ${[name, ...starters].map(literal).join(' | ')}`,
    `w ::= ${words.map(literal).join(' | ')}`,
  ].join('\n')
}
