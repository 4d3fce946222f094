/** Queries made from a catalogue's own facts: all items that fit are known, so nobody has to label anything. */
import type { Language } from '../../contracts/language.js'
import type { Catalog } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { seededRandom } from '../../ranking/index.js'
import type { JudgedQuery } from '../retrieval/judged-query.js'
import { chineseSpeech } from '../speech/chinese-speech.js'
import { englishSpeech } from '../speech/english-speech.js'
import { NeedSource } from './draw-need.js'
import type { Need } from './need.js'

export interface MadeQueries {
  readonly count: number
  readonly seed: number
  /** `auto`: every third is Chinese where the values have Chinese names. */
  readonly language: Language | 'auto'
}

/**
 * 'A red jacket under 50', with every item that is one as its answer; no two for the same. Groups are what the query is made of. Throws EVALUATION_DATA_INVALID where
 * items have too little in common.
 *
 * @example makeQueries(catalog, { count: 100, seed: 1, language: 'auto' })[0] // { id: 'q1', group: 'price', text: 'a jacket under 60', gains: { … } }
 */
export function makeQueries(catalog: Catalog, { count, seed, language }: MadeQueries): JudgedQuery[] {
  const source = new NeedSource(catalog)
  const random = seededRandom(seed)
  const queries = new Map<string, JudgedQuery>()
  // A small catalogue has fewer different queries than were asked for.
  for (let attempt = 0; attempt < 3 * count && queries.size < count; attempt++) {
    const own = seededRandom(Math.floor(random() * 2 ** 31))
    const spoken: Language = language === 'auto' ? (attempt % 3 === 2 ? 'zh' : 'en') : language
    const need = source.draw(own, spoken)
    if (need === undefined) continue
    const speech = spoken === 'zh' ? chineseSpeech(own) : englishSpeech(own)
    const text = speech.describe(need.wishes)
    const gains = Object.fromEntries(source.answers(need).map(({ id }) => [id, 1]))
    const key = `${spoken} ${JSON.stringify(need.wishes)}`
    if (!queries.has(key)) queries.set(key, { id: `q${queries.size + 1}`, group: groupOf(need, spoken), text, gains })
  }
  if (queries.size === 0) throw new CurioError('EVALUATION_DATA_INVALID', tooLittleInCommon)
  return [...queries.values()]
}

/** Said wherever needs are drawn. */
export const tooLittleInCommon =
  'The items have too few facts in common to ask for: categories and attributes that several share are needed.'

function groupOf({ wishes }: Need, language: Language): string {
  if (language === 'zh') return 'Chinese'
  if (wishes.some(({ kind }) => kind === 'not')) return 'a dislike'
  return wishes.some(({ kind }) => kind === 'at-most') ? 'a price' : 'values'
}
