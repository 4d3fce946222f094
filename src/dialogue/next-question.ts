/** Our own question, where one is worth asking: which of two meant, or the facet that narrows the choice most. */
import type { Language } from '../contracts/language.js'
import type { Catalog } from '../contracts/ports.js'
import type { Facet } from '../contracts/wish.js'
import { isSaidIn, isSpeakable, itemTitle, itemValues, joinSentences, type Voice, writeQuestion } from '../explanation/index.js'
import { chooseQuestion } from '../ranking/index.js'
import type { Choice } from './choice.js'
import type { Session } from './session.js'

export interface AskedQuestion {
  /** `title` where the question is which item was meant. */
  readonly facet: Facet
  readonly options: readonly { readonly value: string; readonly count: number }[]
}

export interface QuestionRequest {
  readonly session: Session
  readonly choice: Choice | undefined
  /** Items that a reference fits equally. */
  readonly ambiguous: readonly string[]
  readonly enabled: boolean
  readonly catalog: Catalog
}

/** Under this many candidates a look at the list is quicker than an answer. */
const worthAsking = 8
/** Items that a question names: of more, the first ones stand for all. */
const mostNamed = 4
/** Turns between two questions. */
const questionPause = 2

export function nextQuestion({ session, choice, ambiguous, enabled, catalog }: QuestionRequest): AskedQuestion | undefined {
  if (ambiguous.length > 1) {
    const items = ambiguous.slice(0, mostNamed).flatMap(id => catalog.get(id) ?? [])
    return { facet: 'title', options: items.map(item => ({ value: item.title, count: 1 })) }
  }
  const interest = session.history.present
  if (!enabled || !choice || choice.outcome !== 'found' || choice.candidates.length < worthAsking) return undefined
  if (interest.wishes.length === 0 || interest.turn % questionPause !== 1) return undefined
  const closed = [
    ...session.asked,
    ...interest.wishes.map(wish => wish.facet),
    'title',
    'description',
    ...unspeakableFacets(choice, interest.language),
  ]
  return chooseQuestion({ items: choice.candidates, closed })
}

/** Codes, addresses and the merchant's own labels are nothing to ask a person for. */
function unspeakableFacets({ candidates }: Choice, language: Language): string[] {
  const facets = new Set(candidates.flatMap(({ attributes }) => Object.keys(attributes)))
  const isClear = (facet: string) =>
    !/^tags?$/i.test(facet) &&
    isSaidIn(language, facet) &&
    candidates.every(item => itemValues(item, facet).every(value => isSpeakable(facet, value)))
  return [...facets].filter(facet => !isClear(facet))
}

export function writeQuestionText({ facet, options }: AskedQuestion, voice: Voice, catalog: Catalog): string {
  if (facet !== 'title') return joinSentences(writeQuestion({ voice, facet, options }), voice.language)
  const named = options.map(({ value }) => catalog.items.find(item => item.title === value)).filter(item => item !== undefined)
  const names = named.map(item => itemTitle(item, voice.language))
  return voice.language === 'zh' ? `您指的是哪一款：${names.join('、')}？` : `Which one do you mean: ${names.join(' or ')}?`
}
