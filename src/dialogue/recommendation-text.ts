/** The words under a list: by the language model where there is one, else by templates; every sentence is checked before it leaves. */
import type { Interest } from '../contracts/interest.js'
import type { Fact } from '../contracts/recommendation.js'
import type { Understanding } from '../contracts/understanding.js'
import { CurioError } from '../errors.js'
import {
  factsOf,
  plainSentence,
  type RecommendationText,
  saidInRecommendation,
  type Voice,
  verifySentence,
  writeNothingFits,
  writeNotice,
  writeRecommendation,
  writeSmallTalk,
} from '../explanation/index.js'
import type { Choice } from './choice.js'
import type { DialogueRooms, DialogueSettings } from './dialogue-rooms.js'
import type { TurnPlan } from './turn-plan.js'

export interface RecommendationTextRequest {
  readonly choice: Choice
  readonly understanding: Understanding
  readonly interest: Interest
  readonly voice: Voice
  readonly plan: TurnPlan
  /** True where a question follows the text. */
  readonly asks?: boolean
  /** Keys of what was said of the last list. */
  readonly previousReasons?: ReadonlySet<string>
  readonly signal: AbortSignal | undefined
}

/** Sentences, one at a time. */
export async function* recommendationSentences(
  rooms: DialogueRooms,
  settings: DialogueSettings,
  request: RecommendationTextRequest,
): AsyncGenerator<string> {
  const { choice, voice } = request
  if (choice.recommendations.length === 0) {
    yield* emptyList(rooms, request)
    return
  }
  const [top] = choice.recommendations
  const categories = choice.recommendations.map(({ item }) => item.category ?? '')
  const template = writeRecommendation(textOf(rooms, request))
  if (rooms.writer && top && voice.language === 'en' && choice.relaxed.length === 0) {
    const limit = AbortSignal.timeout(settings.writingTimeout)
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit
    yield* rooms.writer.write({ voice, recommendation: top, wishes: request.interest.wishes, template: template.slice(0, 1), signal })
    yield* checked(template.slice(1), rooms, request)
  } else yield* checked(template, rooms, request)
  yield* writeNotice({ voice, categories })
}

function textOf({ recommender }: DialogueRooms, request: RecommendationTextRequest): RecommendationText {
  const { choice, voice, asks = false, previousReasons } = request
  const { recommendations, relaxed } = choice
  // What fits and is left out all the same was shown, is disliked, or is for children: 'we have none' would be false.
  const left = relaxed.length > 0 ? recommender.fitting(request.interest.wishes.filter(({ hard }) => hard)) : []
  const known = new Set([...request.interest.shown.flat(), ...request.interest.reactions.map(({ item }) => item)])
  const others = choice.others || left.some(({ id }) => known.has(id))
  return {
    voice,
    recommendations,
    relaxed,
    others,
    forAdults: !others && left.length > 0,
    asks,
    ...(previousReasons && { previousReasons }),
  }
}

/** Keys of what the text says of its first item: the next text leaves it out. */
export function recommendedReasons(rooms: DialogueRooms, request: RecommendationTextRequest): string[] {
  return saidInRecommendation(textOf(rooms, request))
}

function countFact(value: number): Fact {
  return { subject: 'catalog', property: 'count', value, source: 'catalog' }
}

/** Templates too are held against the facts: a sentence that says more is left out, and the operator is told. */
function* checked(sentences: readonly string[], { onError }: DialogueRooms, request: RecommendationTextRequest): Generator<string> {
  // Only the first three are named, so that a title shared with a later one is no doubt.
  const named = request.choice.recommendations.slice(0, 3)
  const items = named.map(({ item }) => item)
  const reasons = named.flatMap(recommendation => recommendation.reasons)
  const counts = [request.choice.fitting, request.choice.recommendations.length - named.length]
  const facts = [...items.flatMap(item => factsOf(item)), ...reasons.map(({ fact }) => fact), ...counts.map(countFact)]
  const wishes = [...request.interest.wishes, ...request.choice.relaxed]
  const said = reasons.filter(({ fact }) => fact.property === 'also-chosen').map(({ fact }) => String(fact.value))
  // One for all sentences: what the verifier makes of it is kept with it.
  const context = { facts, items, wishes, said, language: request.voice.language }
  for (const sentence of sentences) {
    const verdict = verifySentence(sentence, context)
    // A question claims nothing.
    if (verdict.ok || /[?？]$/.test(sentence)) yield sentence
    else {
      onError?.(new CurioError('SENTENCE_REFUSED', `${sentence} (${verdict.why.join('; ')})`))
      yield* plainSentence(sentence, request.voice, items)
    }
  }
}

/** What was asked for, without amounts, spaced as its language is. */
function saidWords({ unexplained, searchText, language }: Understanding): string {
  const words = (unexplained.length > 0 ? unexplained : searchText.split(/\s+/)).filter(word => !/^\d[\d.,]*$/.test(word))
  return words.join(' ').replace(language === 'zh' ? /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu : /(?!)/g, '')
}

function emptyList({ catalog }: DialogueRooms, { choice, understanding, interest, voice }: RecommendationTextRequest): string[] {
  if (choice.outcome === 'nothing-more') return writeSmallTalk({ voice, act: 'nothing-more' })
  const currency = catalog.items.find(item => item.currency !== undefined)?.currency
  const words = saidWords(understanding)
  return writeNothingFits({
    voice,
    wishes: interest.wishes,
    ...(choice.outcome === 'not-carried' && words !== '' && { notCarried: words }),
    ...(choice.closest && { closest: choice.closest }),
    ...(currency !== undefined && { currency }),
  })
}
