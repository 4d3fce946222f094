/** What is asked about an item: 'is it waterproof?', 'how much is the second?' */
import type { Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'
import type { Vocabulary } from './vocabulary.js'
import { isMark, phraseKey } from './words/tokenise.js'
import { translateChinese } from './words/translate-chinese.js'

interface PropertyQuestion {
  readonly pattern: RegExp
  readonly facets: readonly Facet[]
  /** Where no item has such a facet, something else is asked: 'how fast do you deliver?' */
  readonly isOnlyOfFacet?: true
}

const questions: readonly PropertyQuestion[] = [
  {
    pattern:
      /\bhow much (?:is|are|does|do|for)\b|\bwhat(?:'?s| is| are|).{0,20}\b(?:prices?|cost|fare)\b|\bhow (?:pricey|expensive|cheap)\b|\b(?:tell|give) me .{0,12}\b(?:price|cost)\b|\bwhat does .{1,40} cost\b|多少钱|什么价/i,
    facets: ['price'],
  },
  { pattern: /\bwhat colou?rs?\b|\bwhich colou?rs?\b|什么颜色|哪些颜色/i, facets: ['color', 'colour'] },
  {
    pattern:
      /(?:\b(?:what|which|is|are|was)\b.{0,60})\bmade (?:of|from|out of)\b|\bmade (?:of|from|out of)\s*\?|\b(?:what material|which material|what fabric)\b|什么(?:材质|材料|面料|做的)/i,
    facets: ['material'],
  },
  {
    pattern:
      /\bwhat sizes?\b|\bwhich sizes?\b|\bcomes? in (?:size|a)\b|什么尺(?:码|寸)|哪些(?:尺码|码)|有.{0,4}(?:码|[大中小加]号)(?:的)?吗/i,
    facets: ['sizes', 'size'],
  },
  { pattern: /\bhow heavy\b|\bweigh(?:s|t)?\b|多重|重量/i, facets: ['weight_g', 'weight'] },
  { pattern: /\b(?:what|which) brand\b|什么牌子|哪个品牌/i, facets: ['brand'] },
  {
    pattern: /\bwho (?:makes|made|produces|produced|created|recorded|is (?:it|this|that) (?:by|from))\b|谁(?:做|拍|录|出)的/i,
    facets: ['artist', 'author', 'director', 'instructor', 'brand'],
  },
  { pattern: /\bwho (?:wrote|is the author)\b|作者|谁写的/i, facets: ['author'] },
  { pattern: /\bwho (?:directed|is the director)\b|导演/i, facets: ['director', 'directed_by'] },
  { pattern: /\brating\b|\brated\b|评分/i, facets: ['rating', 'percent_rating', 'star_rating'] },
  {
    pattern: /\b(?:what|which)\b.{0,20}\b(?:tempo|bpm)\b|\bhow (?:fast|slow) (?:is|are)\b|多快|速度是?多少/i,
    facets: ['tempo_bpm', 'bpm', 'tempo'],
    isOnlyOfFacet: true,
  },
  { pattern: /\b(?:what|which) key\b|什么调/i, facets: ['musical_key'], isOnlyOfFacet: true },
  { pattern: /\bphone(?: number)?\b|\bcontact (?:number|information|details)\b|电话/i, facets: ['phone_number'] },
  { pattern: /\baddress\b|\bwhere is (?:it|that)\b|地址/i, facets: ['address', 'street_address', 'venue_address'] },
  {
    pattern:
      /\bwhat (?:kind|type|sort|genre)s? of (?:music|song|movie|film|book|food|cuisine|event|place|restaurant|property)\b.*\b(?:is|does|are|it)\b|\b(?:what|which) (?:genre|cuisine)\b|\bwhat (?:is|'s) the (?:\w+ )?(?:genre|cuisine)\b|什么(?:类型|题材|菜系)的?/i,
    facets: ['genre', 'event_type', 'cuisine', 'category'],
  },
  {
    pattern: /\bwho (?:else )?(?:plays?|played|stars?|starred|acts?|acted|is in|was in|sings?|sang|performs?)\b|谁(?:演|唱)的?/i,
    facets: ['starring', 'cast', 'actors', 'artist'],
  },
  {
    pattern:
      /\bwhere (?:is|are|will|would|does|do|can|should)\b.*\b(?:take place|held|happen(?:ing)?|located|venue|event|find it|it)\b|在哪(?:里|儿)/i,
    facets: ['venue', 'venue_address', 'address', 'street_address', 'location', 'city', 'where_to'],
  },
  { pattern: /\bhow long\b|\b(?:duration|running time)\b|多长(?:时间)?/i, facets: ['minutes', 'hours', 'pages'] },
]

const yesNo =
  /^(?:and |but |so )?(?:can|could|should) (?:i|we) (?=(?:wear|wash|use|run|take|bring|fold|iron|return|clean)\b)|^(?:and |but |so )?(?:is|are|does|do|has|have|can|could|will|would)(?:n't| not)? (?:(?:any|all|both|some|either|one)(?: of)? )?(?:it|they|them|this|that|these|those|the)\b|^(?:can you tell me|do you know) (?:if|whether) (?:it|they|this|that)\b|吗\s*[?？]?\s*$/i

/** Asks for a fact rather than for other items. */
const asking =
  /(?:^|[.!?,;]\s*)(?:and |also,? |ok(?:ay)?,? )?(?:what|who|where|when|how|which) (?:is|are|was|were|'s|does|do)\b|\bwhat's (?:the|its|their)\b|\b(?:tell|give|get|provide|send) (?:me |us )?(?:with )?(?:the|its|their|a|more about)\b|\b(?:can|could|may|do) (?:you|i) (?:tell|know|have the|get the)\b|\bi (?:need|want|would like|'d like) (?:to know )?(?:the|its|their)\b|多少|是什么|什么样/i

const permitted = /^(?:and |but |so |whether )?(?:is|are) (?:the )?[\w -]{2,25} (?:permitted|allowed|available|included)\b/i
const emptyWords = new Set(
  'it them any all both some either one ones come comes have has with in a an the of made really also suitable good for is are they this that these those does do available any can could will would my'.split(
    ' ',
  ),
)

/** The facet asked for by a question word or by its own name; `rest` is the text without references, `item` the one that is asked about. */
export function readProperty(rest: string, vocabulary: Vocabulary, item?: Item): Facet | undefined {
  for (const { pattern, facets, isOnlyOfFacet } of questions) {
    if (pattern.test(rest) && (!isOnlyOfFacet || facets.some(facet => vocabulary.facets.has(facet))))
      return facets.find(facet => states(item, facet)) ?? facets.find(facet => vocabulary.facets.has(facet)) ?? facets[0]
  }
  return asking.test(rest) ? namedFacet(rest, vocabulary) : undefined
}

function states(item: Item | undefined, facet: Facet): boolean {
  return item?.attributes[facet] !== undefined || (facet === 'brand' && item?.brand !== undefined)
}

/** What 'is it waterproof?' asks: a facet where one is recognised, else the words; undefined where nothing is asked of an item. */
export function readYesNo(text: string, rest: string, vocabulary: Vocabulary): Facet | undefined {
  const pattern = permitted.test(text) && !/\b(?:ones?|any)\b/i.test(text) ? permitted : yesNo
  const question = text.split(/[.!,;](?=\s)/).findLast(part => pattern.test(part.trim()))
  if (question === undefined) return undefined
  const asked = question.length === text.length ? rest : question
  const words = translateChinese(asked.trim().replace(yesNo, ' '), phrase => vocabulary.senses(phrase).length > 0).filter(
    token => !isMark(token) && !emptyWords.has(token.text),
  )
  const isKind = (norm: string) => vocabulary.senses(norm).some(({ facet }) => facet === 'category' || facet === 'title')
  const asks = words.filter(({ norm }) => !isKind(norm))
  const phrase = asks.map(token => token.norm).join(' ')
  return phrase === '' ? undefined : (facetOf(phrase, vocabulary) ?? asks.map(token => token.text).join(' '))
}

/** A facet asked for by its own name: 'what is the battery life?', 'tell me the pattern'. */
function namedFacet(rest: string, { facets }: Vocabulary): Facet | undefined {
  const said = new Set(phraseKey(rest).split(' '))
  const byLength = [...facets].filter(facet => facet !== 'category').sort((left, right) => right.length - left.length)
  return byLength.find(facet => wordsOf(facet).length > 0 && wordsOf(facet).every(word => said.has(word)))
}

function wordsOf(facet: Facet): string[] {
  return phraseKey(facet.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' '))
    .split(' ')
    .filter(word => word.length > 2 && word !== 'has')
}

/** Facets that are answered by naming what an item has; in the others the value itself is looked up: 'is it comfortable?' */
const named = /^(?:colou?rs?|materials?|brand|gender|category|sizes?)$/

/** 'waterproof' is asked of the flag of that name, 'blue' of the colour. */
function facetOf(phrase: string, vocabulary: Vocabulary): Facet | undefined {
  const senses = vocabulary.senses(phrase)
  const flag = senses.find(({ values }) => values.every(value => /^(?:true|yes)$/i.test(value)))
  return flag?.facet ?? senses.find(({ facet }) => named.test(facet))?.facet
}
