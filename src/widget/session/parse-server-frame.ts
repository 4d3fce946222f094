/** A text frame from the server, checked: what does not have the protocol's shape is no frame. */
import type { ServerFrame } from '../../contracts/socket-protocol.js'
import { count, either, list, optional, record, type Shape, text, yesOrNo } from './shape.js'

const wish = record({
  id: text,
  facet: text,
  operator: text,
  values: list(either(text, value => typeof value === 'number')),
  polarity: text,
  evidence: text,
})
const interest = record({ wishes: list(wish), liked: list(text), disliked: list(text), text })
const amount: Shape = value => typeof value === 'number' && Number.isFinite(value)
const item = record({
  id: text,
  title: text,
  price: optional(amount),
  currency: optional(text),
  image: optional(text),
  attributes: value => typeof value === 'object' && value !== null,
})
const reason = record({
  kind: text,
  part: text,
  weight: optional(amount),
  fact: record({ property: text, source: text }),
  wish: optional(wish),
})

const events: Readonly<Record<string, Shape>> = {
  message: record({ text: optional(text), hasImage: yesOrNo }),
  'turn-start': record({}),
  understood: record({ interest, understanding: record({ acts: list(record({ type: text })) }) }),
  question: record({ text, options: list(text) }),
  items: record({ revision: count, items: list(record({ item, reasons: list(reason) })) }),
  'text-delta': record({ text }),
  'turn-end': record({ text }),
  error: record({ code: text, message: text }),
}

const frames: Readonly<Record<string, Shape>> = {
  welcome: record({
    sessionId: text,
    token: text,
    resumed: yesOrNo,
    lastEventId: count,
    greeting: text,
    interest,
    shopName: optional(text),
  }),
  accepted: record({ messageId: text, duplicate: yesOrNo }),
  event: record({ id: count, messageId: text, event: value => hasKnownType(value, events) }),
  error: record({ code: text, message: text, messageId: optional(text) }),
  pong: record({}),
  closing: record({ reason: text }),
}

function hasKnownType(value: unknown, known: Readonly<Record<string, Shape>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  const type: unknown = Reflect.get(value, 'type')
  return typeof type === 'string' && Object.hasOwn(known, type) && known[type]?.(value) === true
}

function isServerFrame(value: unknown): value is ServerFrame {
  return hasKnownType(value, frames)
}

/** An event of a kind that this page does not know: nothing to show, but no gap either. */
export interface UnknownEvent {
  readonly type: 'unknown-event'
  readonly id: number
}

/**
 * @returns undefined for what is no frame of version 1
 *
 * @example
 * parseServerFrame('{"type":"pong"}') // { type: 'pong' }
 */
export function parseServerFrame(data: unknown): ServerFrame | UnknownEvent | undefined {
  if (typeof data !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(data)
    return isServerFrame(value) ? value : unknownEvent(value)
  } catch {
    return undefined
  }
}

function unknownEvent(value: unknown): UnknownEvent | undefined {
  if (!record({ type: type => type === 'event', id: count })(value)) return undefined
  return { type: 'unknown-event', id: Number(Reflect.get(Object(value), 'id')) }
}
