/** Taking wishes back: 'forget the colour', 'brand doesn't matter', 颜色无所谓. */
import type { DialogueAct, ReadingState } from '../contracts/understanding.js'
import type { Facet } from '../contracts/wish.js'
import { actPatterns } from './act-patterns.js'
import type { MatchedTokens, ValueMatch } from './match-values.js'
import type { Vocabulary } from './vocabulary.js'

const facetWords: readonly { readonly pattern: RegExp; readonly facets: readonly Facet[] }[] = [
  { pattern: /\bcolou?rs?\b|\bshades?\b|颜色/i, facets: ['color', 'colour'] },
  { pattern: /\bmaterials?\b|\bfabrics?\b|材质|材料|面料/i, facets: ['material'] },
  { pattern: /\bbrands?\b|\bmakes?\b|品牌|牌子/i, facets: ['brand'] },
  { pattern: /\bprices?\b|\bbudget\b|\bcosts?\b|\bmoney\b|价格|价钱|预算|多少钱/i, facets: ['price'] },
  { pattern: /\bgender\b|\bmen or women\b|性别|男女/i, facets: ['gender'] },
  { pattern: /\bcategor(?:y|ies)\b|\bkind\b|\btype\b|类别|种类|类型/i, facets: ['category'] },
  { pattern: /\bsizes?\b|尺码|尺寸|大小/i, facets: ['sizes', 'size'] },
  { pattern: /\b(?:location|place|area|city)\b|地点|位置|城市/i, facets: ['location', 'city', 'area'] },
  { pattern: /\bgenre\b|类型/i, facets: ['genre'] },
]

/** Taken back though it no longer holds: 'forget what I said about red' is no wish for red. */
const takesBack =
  /\bchanged my mind (?:about|on)\b|(?:^|[,.;!?]\s*|\b(?:please|you can|let's|and) )(?:forget|drop|ignore|remove)\b|忘[掉了记]|取消/i

/** What follows is wished for. */
const goesOn = /[,;，；]|\bbut\b|\band (?:then |please )?(?:show|find|give|get|search|look|i)\b|但/i

export interface Withdrawal {
  readonly act: DialogueAct
  /** True where the rest of the utterance may state wishes: 'forget the colour, but no wool'. */
  readonly keepsWishes: boolean
  /** The phrase taken back, which is no wish. */
  readonly phrase?: string
}

export function readWithdrawal(text: string, state: ReadingState, matched: MatchedTokens, vocabulary: Vocabulary): Withdrawal | undefined {
  const spared = heldMatch(matched.needless, state)
  if (spared) return { act: { type: 'withdraw', value: spared.value }, keepsWishes: true }
  if (!actPatterns.withdraw.test(text)) return undefined
  const held = new Set(state.wishes.map(wish => wish.facet))
  const clause = text.split(/[,;，；。]|\bbut\b|但/).find(part => actPatterns.withdraw.test(part)) ?? text
  const named = facetWords.find(({ pattern }) => pattern.test(clause))?.facets
  const facet = named?.find(name => held.has(name)) ?? named?.find(name => vocabulary.facets.has(name)) ?? ownFacet(clause, held)
  const values = matched.matches.flatMap(match => match.senses.flatMap(sense => sense.values))
  if (facet !== undefined)
    return { act: { type: 'withdraw', facet }, keepsWishes: (values.length > 0 || /\d/.test(text)) && /,|;|\bbut\b|，|但/i.test(text) }
  const [first] = takesBack.test(text) ? matched.matches : []
  const value = first?.senses[0]?.values[0]
  const taken = heldMatch(matched.matches, state) ?? (first && value !== undefined ? { phrase: first.phrase, value } : undefined)
  if (!taken) return undefined
  const keepsWishes = matched.matches.length > 1 && goesOn.test(text)
  return { act: { type: 'withdraw', value: taken.value }, keepsWishes, phrase: taken.phrase }
}

/** The first of the matches that holds a value wished for before. */
function heldMatch(
  matches: readonly ValueMatch[],
  { wishes }: ReadingState,
): { readonly phrase: string; readonly value: string } | undefined {
  for (const { phrase, senses } of matches) {
    const value = senses.flatMap(sense => sense.values).find(name => wishes.some(wish => wish.values.includes(name)))
    if (value !== undefined) return { phrase, value }
  }
  return undefined
}

/** A facet of the catalogue named by its own name: 'forget the pattern'. */
function ownFacet(text: string, held: ReadonlySet<Facet>): Facet | undefined {
  const lower = text.toLowerCase()
  return [...held].find(facet => facet !== 'text' && lower.includes(facet.toLowerCase().replace(/_/g, ' ')))
}
