/** The conversation as it is shown, made from the session's events and nothing else. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Item } from '../../contracts/item.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { EventFrame, SaidEvent, SessionEvent } from '../../contracts/socket-protocol.js'
import type { Wish } from '../../contracts/wish.js'

export interface ShownTurn {
  readonly messageId: string
  /** Absent where the server no longer has the beginning. */
  readonly said?: SaidEvent
  readonly revision: number
  readonly items: readonly Recommendation[]
  readonly text: string
  readonly question?: { readonly text: string; readonly options: readonly string[] }
  readonly error?: { readonly code: string; readonly message: string }
  readonly isRunning: boolean
}

export interface Transcript {
  readonly turns: readonly ShownTurn[]
  /** Undefined before the first event. */
  readonly lastEventId: number | undefined
  readonly interest: InterestSummary
  /** Every item and wish there ever was, to name them when they are spoken of later. */
  readonly items: ReadonlyMap<string, Item>
  readonly wishes: ReadonlyMap<string, Wish>
}

const noInterest: InterestSummary = { wishes: [], liked: [], disliked: [], context: {}, text: '' }

export const emptyTranscript: Transcript = {
  turns: [],
  lastEventId: undefined,
  interest: noInterest,
  items: new Map(),
  wishes: new Map(),
}

/**
 * The transcript with one more event. An event that it has already changes nothing.
 *
 * @example
 * applyEvent(emptyTranscript, { type: 'event', id: 1, messageId: 'a', event: { type: 'message', text: 'hello', hasImage: false } })
 */
export function applyEvent(transcript: Transcript, frame: EventFrame): Transcript {
  if (frame.id <= (transcript.lastEventId ?? 0)) return transcript
  const known = withInterest(withItems(withForgotten(transcript, frame), frame.event), frame.event)
  const index = known.turns.findLastIndex(turn => turn.messageId === frame.messageId)
  const before = known.turns[index] ?? startOf(frame.messageId)
  const turn = applyToTurn(before, frame.event)
  const others = index < 0 ? known.turns : known.turns.toSpliced(index, 1)
  // A turn that a crash cut off never says its end; the start of the next one does.
  const past =
    frame.event.type === 'turn-start' ? others.map(other => (other.isRunning && isAnswered(other) ? ended(other) : other)) : others
  return { ...known, turns: index < 0 ? [...past, turn] : past.toSpliced(index, 0, turn), lastEventId: frame.id }
}

/** The transcript with a newly told interest: from a `welcome`. */
export function withToldInterest(transcript: Transcript, interest: InterestSummary): Transcript {
  const wishes = new Map([...transcript.wishes, ...interest.wishes.map(wish => [wish.id, wish] as const)])
  return { ...transcript, interest, wishes }
}

/** No turn runs any more: the person stopped it, whatever the server still says of it. */
export function withStopped(transcript: Transcript): Transcript {
  return { ...transcript, turns: transcript.turns.map(turn => (turn.isRunning ? ended(turn) : turn)) }
}

function startOf(messageId: string): ShownTurn {
  return { messageId, revision: -1, items: [], text: '', isRunning: true }
}

function ended(turn: ShownTurn): ShownTurn {
  return { ...turn, isRunning: false }
}

/** Messages that wait behind a running turn have said nothing yet. */
function isAnswered(turn: ShownTurn): boolean {
  return turn.text !== '' || turn.items.length > 0
}

function applyToTurn(turn: ShownTurn, event: SessionEvent): ShownTurn {
  switch (event.type) {
    case 'message':
      return { ...turn, said: event }
    case 'items':
      return event.revision < turn.revision ? turn : { ...turn, revision: event.revision, items: event.items }
    case 'text-delta':
      return { ...turn, text: turn.text + event.text }
    case 'question':
      return { ...turn, question: { text: event.text, options: event.options } }
    case 'turn-end':
      return ended({ ...turn, text: event.text })
    case 'error':
      return ended({ ...turn, error: { code: event.code, message: event.message } })
    default:
      return turn
  }
}

/** Who asks to be forgotten no longer has it on the screen either. */
function withForgotten(transcript: Transcript, { event, messageId }: EventFrame): Transcript {
  if (event.type !== 'understood' || !event.understanding.acts.some(act => act.type === 'forget')) return transcript
  return { ...emptyTranscript, turns: transcript.turns.filter(turn => turn.messageId === messageId) }
}

function withItems(transcript: Transcript, event: SessionEvent): Transcript {
  if (event.type !== 'items') return transcript
  return { ...transcript, items: new Map([...transcript.items, ...event.items.map(({ item }) => [item.id, item] as const)]) }
}

function withInterest(transcript: Transcript, event: SessionEvent): Transcript {
  return event.type === 'understood' ? withToldInterest(transcript, event.interest) : transcript
}
