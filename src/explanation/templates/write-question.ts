/** One clarifying question with the catalogue's real values as options. */
import type { Facet } from '../../contracts/wish.js'
import { composeSentences, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { facetLabel } from '../words/facet-label.js'
import { formatNumber } from '../words/format-number.js'
import { joinList } from '../words/join-list.js'
import { valueWords } from '../words/value-words.js'

export interface QuestionText {
  readonly voice: Voice
  readonly facet: Facet
  /** How many candidates have each value. */
  readonly options: readonly { readonly value: string | number; readonly count: number }[]
  /** ISO 4217, for prices. */
  readonly currency?: string
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
  return composeSentences(voice, [
    wordings(
      voice,
      [`which ${label} would you like: ${list}?`, `do you have a ${label} in mind: ${list}?`, `what ${label} suits you: ${list}?`],
      [`您想要哪种${label}：${list}？`, `对${label}有要求吗：${list}？`, `请问${label}选哪一种：${list}？`],
    ),
  ])
}
