/** Colours, materials, features and the like: what is said of an item must be in its row, what is denied must not. */
import { chineseTerms } from './chinese-terms.js'
import { hasValue, type RawRecord } from './raw-record.js'
import { type SpokenSentence, stretchesOf, withoutQuotes } from './spoken-sentence.js'

/** Values that are also plain English of the replies. */
const plainWords = new Set(
  'set light fast plate one all other others basic special gift everyone family adult straps style casual other music home single double medium full maps firm men women gear original best good new last first second third big small long short color colour material cover high low even top hood grip led drama english people city work office party holiday school love life time book books film films series true false yes no item items list choice star stars price record fun dark classic funny tea coffee warm cool mild spring indoor'.split(
    ' ',
  ),
)
const described =
  /^(?:colou?rs?|materials?|patterns?|features?.*|climate|use|season|activity|genres?|moods?|style.*|gender|strap.*|waterproof|wireless)$/

/** Values of the whole shop that are claims wherever they stand. */
export function claimWords(shop: Iterable<RawRecord>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { values } of shop)
    for (const [key, own] of values) {
      if (!described.test(key)) continue
      for (const value of own) {
        const word = typeof value === 'boolean' ? key : String(value).toLowerCase()
        if (/^[a-z][a-z -]{2,24}$/.test(word) && !plainWords.has(word)) words.add(word)
      }
    }
  return words
}

const wishing =
  /\b(?:whether|rather than|no|nothing|none|not all of these|too few items|set aside|give way|we do have|have no|are no|found no|for|keep to|counts|looking for|you want|asked|keep away|nothing like|more like|if it were|were it|which|would you|do you|what|shall|about|of our|our)\b[^;]*$|(?:没有|找不到|放宽|要求|符合|您在找|您想要|如果|若|是否|关于|不要|避开|哪|不是|像|目录里|我们的|我们有|一共有)[^；]*$/i
/** Nothing is denied of an item where it is said that no item is so. */
const isOfNone = /\b(?:we have no|there are no|I found no|no single item|nothing matches)\b[^;]*$|(?:找不到|没有同时)[^；]*$/i
const denied = /\b(?:not|without)\b[^,;:]{0,24}$|(?:不含|不是|没有|不适合|不)[^，；：]{0,6}$/i

export function wrongValues(sentence: SpokenSentence, words: ReadonlySet<string>): string[] {
  // A count of the shop or an offer names a kind, and is looked at with the shop's claims.
  if (
    /[?？]$|\b(?:we have|there (?:is|are)) \d|有\d|价格范围|prices of our|our .* cost|的价格(?:从|在|。)|没有价格记录|^(?:So far you want|You are looking for|您在找|目前您想要|之前的要求|仍按)|里最|当中，最|^要说最|departments:|分类：|比如|for example|of our|no prices|gives no price|价格在/i.test(
      sentence.masked,
    )
  )
    return []
  return stretchesOf(sentence).flatMap(({ text, records }) => {
    const plain = withoutQuotes(told(text))
      .replace(/\b(?:from|in) our [\w& ]+/g, ' ')
      .replace(/⟨\d*⟩(?: ?[(（][^)）]*[)）])?/g, '⟨⟩')
    return [...englishClaims(plain, words), ...chineseClaims(plain)].flatMap(({ values, before }) => {
      const isTrue = records.some(record => values.some(value => hasValue(record, value) || isTrueOf(record, value)))
      const name = values.join('/')
      if (denied.test(before) && !isOfNone.test(before))
        return isTrue && records.length === 1 && isStated(records, values) ? [`“${name}” is denied, and the record has it`] : []
      if (wishing.test(before)) return []
      return isTrue ? [] : [`“${name}” is in no record that is spoken of`]
    })
  })
}

/** What was given up is named before the semicolon, and is said of no item. */
function told(text: string): string {
  return /^(?:没有|找不到|暂时找不到|全部要求)/.test(text) && !text.startsWith('⟨') ? (text.split('；')[1] ?? '') : text
}

interface Claim {
  readonly values: readonly string[]
  readonly before: string
}

function englishClaims(text: string, words: ReadonlySet<string>): Claim[] {
  const lower = text.toLowerCase()
  const tokens = [...lower.matchAll(/[a-z][a-z'-]*/g)]
  return tokens.flatMap((token, place): Claim[] => {
    const two = tokens[place + 1]
    const pair = two === undefined ? '' : `${token[0]} ${two[0]}`
    const previous = tokens[place - 1]
    // The longer one is the claim: 'organic cotton', not 'cotton'.
    if (previous !== undefined && words.has(`${previous[0]} ${token[0]}`)) return []
    const value = words.has(pair) ? pair : words.has(token[0]) ? token[0] : undefined
    return value === undefined ? [] : [{ values: [value], before: lower.slice(0, token.index) }]
  })
}

function chineseClaims(text: string): Claim[] {
  let left = text
  const claims: Claim[] = []
  for (const [term, values] of [...chineseTerms].sort(([a], [b]) => b.length - a.length)) {
    for (let at = left.indexOf(term); at >= 0; at = left.indexOf(term, at + 1)) {
      claims.push({ values, before: left.slice(0, at) })
      left = left.slice(0, at) + '○'.repeat(term.length) + left.slice(at + term.length)
    }
  }
  return claims
}

/** A yes/no column of that name. */
function isTrueOf({ values }: RawRecord, value: string): boolean {
  return values.get(value.replace(/ /g, '_'))?.some(own => own === true || /^(?:true|yes)$/i.test(String(own))) ?? false
}

/** As a value of its own, not a word of the title. */
function isStated(records: readonly RawRecord[], values: readonly string[]): boolean {
  return records.some(record =>
    [...record.values].some(([key, own]) => described.test(key) && own.some(value => values.includes(String(value).toLowerCase()))),
  )
}
