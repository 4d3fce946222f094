/** The two short forms in which the language model answers, and how they are parsed. */

/** Two lists of at most six short phrases in printable ASCII, which forces English out of Chinese; it ends as the examples end. */
export const wishGrammar = String.raw`root ::= " " l "\nAvoid: " l "\n\n"
l ::= s ("; " s){0,5}
s ::= c{1,32}
c ::= [ !#-:<-\[\]-~]`

/** One line of English search words. */
export const searchGrammar = String.raw`root ::= " " [a-zA-Z0-9] [a-zA-Z0-9 ,.'$-]{0,70} "\n\n"`

export interface WishAnswer {
  readonly want: readonly string[]
  readonly avoid: readonly string[]
}

/** @example parseWishAnswer(' lamp; quiet\nAvoid: none\n\n') // { want: ['lamp', 'quiet'], avoid: [] } */
export function parseWishAnswer(answer: string): WishAnswer {
  const [want = '', avoid = ''] = answer.split(/\nAvoid:/)
  return { want: phrasesOf(want), avoid: phrasesOf(avoid) }
}

/** The first line; empty where the model said nothing. */
export function parseSearchAnswer(answer: string): string {
  return answer.trim().split('\n')[0]?.trim().slice(0, 80) ?? ''
}

function phrasesOf(list: string): string[] {
  return (list.split('\n')[0] ?? '')
    .split(';')
    .map(phrase => phrase.trim().slice(0, 40))
    .filter(phrase => phrase !== '' && phrase.toLowerCase() !== 'none')
}
