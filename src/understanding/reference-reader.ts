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

const ordinals: Readonly<Record<string, number>> = {
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
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4, 两: 2, 二: 2, 三: 3, 四: 4, 几: 3 }
const cardinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const chineseDigits = '一二三四五六七八九十'
const ordinal = Object.keys(ordinals).join('|')

/** Before a date: 'on the 2nd', 'March 1st'. */
const notDates = String.raw`(?<!\b(?:on|by|until|from|till) (?:the )?)(?<!\b(?:january|february|march|april|may|june|july|august|september|october|november|december) )`
/** What follows an ordinal that is no item: 'second anniversary', 'first time'. */
const notItems = String.raw`(?!\s+(?:anniversar|time|birthday|day|date|week|month|year|hand|class|floor|half|grade|in my life|of\s+(?:this month|next month|january|february|march|april|may|june|july|august|september|october|november|december)|street|avenue|baby|child|marathon|job|visit|trip|night|place|thing|choice of|impression|hand|language|kid|son|daughter))`

type Rule = {
  readonly pattern: RegExp
  readonly pick: (match: RegExpExecArray, shown: readonly string[]) => readonly (string | undefined)[]
}

const numbered = (text: string | undefined, shown: readonly string[]) => shown[Number(text) - 1]
const chineseIndex = (text: string) => (chineseDigits.includes(text) ? chineseDigits.indexOf(text) : Number(text) - 1)

const rules: readonly Rule[] = [
  {
    pattern: /\b(?:the )?(first|last) (two|three|four|2|3|4)\b(?: ones?)?/i,
    pick: (m, shown) =>
      /first/i.test(m[1] ?? '') ? shown.slice(0, counts[m[2] ?? ''] ?? 2) : shown.slice(-(counts[m[2]?.toLowerCase() ?? ''] ?? 2)),
  },
  { pattern: /[前头]([两二三四几234])[个款双件本条张部只]?/, pick: (m, shown) => shown.slice(0, counts[m[1] ?? ''] ?? 2) },
  { pattern: /[后最]后?([两二三四234])[个款双件本条张部只]/, pick: (m, shown) => shown.slice(-(counts[m[1] ?? ''] ?? 2)) },
  {
    pattern: new RegExp(
      String.raw`\b(?:the )?(${ordinal})(?: (?:one|item|option|choice|pair))?(?: (?:is|looks|seems))?(?=\s*(?:,|and|or|&|vs\.?|versus|with)\s*(?:the )?(?:${ordinal})\b)`,
      'i',
    ),
    pick: (m, shown) => [shown[ordinals[m[1]?.toLowerCase() ?? ''] ?? 99]],
  },
  {
    pattern: new RegExp(
      String.raw`${notDates}\b(?:the |that |your |no\. ?)?${notDates}(${ordinal})\b(?: (?:one|item|option|choice|pair)s?)?${notItems}`,
      'i',
    ),
    pick: (m, shown) => [shown[ordinals[m[1]?.toLowerCase() ?? ''] ?? 99]],
  },
  {
    pattern: /\b(?:the )?last(?: one| item| option)?\b(?!\s+(?:time|week|month|year|night|summer|winter|minute|long))/i,
    pick: (_, shown) => [shown.at(-1)],
  },
  { pattern: /\b(?:the )?middle(?: one| item)?\b/i, pick: (_, shown) => [shown[Math.floor((shown.length - 1) / 2)]] },
  { pattern: /\bboth(?: of (?:them|those))?\b/i, pick: (_, shown) => shown.slice(0, 2) },
  { pattern: /(?:#|\b(?:number|no\.?|item|option) ?)(\d{1,2})\b/i, pick: (m, shown) => [numbered(m[1], shown)] },
  {
    pattern: /\b(?:number|no\.|item|option) (one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
    pick: (m, shown) => [shown[cardinals.indexOf(m[1]?.toLowerCase() ?? '')]],
  },
  {
    pattern:
      /(?<![\d.$€£¥]|between |from )(\d{1,2})\s*(?:and|vs\.?|versus|with|or|&|和|跟|与|、)\s*(\d{1,2})(?![\d.])(?!\s*(?:dollars|bucks|usd|之间|元|块|美))/i,
    pick: (m, shown) => [numbered(m[1], shown), numbered(m[2], shown)],
  },
  {
    pattern: /第([一二三四五六七八九十]|\d{1,2})(?![次年天周届季集章代])[个款双件本条张部只]?/,
    pick: (m, shown) => [shown[chineseIndex(m[1] ?? '')]],
  },
  { pattern: /([一二三四五六七八九]|\d{1,2})号(?!码)/, pick: (m, shown) => [shown[chineseIndex(m[1] ?? '')]] },
  { pattern: /(?:最后|末尾)(?:那)?(?:一)?[个款双件本条张部只]/, pick: (_, shown) => [shown.at(-1)] },
  { pattern: /中间(?:那)?(?:一)?[个款双件本条张部只]?/, pick: (_, shown) => [shown[Math.floor((shown.length - 1) / 2)]] },
]

/** Pointing words that mean the whole last list, or its first item. */
const pointers: readonly Rule[] = [
  { pattern: /\b(?:these|those|them)(?: ones| two| three)?\b|这些|那些|这几[个款]|它们/i, pick: (_, shown) => shown },
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
