/** How much a wish matters: 'ideally wool' and 'waterproof if possible' score, 'it must be wool' filters. */
import type { Wish } from '../contracts/wish.js'

const before =
  /\b(?:ideally|preferably|maybe|perhaps|rather nice if|a bonus if|would be nice|hopefully)\b|最好|尽量|如果可以|可能的话|希望/i
const within =
  /\bif (?:possible|you have|available|there is)\b|\bwould be (?:nice|great|a plus|a bonus|lovely)\b|\b(?:nice|not necessary|optional) to have\b|\bnot a must\b|更好|的话更好|就更好/i
const must = /\b(?:must|has to|have to|needs to|only|strictly|essential|required)\b|必须|一定要|只要|务必/i
const clauseEnd = /[,;.!?，。；！？]|\bbut\b|但/i
/** Of the strength it would have; what is asked for in passing weighs half. */
const hedged = 0.5

/** @example weighWishes(wishes, 'a hoodie, ideally wool') // the wish for wool is soft */
export function weighWishes(wishes: readonly Wish[], text: string): readonly Wish[] {
  if (!before.test(text) && !within.test(text) && !must.test(text)) return wishes
  const clauses = text.split(clauseEnd)
  return wishes.map(wish => weigh(wish, clauses))
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
