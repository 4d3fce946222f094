/** What an English speaker calls a kind of thing. */
import { pick, type Random } from '../needs/draw.js'
import type { KindWish } from '../needs/kinds.js'

const mass = /(?:clothing|equipment|luggage|jewell?ery|footwear|furniture|knitwear|music|travel|media|gear)$/iu

/** With its article: 'a kettle', 'running shoes', 'a mystery book', 'something for the kitchen'. */
export function englishKind(wish: KindWish, random: Random): { readonly article: '' | 'a'; readonly noun: string } {
  if (wish.kind === 'named') return isPlural(wish.value) ? { article: '', noun: wish.value } : countable(wish.value, random)
  const [leaf = '', parent] = wish.value.split('/').reverse()
  const part = (pick(random, leaf.split(/ (?:&|and) |, /u)) ?? leaf).toLowerCase()
  if (isPlural(part) || mass.test(part)) return { article: '', noun: part }
  if (parent === undefined) return countable(part, random)
  if (isPlural(parent)) return { article: '', noun: `${part} ${parent.toLowerCase()}` }
  return mass.test(parent) && !/ing$/u.test(part)
    ? { article: '', noun: `${part} ${parent.toLowerCase()}` }
    : { article: '', noun: `something for ${part}` }
}

function countable(noun: string, random: Random): { article: '' | 'a'; noun: string } {
  return random() < 0.5 && !/(?:s|x|ch|sh|y|ing)$/u.test(noun) ? { article: '', noun: `${noun}s` } : { article: 'a', noun }
}

function isPlural(word: string): boolean {
  return /[^s]s$/iu.test(word) && !/(?:us|is)$/iu.test(word)
}
