/** One clarifying question with the catalogue's real values as options. */
import type { Facet } from '../../contracts/wish.js'
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { facetKind } from '../words/facet-kind.js'
import { facetLabel } from '../words/facet-label.js'
import { factPhrase } from '../words/fact-phrase.js'
import { formatNumber } from '../words/format-number.js'
import { joinList } from '../words/join-list.js'
import { asBoolean, valueWords } from '../words/value-words.js'

export interface QuestionText {
  readonly voice: Voice
  readonly facet: Facet
  /** How many candidates have each value. */
  readonly options: readonly { readonly value: string | number; readonly count: number }[]
  /** ISO 4217, for prices. */
  readonly currency?: string
}

/** 'Should it be waterproof?' rather than 'which waterproof, yes or no?'. */
function yesNoWordings(voice: Voice, facet: Facet, options: QuestionText['options']): Wordings {
  if (options.length === 0 || options.some(({ value }) => asBoolean(value) === undefined)) return []
  const count = (truth: boolean) => formatNumber(options.find(({ value }) => asBoolean(value) === truth)?.count ?? 0, voice.language)
  const [yes, no] = [true, false].map(truth => factPhrase(facet, truth, voice.language))
  return wordings(
    voice,
    [
      `should it be ${yes} (${count(true)}) or ${no} (${count(false)})?`,
      `do you want it ${yes} (${count(true)}) or ${no} (${count(false)})?`,
    ],
    [
      `要${yes}的（${count(true)}款），还是${no}的（${count(false)}款）？`,
      `您想要${yes}的（${count(true)}款），还是${no}的（${count(false)}款）？`,
    ],
  )
}

/**
 * @example
 * writeQuestion({ voice, facet: 'color', options: [{ value: 'Black', count: 3 }, { value: 'Red', count: 1 }] })
 * // ['Which color would you like: black (3) or red (1)?']
 */
export function writeQuestion({ voice, facet, options, currency }: QuestionText): string[] {
  const label = facetLabel(facet, voice.language)
  const print = (value: string | number): string => valueWords(facet, value, voice.language, currency)
  const parts = options.map(({ value, count }) => {
    const number = formatNumber(count, voice.language)
    return voice.language === 'zh' ? `${print(value)}（${number}款）` : `${print(value)} (${number})`
  })
  const chinese = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('、')}，还是${parts.at(-1) ?? ''}`
  const list = voice.language === 'zh' ? chinese : joinList(parts, 'en', 'or')
  if (parts.length === 0) {
    return composeSentences(voice, [
      wordings(
        voice,
        [`which ${label} would you like?`, `do you have a ${label} in mind?`],
        [`您想要什么${label}？`, `对${label}有什么要求吗？`],
      ),
    ])
  }
  if (facetKind(facet) === 'gender')
    return composeSentences(voice, [
      wordings(voice, [`who is it for: ${list}?`, `is it for ${list}?`], [`是给谁的：${list}？`, `请问是给谁用：${list}？`]),
    ])
  const truth = yesNoWordings(voice, facet, options)
  if (truth.length > 0) return composeSentences(voice, [truth])
  return composeSentences(voice, [
    wordings(
      voice,
      [
        `which ${label} would you like: ${list}?`,
        `do you have ${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label} in mind: ${list}?`,
        `what ${label} suits you: ${list}?`,
      ],
      [`您想要哪种${label}：${list}？`, `对${label}有要求吗：${list}？`, `请问${label}选哪一种：${list}？`],
    ),
  ])
}
