/** Which shown items are meant: 'the second one', 'the last', 'both', 前两个, 'compare 1 and 3'. */
import type { ReadingState } from '../contracts/understanding.js'

export interface ReferenceReading {
  /** Item ids, in the order said. */
  readonly targets: readonly string[]
  /** The utterance without the references. */
  readonly rest: string
  /** True for 'this one' and 'those', which a description ('the black one') outdoes. */
  readonly vague: boolean
}

const ordinals: Record<string, number> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  sixth: 5,
  '6th': 5,
  seventh: 6,
  '7th': 6,
  eighth: 7,
  '8th': 7,
  ninth: 8,
  '9th': 8,
  tenth: 9,
  '10th': 9,
}
/** '11th', '22nd'. */
for (let place = 11; place <= 50; place++)
  ordinals[`${place}${['th', 'st', 'nd', 'rd'][place > 20 && place % 10 < 4 ? place % 10 : 0]}`] = place - 1
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4, 两: 2, 二: 2, 三: 3, 四: 4, 几: 3 }
const cardinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const chineseDigits = '一二三四五六七八九十'
const ordinal = Object.keys(ordinals).join('|')

/** Before a date ('on the 2nd', 'March 1st') or what is counted for oneself ('my first', 'a second', 'at first'). */
const notBefore = String.raw`(?<!\b(?:on|by|until|from|till) (?:the )?)(?<!\b(?:january|february|march|april|may|june|july|august|september|october|november|december|an?|one|just|my|our|his|her|their|every|at) )`
/** What follows an ordinal that is no item: 'second anniversary', 'first time', 'first of all'. */
const notAfter = String.raw`(?!\s+(?:anniversar|time|birthday|day|date|week|month|year|hand|class|floor|half|grade|in my life|of\s+(?:all|this month|next month|january|february|march|april|may|june|july|august|september|october|november|december)|street|avenue|baby|child|marathon|job|visit|trip|night|place|thing|choice of|impression|opinion|aid|name|person|hand|language|kid|son|daughter))`
const head = '(?:one|item|option|choice|pair)'
/** What may follow an ordinal said without 'the': 'second please', but not 'second hoodie' or 'first, show me bags'. */
const bareStart = String.raw`(?<=^\s*|[,.;!?]\s*|\b(?:and|or|nor|not|vs|versus|with|like|love|take|want|compare|prefer) )`
const bareEnd = String.raw`(?=\s*(?:$|[.!?;]|(?:is|was|are|looks?|seems?|please|but|and|or|vs|versus|in|if|with)\b|,\s*(?:please|but|and|in)))`
/** Where 'both' and 'the middle' stand for items: not in 'both men and women', 'the middle of winter'. */
const standsAlone = String.raw`(?=\s*(?:$|[,.!?;]|(?:are|is|were|looks?|seems?|please|but|and (?:i|they)|of (?:these|those|them))\b))`
/** Chinese words for pieces. */
const piece = '[个款双件本条张部只]'
const between = String.raw`\s*(?:,|、|and|vs\.?|versus|with|or|&|和|跟|与)+\s*(?:and\s*)?`

type Rule = {
  readonly pattern: RegExp
  readonly pick: (match: RegExpExecArray, shown: readonly string[]) => readonly (string | undefined)[]
}

const pickOrdinal: Rule['pick'] = (m, shown) => [shown[ordinals[(m[1] ?? m[2])?.toLowerCase() ?? ''] ?? 99]]
const numbered = (text: string | undefined, shown: readonly string[]) => shown[Number(text) - 1]
const middleOf = (shown: readonly string[]) => shown[Math.floor((shown.length - 1) / 2)]
const chineseIndex = (text: string) => (chineseDigits.includes(text) ? chineseDigits.indexOf(text) : Number(text) - 1)

const rules: readonly Rule[] = [
  {
    pattern: /\b(?:the )?(first|last) (two|three|four|2|3|4)\b(?: ones?)?/i,
    pick: (m, shown) =>
      /first/i.test(m[1] ?? '') ? shown.slice(0, counts[m[2] ?? ''] ?? 2) : shown.slice(-(counts[m[2]?.toLowerCase() ?? ''] ?? 2)),
  },
  { pattern: new RegExp(`[前头]([两二三四几234])${piece}?`), pick: (m, shown) => shown.slice(0, counts[m[1] ?? ''] ?? 2) },
  { pattern: new RegExp(`[后最]后?([两二三四234])${piece}`), pick: (m, shown) => shown.slice(-(counts[m[1] ?? ''] ?? 2)) },
  {
    pattern: /\b(?:the )?(?:(second|third)(?: one)?(?: to| from the)? last|penultimate)(?: one| item)?\b/i,
    pick: (m, shown) => [shown.at(/third/i.test(m[1] ?? '') ? -3 : -2)],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the )?(${ordinal})(?: ${head})?(?: (?:is|looks|seems))?(?=\s*(?:,|and|or|nor|&|vs\.?|versus|with)\s*(?:the )?(?:${ordinal})\b)`,
      'i',
    ),
    pick: pickOrdinal,
  },
  {
    pattern: new RegExp(String.raw`${notBefore}\b(?:the|that|this|your|no\.?) ?${notBefore}(${ordinal})\b(?: ${head}s?)?${notAfter}`, 'i'),
    pick: pickOrdinal,
  },
  {
    pattern: new RegExp(String.raw`${notBefore}\b(?:(${ordinal}) ${head}s?\b|${bareStart}(${ordinal})\b${bareEnd})`, 'i'),
    pick: pickOrdinal,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the last(?: ${head})?|last ${head})\b(?!\s+(?:time|week|month|year|night|summer|winter|minute|long|thing|but))`,
      'i',
    ),
    pick: (_, shown) => [shown.at(-1)],
  },
  { pattern: new RegExp(String.raw`\bmiddle ${head}\b|\bthe middle\b${standsAlone}`, 'i'), pick: (_, shown) => [middleOf(shown)] },
  {
    pattern: new RegExp(String.raw`\b(?:both(?: of (?:them|those|these))?|the two)\b${standsAlone}`, 'i'),
    pick: (_, shown) => shown.slice(0, 2),
  },
  { pattern: /(?:#|\b(?:number|no\.?|item|option) ?)(\d{1,2})\b/i, pick: (m, shown) => [numbered(m[1], shown)] },
  {
    pattern: /\b(?:number|no\.|item|option) (one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
    pick: (m, shown) => [shown[cardinals.indexOf(m[1]?.toLowerCase() ?? '')]],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.$€£¥]|between |from |sizes? )\d{1,2}(?:${between}\d{1,2})+(?![\d.])(?!\s*(?:dollars|bucks|usd|litres|liters|pages|people|之间|元|块|美|升|页|人|码))`,
      'i',
    ),
    pick: (m, shown) => (m[0].match(/\d+/g) ?? []).map(digits => numbered(digits, shown)),
  },
  {
    pattern: /\b(?:why|(?:what|how|tell me|more) about|i(?:'ll)? take|i like|like|为什么是?|关于)\s*(\d{1,2})\s*[?？.!。]*$/i,
    pick: (m, shown) => [numbered(m[1], shown)],
  },
  { pattern: /^\s*(\d{1,2})\s*[.!。]?\s*$/, pick: (m, shown) => [numbered(m[1], shown)] },
  { pattern: new RegExp(`倒数第([一二三四])${piece}?`), pick: (m, shown) => [shown.at(-1 - chineseIndex(m[1] ?? ''))] },
  {
    pattern: new RegExp(
      `第([一二三四五六七八九十]|\\d{1,2})(?!${piece}?(?:次|年|天|周|届|季|集|章|代|孩|宝|胎|儿子|女儿|生日|月|步))${piece}?`,
    ),
    pick: (m, shown) => [shown[chineseIndex(m[1] ?? '')]],
  },
  { pattern: /([一二三四五六七八九]|\d{1,2})号(?!码)/, pick: (m, shown) => [shown[chineseIndex(m[1] ?? '')]] },
  { pattern: new RegExp(`(?:最后|末尾)那?一?${piece}`), pick: (_, shown) => [shown.at(-1)] },
  { pattern: new RegExp(`中间那?一?${piece}|中间的`), pick: (_, shown) => [middleOf(shown)] },
  { pattern: new RegExp(`(?:这|那)?两${piece}(?=都|我|比|对|哪|有什么)|[两二]者`), pick: (_, shown) => shown.slice(0, 2) },
]

/** Pointing words that mean the whole last list, or its first item. */
const pointers: readonly Rule[] = [
  { pattern: /\b(?:these|those|them)(?: ones| two| three)?\b|(?<!就)这些|那些|这几[个款]|它们/i, pick: (_, shown) => shown },
  { pattern: /\b(?:this|that)(?: one| item)\b|这[个款双件]|那[个款双件]/i, pick: (_, shown) => shown.slice(0, 1) },
]

const previousList = /\b(?:from before|earlier|previous(?:ly)?|you showed before)\b|之前的|刚才的|上一[批次]/i

/** @example readReferences('the second one is nice', state).targets // [id of the second item shown last] */
export function readReferences(text: string, state: Pick<ReadingState, 'shown'>): ReferenceReading {
  const list = state.shown.at(previousList.test(text) && state.shown.length > 1 ? -2 : -1) ?? []
  if (list.length === 0) return { targets: [], rest: text, vague: false }
  const found = applyRules(rules, text, list, 6)
  if (found.targets.length > 0) return found
  return { ...applyRules(pointers, text, list, 1), vague: true }
}

function applyRules(all: readonly Rule[], text: string, list: readonly string[], most: number): ReferenceReading {
  const targets: { readonly id: string; readonly at: number }[] = []
  let rest = text
  for (let round = 0; round < most; round++) {
    const hit = firstMatch(all, rest)
    if (!hit) break
    const picked = hit.rule.pick(hit.match, list).filter(id => id !== undefined)
    if (picked.length === 0) break
    targets.push(...picked.map(id => ({ id, at: hit.match.index })))
    rest = `${rest.slice(0, hit.match.index)}${' '.repeat(hit.match[0].length)}${rest.slice(hit.match.index + hit.match[0].length)}`
  }
  const ordered = targets.sort((left, right) => left.at - right.at).map(({ id }) => id)
  return { targets: [...new Set(ordered)], rest, vague: false }
}

function firstMatch(all: readonly Rule[], text: string): { rule: Rule; match: RegExpExecArray } | undefined {
  for (const rule of all) {
    const match = rule.pattern.exec(text)
    if (match) return { rule, match }
  }
  return undefined
}
