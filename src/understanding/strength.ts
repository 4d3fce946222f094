/** How much a wish matters: 'ideally wool' and 'waterproof if possible' score, 'it must be wool' filters. */
import type { Wish } from '../contracts/wish.js'

const before =
  /\b(?:ideally|preferably|maybe|perhaps|rather nice if|a bonus if|would be nice|hopefully)\b|最好|尽量|如果可以|可以的话|能的话|有的话|可能的话|希望/i
const within =
  /\bif (?:possible|you have|available|there is)\b|\bwould be (?:nice|great|a plus|a bonus|lovely)\b|\b(?:nice|not necessary|optional) to have\b|(?:\bnot|n't) (?:be )?(?:a must|essential|required|necessary|important)\b|\bno big deal\b|不是(?:必须|必需|一定)|没有也行|更好|的话更好|就更好/i
const must =
  /(?<!(?:\bnot|n't)(?: a)? )\b(?:must|has to|have to|needs to|only|strictly|essential|required)\b|(?<!不是)必须|一定要|只要|务必/i
const clauseEnd = /[,;.!?，。；！？]|\bbut\b|但/i
const bare =
  /^\s*(?:it'?s?|that'?s?|this|this is|that is|it is|(?:it|that) (?:does|would)(?:n't| not))?\s*(?:(?:not|n't|really|be|so|strictly|absolutely) )*(?:a must|essential|required|necessary|important|no big deal|optional)\s*$|^\s*(?:不是)?(?:必须|必需|一定)的?\s*$|^\s*没有也行\s*$/i
/** Of the strength it would have; what is asked for in passing weighs half. */
const hedged = 0.5

/** @example weighWishes(wishes, 'a hoodie, ideally wool') // the wish for wool is soft */
export function weighWishes(wishes: readonly Wish[], text: string): readonly Wish[] {
  if (!before.test(text) && !within.test(text) && !must.test(text)) return wishes
  const clauses = joinedToBare(text.split(clauseEnd).filter(clause => clause.trim() !== ''))
  return wishes.map(wish => weigh(wish, clauses))
}

/** '…, but it's not essential' speaks of the clause before. */
function joinedToBare(clauses: readonly string[]): string[] {
  return clauses.map((clause, index) => (bare.test(clauses[index + 1] ?? '') ? `${clause} ${clauses[index + 1]}` : clause))
}

function weigh(wish: Wish, clauses: readonly string[]): Wish {
  if (wish.facet === 'category' || wish.facet === 'title' || wish.polarity === 'avoid') return wish
  const [word = ''] = wish.evidence.split(/[,\s]/)
  const clause = clauses.find(part => part.includes(word)) ?? ''
  const hedge = before.exec(clause)
  const isHedged = within.test(clause) || (hedge !== null && hedge.index < clause.indexOf(word))
  if (isHedged) return { ...wish, hard: false, strength: wish.strength * hedged }
  return must.test(clause) && wish.facet !== 'text' ? { ...wish, hard: true, strength: 1 } : wish
}
