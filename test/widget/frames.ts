/** Frames and items as the server sends them, for the tests of the chat. */
import fc from 'fast-check'
import type { InterestSummary } from '../../src/contracts/interest.js'
import type { Item } from '../../src/contracts/item.js'
import type { Recommendation } from '../../src/contracts/recommendation.js'
import type { EventFrame, SessionEvent, WelcomeFrame } from '../../src/contracts/socket-protocol.js'
import type { Understanding } from '../../src/contracts/understanding.js'
import type { Wish } from '../../src/contracts/wish.js'

export function wish(facet: string, values: Wish['values'], changes: Partial<Wish> = {}): Wish {
  return {
    id: `${facet}:${values.join('|')}`,
    facet,
    values,
    operator: 'is',
    polarity: 'want',
    strength: 1,
    hard: true,
    evidence: values.join(' '),
    turn: 0,
    source: 'lexicon',
    ...changes,
  }
}

export function recommend(item: Partial<Item> & Pick<Item, 'id'>, reasons: Recommendation['reasons'] = []): Recommendation {
  const parts = { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 }
  return { item: { title: `The ${item.id}`, attributes: {}, ...item }, score: 1, parts, reasons }
}

export function interest(wishes: readonly Wish[] = []): InterestSummary {
  return { wishes, liked: [], disliked: [], context: {}, text: '' }
}

export function understood(wishes: readonly Wish[], acts: Understanding['acts'] = []): SessionEvent {
  const understanding: Understanding = {
    language: 'en',
    acts,
    wishes: [],
    replaces: [],
    newSubject: false,
    unexplained: [],
    searchText: '',
    context: {},
  }
  return { type: 'understood', understanding, interest: interest(wishes) }
}

export function welcome(changes: Partial<WelcomeFrame> = {}): WelcomeFrame {
  return {
    type: 'welcome',
    version: 1,
    sessionId: 's',
    token: 't',
    expires: 0,
    resumed: false,
    lastEventId: 0,
    greeting: 'Hello!',
    language: 'en',
    interest: interest(),
    ...changes,
  }
}

/** A whole turn's events: said, items, text in two pieces, end. */
export function turnEvents(text: string): SessionEvent[] {
  return [
    { type: 'message', text, hasImage: false },
    { type: 'turn-start', turnId: text, sessionId: 's' },
    understood([wish('color', [text])]),
    { type: 'items', revision: 1, items: [recommend({ id: text })], relaxed: [] },
    { type: 'text-delta', text: `About ${text}` },
    { type: 'text-delta', text: ' there is this.' },
    { type: 'turn-end', text: `About ${text} there is this.`, timings: {} },
  ]
}

/** Numbered from 1, one turn after the other. */
export function frames(...turns: readonly { readonly messageId: string; readonly events: readonly SessionEvent[] }[]): EventFrame[] {
  return turns
    .flatMap(({ messageId, events }) => events.map(event => ({ messageId, event })))
    .map((part, index) => ({ type: 'event', id: index + 1, ...part }))
}

/** Conversations of a few whole turns. */
export const conversations = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map(texts => frames(...texts.map((text, index) => ({ messageId: `m${index}`, events: turnEvents(text) }))))
