/** Chinese words: known values must be the subject's, the rest must be neutral. */

import { chineseValues } from '../../catalog/chinese/chinese-values.js'
import { namesKind } from '../../catalog/names-kind.js'
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { facetLabel } from '../words/facet-label.js'
import { asBoolean, valueWords } from '../words/value-words.js'
import { kindWord } from '../words/wish-phrase.js'
import { withoutMoney } from './money-mentions.js'
import { neutralChinese } from './neutral-chinese.js'
import { rememberSubjects } from './remember-subjects.js'
import type { Segment } from './speech-segments.js'
import type { VerificationContext } from './verification.js'

interface Lexicon {
  readonly own: ReadonlySet<string>
  /** Of those, values that the records state: no yes and no. */
  readonly stated: ReadonlySet<string>
  readonly wished: ReadonlySet<string>
  /** Names of facets, the longest first. */
  readonly labels: readonly string[]
  /** All that may be a value, the longest first. */
  readonly values: readonly string[]
}

const common = [...chineseValues].filter(([english]) => english !== 'yes' && english !== 'no').map(([, chinese]) => chinese)
/** 没有 straight after a name is said of that item. */
const lacking = /[◇它]没有[^，。；、：它]{0,4}$/
const denying = /(?:不(?!过)|没|无|非|未)[^，。；、]{0,12}$/
const wishing = /(?:关于|您要的(?!话)|没有|找不到|放宽|要求|如果|若|是否|按(?!记录)|符合|您在找|想要|说明|不要|非)[^。；]*$/

const longestFirst = (words: Iterable<string>): string[] => [...new Set(words)].sort((a, b) => b.length - a.length)

const lexiconOf = rememberSubjects(({ facts, wishes, said = [] }, subjects): Lexicon => {
  const ids = new Set(subjects.map(({ id }: Item) => id))
  const own = facts.filter(({ subject, property }) => (ids.has(subject) || subject === 'catalog') && property !== 'currency')
  const truths = own.filter(({ value }) => asBoolean(value) === undefined)
  const wishWords = wishes
    // Bounds are looked at with the numbers.
    .filter(({ values, operator }) => operator === 'is' && values.every(value => asBoolean(value) === undefined))
    .flatMap((wish: Wish) => [...wish.values.map(value => valueWords(wish.facet, value, 'zh')), wish.evidence])
  const stated = new Set(truths.flatMap(({ property, value }) => [valueWords(property, value, 'zh'), String(value)]))
  const ownWords = new Set([
    ...own.filter(({ value }) => asBoolean(value) === true).map(({ property }) => facetLabel(property, 'zh')),
    ...stated,
    ...kindsOf(subjects, wishes),
  ])
  const qualities = wishes
    .filter(({ values }) => values.some(value => asBoolean(value) !== undefined))
    .map(({ facet }) => facetLabel(facet, 'zh'))
  const wished = new Set([...wishWords, ...qualities, ...said])
  const labels = [...own.map(({ property }) => property), ...wishes.map(({ facet }) => facet)].map(facet => facetLabel(facet, 'zh'))
  return {
    own: ownWords,
    stated,
    wished,
    labels: longestFirst(labels).filter(label => !common.includes(label)),
    values: longestFirst([...common, ...ownWords, ...wished]),
  }
})

/** Of the kinds that would do, what those are called that every subject names. */
function kindsOf(subjects: readonly Item[], wishes: readonly Wish[]): string[] {
  if (subjects.length === 0) return []
  return wishes
    .filter(({ facet, polarity }) => facet === 'title' && polarity === 'want')
    .flatMap(wish => wish.values.map(String).flatMap(kind => (subjects.every(one => namesKind(one, kind)) ? [kindWord(wish, kind)] : [])))
}

/** 重238克, 容量0.9升: the number is looked at with the numbers. */
const measure = /(?:重量?|容量|速度|续航|时长|课时|有|适合|可供)?(?:是)?\d[\d.,]*(?:克|千克|公斤|升|小时|分钟|页|人|BPM)/g

/** Wishes listed as such: every value in the clause is the person's. */
const wishLists = /但没有您要的|）没有，其他|全部要求|列表里不全是|完全符合/

function judgeValue(word: string, before: string, { own, stated, wished }: Lexicon): string | undefined {
  if (denying.test(before)) {
    if ((stated.has(word) && lacking.test(before)) || (own.has(word) && !wishing.test(before)))
      return `the facts say “${word}”, the sentence denies it`
    return undefined
  }
  if (own.has(word)) return undefined
  return wished.has(word) && wishing.test(before) ? undefined : `no fact says “${word}”`
}

function takeOut(
  text: string,
  words: readonly string[],
  judge: (word: string, before: string) => string | undefined,
): { rest: string; why: string[] } {
  const why: string[] = []
  let rest = text
  for (const word of words) {
    for (let index = rest.indexOf(word); word !== '' && index >= 0; index = rest.indexOf(word, index + 1)) {
      const fault = judge(word, rest.slice(0, index))
      if (fault !== undefined) why.push(fault)
      rest = `${rest.slice(0, index)}${'○'.repeat(word.length)}${rest.slice(index + word.length)}`
    }
  }
  return { rest, why }
}

/** 有防水 of what is not, 没有防水 of what is. */
function checkYesNo({ text: whole, subjects }: Segment, { facts }: VerificationContext): string[] {
  const [subject] = subjects
  if (subjects.length !== 1 || subject === undefined) return []
  // What was given up is named before the semicolon, and is said of no item.
  const text = /^(?:没有|找不到)/.test(whole) ? (whole.split('；')[1] ?? '') : whole
  return facts.flatMap(fact => {
    const truth = fact.subject === subject.id ? asBoolean(fact.value) : undefined
    const label = facetLabel(fact.property, 'zh')
    const isDenied = text.includes(`没有${label}`) || text.includes(`不${label}`)
    const isSaid = text.includes(`有${label}`) || text.includes(label)
    return truth === undefined || !isSaid || /说明|如果|若|符合|方面|再看|：/.test(text) || isDenied !== truth
      ? []
      : [`the record says otherwise of “${label}”`]
  })
}

/** @returns What is wrong with the words of a Chinese segment. */
export function checkChinese(segment: Segment, context: VerificationContext): string[] {
  const found = lexiconOf(context, segment.subjects)
  const lexicon = wishLists.test(segment.text) ? { ...found, own: new Set([...found.own, ...found.wished]) } : found
  const plain = withoutMoney(segment.text)
    .replace(/⟦[\d,]+⟧/g, '◇')
    .replace(measure, '')
  const labelled = takeOut(plain, lexicon.labels, () => undefined)
  const values = takeOut(labelled.rest, lexicon.values, (word, before) => judgeValue(word, before, lexicon))
  const left = neutralChinese.reduce((text, phrase) => text.replaceAll(phrase, ''), values.rest)
  const strange = left.match(/\p{Script=Han}+|[A-Za-z][A-Za-z'-]+/gu) ?? []
  return [...checkYesNo(segment, context), ...values.why, ...strange.map(word => `no fact says “${word}”`)]
}
