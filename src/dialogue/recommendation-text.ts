/** The words under a list: by the language model where there is one, else by templates; every sentence is checked before it leaves. */
import type { Interest } from '../contracts/interest.js'
import type { Understanding } from '../contracts/understanding.js'
import { type Voice, writeNothingFits, writeNotice, writeRecommendation, writeSmallTalk } from '../explanation/index.js'
import type { DialogueRooms, DialogueSettings } from './dialogue-rooms.js'
import type { Choice } from './recommender.js'
import type { TurnPlan } from './turn-plan.js'

export interface RecommendationTextRequest {
  readonly choice: Choice
  readonly understanding: Understanding
  readonly interest: Interest
  readonly voice: Voice
  readonly plan: TurnPlan
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
  const template = writeRecommendation({ voice, recommendations: choice.recommendations, relaxed: choice.relaxed, others: choice.others })
  if (rooms.writer && top && voice.language === 'en' && choice.relaxed.length === 0) {
    const limit = AbortSignal.timeout(settings.writingTimeout)
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit
    yield* rooms.writer.write({ voice, recommendation: top, wishes: request.interest.wishes, template: template.slice(0, 1), signal })
    yield* template.slice(1)
  } else yield* template
  yield* writeNotice({ voice, categories })
}

function emptyList({ catalog }: DialogueRooms, { choice, understanding, interest, voice }: RecommendationTextRequest): string[] {
  if (choice.outcome === 'nothing-more') return writeSmallTalk({ voice, act: 'nothing-more' })
  const currency = catalog.items.find(item => item.currency !== undefined)?.currency
  const words = understanding.unexplained.join(' ') || understanding.searchText
  return writeNothingFits({
    voice,
    wishes: interest.wishes,
    ...(choice.outcome === 'not-carried' && words !== '' && { notCarried: words }),
    ...(choice.closest && { closest: choice.closest }),
    ...(currency !== undefined && { currency }),
  })
}
