/** What is asked about an item: 'is it waterproof?', 'how much is the second?' */
import type { Facet } from '../contracts/wish.js'
import type { Vocabulary } from './vocabulary.js'
import { isMark } from './words/tokenise.js'
import { translateChinese } from './words/translate-chinese.js'

const questions: readonly { readonly pattern: RegExp; readonly facets: readonly Facet[] }[] = [
  {
    pattern: /\bhow much (?:is|are|does|do|for)\b|\bwhat(?:'s| is| are) the prices?\b|\bwhat does .{1,40} cost\b|多少钱|什么价/i,
    facets: ['price'],
  },
  { pattern: /\bwhat colou?rs?\b|\bwhich colou?rs?\b|什么颜色|哪些颜色/i, facets: ['color', 'colour'] },
  {
    pattern: /\b(?:made (?:of|from|out of)|what material|which material|what fabric)\b|什么(?:材质|材料|面料|做的)/i,
    facets: ['material'],
  },
  {
    pattern: /\bwhat sizes?\b|\bwhich sizes?\b|\bcomes? in (?:size|a)\b|什么尺(?:码|寸)|哪些(?:尺码|码)|有.{0,4}码吗/i,
    facets: ['sizes', 'size'],
  },
  { pattern: /\bhow heavy\b|\bweigh(?:s|t)?\b|多重|重量/i, facets: ['weight_g', 'weight'] },
  { pattern: /\b(?:what|which) brand\b|\bwho makes\b|什么牌子|哪个品牌/i, facets: ['brand'] },
  { pattern: /\bwho (?:wrote|is the author)\b|作者/i, facets: ['author'] },
  { pattern: /\bwho (?:directed|is the director)\b|导演/i, facets: ['director', 'directed_by'] },
  { pattern: /\brating\b|\brated\b|评分/i, facets: ['rating', 'percent_rating', 'star_rating'] },
  { pattern: /\bphone(?: number)?\b|电话/i, facets: ['phone_number'] },
  { pattern: /\baddress\b|\bwhere is (?:it|that)\b|地址/i, facets: ['address', 'street_address', 'venue_address'] },
  { pattern: /\bhow long\b|\b(?:duration|running time)\b|多长(?:时间)?/i, facets: ['minutes', 'hours', 'pages'] },
]

const yesNo =
  /^(?:and |but |so )?(?:is|are|does|do|has|have|can|will)(?:n't| not)? (?:it|they|this|that|these|those|the)\b|吗\s*[?？]?\s*$/i

const emptyWords = new Set(
  'it one ones come comes have has with in a an the of made really also suitable good for is are they this that these those does do available any'.split(
    ' ',
  ),
)

/** The facet asked for, the words where no facet is recognised, or undefined where nothing is asked of an item; `rest` is the text without references. */
export function readProperty(text: string, rest: string, vocabulary: Vocabulary): Facet | undefined {
  for (const { pattern, facets } of questions) {
    if (pattern.test(text)) return facets.find(facet => vocabulary.facets.has(facet)) ?? facets[0]
  }
  if (!yesNo.test(text.trim())) return undefined
  const words = translateChinese(rest.trim().replace(yesNo, ' ')).filter(token => !isMark(token) && !emptyWords.has(token.text))
  const phrase = words.map(token => token.norm).join(' ')
  return phrase === '' ? undefined : (facetOf(phrase, vocabulary) ?? words.map(token => token.text).join(' '))
}

/** 'waterproof' is asked of the flag of that name, 'blue' of the colour. */
function facetOf(phrase: string, vocabulary: Vocabulary): Facet | undefined {
  const senses = vocabulary.senses(phrase)
  return (senses.find(({ values }) => values.every(value => /^(?:true|yes)$/i.test(value))) ?? senses[0])?.facet
}
