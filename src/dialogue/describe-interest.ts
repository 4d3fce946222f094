/** What is believed about a person, in words. */
import type { Interest, InterestSummary } from '../contracts/interest.js'
import type { Catalog } from '../contracts/ports.js'
import { joinSentences, type Voice, writeInterest } from '../explanation/index.js'
import { interestData } from '../interest/index.js'

export function describeInterest(interest: Interest, catalog: Catalog, voice: Voice): string {
  const data = interestData(interest)
  const items = (ids: readonly string[]) => ids.flatMap(id => catalog.get(id) ?? [])
  const currency = catalog.items.find(item => item.currency !== undefined)?.currency
  const sentences = writeInterest({
    voice,
    wishes: data.wishes,
    liked: items(data.liked),
    disliked: items(data.disliked),
    context: data.context,
    ...(currency !== undefined && { currency }),
  })
  return joinSentences(sentences, voice.language)
}

export function summariseInterest(interest: Interest, catalog: Catalog, voice: Voice): InterestSummary {
  return { ...interestData(interest), text: describeInterest(interest, catalog, voice) }
}
