/** English words: each is neutral, or carried by the subject's facts, or spoken of as a wish or a denial that the facts allow. */

import { chineseValues } from '../../catalog/chinese/chinese-values.js'
import { facetLabel } from '../words/facet-label.js'
import { asBoolean } from '../words/value-words.js'
import { deniedStems, labelStems, stem, valueStems, wishStems, wordsOf } from './fact-words.js'
import { withoutMoney } from './money-mentions.js'
import { type StancedWord, stancedWords } from './negation-scope.js'
import { isNeutral, neutralIdioms } from './neutral-words.js'
import { rememberSubjects } from './remember-subjects.js'
import type { Segment } from './speech-segments.js'
import type { VerificationContext } from './verification.js'

/** Words that name values in many shops count as claims even where they also read as plain words ('solid', 'cool'); 'set' is what wishes are, aside. */
const valueWords = new Set([...chineseValues.keys()].filter(value => !/ |^(?:no|yes|set)$/.test(value)).map(stem))

const denial = /\b(?:not|without|rather than|instead of)\b/i

/** Values that an item lacks as a whole may be denied though a word of them occurs: 'not made with organic cotton' of a cotton shirt. */
function withoutDeniedPhrases(text: string, context: VerificationContext, facts: readonly string[]): string {
  if (!denial.test(text)) return text
  const lacked = context.wishes.flatMap(({ values }) => values.map(String)).filter(value => !facts.includes(value.toLowerCase()))
  return lacked.reduce((left, value) => {
    const escaped =
      value
        .split('/')
        .at(-1)
        ?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? ''
    return escaped === ''
      ? left
      : left.replace(new RegExp(`\\b(not|without|rather than|instead of)\\b([^,;:]{0,40}?)${escaped}`, 'gi'), '$1$2 ')
  }, text)
}

/** 'For black hoodies under $50, …': the wishes repeated in front. */
function withoutLead(text: string, wished: ReadonlySet<string>): string {
  const lead = /^for ([^⟦]{1,120}?), (?=⟦|my|our|i |we |here)/i.exec(text)
  if (lead === null) return text
  const isWished = stancedWords(lead[1] ?? '').every(
    ({ word }) => isNeutral(word.toLowerCase()) || wished.has(stem(word)) || /^\d/.test(word),
  )
  return isWished ? text.slice(lead[0].length) : text
}

function judgeWord(
  word: string,
  stance: string,
  sets: { own: ReadonlySet<string>; labels: ReadonlySet<string>; denied: ReadonlySet<string>; wished: ReadonlySet<string> },
): string | undefined {
  const root = stem(word)
  const isOwn = sets.own.has(root)
  const isClaim = valueWords.has(root)
  if (!isClaim && isNeutral(word.toLowerCase())) return undefined
  if (stance === 'asserted') return isOwn || sets.labels.has(root) ? undefined : `no fact says “${word}”`
  if (stance === 'wished')
    return isOwn || sets.wished.has(root) || sets.labels.has(root) || sets.denied.has(root) ? undefined : `nobody spoke of “${word}”`
  if (isOwn) return `the facts say “${word}”, the sentence denies it`
  return sets.wished.has(root) || sets.denied.has(root) || isClaim || sets.labels.has(root)
    ? undefined
    : `no fact says anything of “${word}”`
}

const yesOrNo = /(?: is|:) (?:yes|no)\b/i

/** 'Washable: no' of what is washable, and 'washable: yes' of what is not. */
function checkYesNo({ text, subjects }: Segment, { facts }: VerificationContext): string[] {
  const [subject] = subjects
  if (subjects.length !== 1 || subject === undefined || !yesOrNo.test(text)) return []
  return facts.flatMap(fact => {
    const truth = fact.subject === subject.id ? asBoolean(fact.value) : undefined
    if (truth === undefined) return []
    const label = facetLabel(fact.property, 'en')
    const said = new RegExp(`\\b${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: is|:) (yes|no)\\b`, 'i').exec(text)?.[1]
    return said === undefined || (said.toLowerCase() === 'yes') === truth ? [] : [`the record says otherwise of “${label}”`]
  })
}

/** 'Not washable' of what is on record as washable. */
function checkDenied({ subjects }: Segment, { facts }: VerificationContext, words: readonly StancedWord[]): string[] {
  const [subject] = subjects
  if (subjects.length !== 1 || subject === undefined) return []
  const denied = new Set(words.flatMap(({ word, stance }) => (stance === 'denied' ? [stem(word)] : [])))
  return facts.flatMap(({ subject: id, property, value }) => {
    const label = facetLabel(property, 'en')
    const isDenied = id === subject.id && asBoolean(value) === true && wordsOf(label).every(word => denied.has(stem(word)))
    return isDenied ? [`the facts say “${label}”, the sentence denies it`] : []
  })
}

/** What the facts and the wishes lend to a segment about these items. */
const lentWords = rememberSubjects(({ facts, wishes, said }, subjects) => {
  const ids = new Set(subjects.map(({ id }) => id))
  return {
    own: valueStems(facts, subjects),
    labels: labelStems(facts, subjects),
    denied: deniedStems(facts, subjects),
    wished: wishStems(wishes, said),
    values: facts.filter(({ subject }) => ids.has(subject)).map(({ value }) => String(value).toLowerCase()),
  }
})

/** @returns What is wrong with the words of a segment. */
export function checkWords(segment: Segment, context: VerificationContext): string[] {
  const { values, ...sets } = lentWords(context, segment.subjects)
  const idiomless = neutralIdioms.reduce((text, idiom) => text.replace(idiom, ' '), segment.text)
  const plain = withoutLead(withoutDeniedPhrases(withoutMoney(idiomless), context, values), sets.wished).replace(/⟦[\d,]+⟧|¤/g, ' ')
  const isNo = /(?:\bis|:) no\b/i.test(segment.text)
  const isUnsaid = /\bdoes not (?:say|mention)\b/.test(segment.text)
  const stanced = stancedWords(plain)
  const words = stanced.flatMap(({ word, stance }) => {
    const isCovered = /^\d/.test(word) || (isNo && sets.denied.has(stem(word)))
    return isCovered ? [] : (judgeWord(word, isUnsaid && stance !== 'denied' ? 'wished' : stance, sets) ?? [])
  })
  return [...words, ...checkYesNo(segment, context), ...checkDenied(segment, context, stanced)]
}
