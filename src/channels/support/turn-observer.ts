/** Watches every turn of every channel without changing it. */
import type { Conversation, ConversationFactory } from '../../contracts/conversation.js'
import type { TurnEvent, TurnInput } from '../../contracts/turn.js'
import type { TurnMetrics } from './turn-metrics.js'
import { TurnRecorder } from './turn-recorder.js'

/**
 * The same conversations, whose turns are counted.
 *
 * @example
 * const metrics = new TurnMetrics()
 * const conversations = observeTurns(app.conversations, metrics)
 */
export function observeTurns(conversations: ConversationFactory, metrics: TurnMetrics): ConversationFactory {
  return {
    open: sessionId => observed(conversations.open(sessionId), metrics),
    async forget(sessionId) {
      await conversations.forget(sessionId)
      metrics.forget(sessionId)
    },
  }
}

function observed(conversation: Conversation, metrics: TurnMetrics): Conversation {
  return {
    sessionId: conversation.sessionId,
    interest: () => conversation.interest(),
    data: () => conversation.data(),
    turn: (input, options) => watch(conversation.sessionId, input, conversation.turn(input, options), metrics),
  }
}

async function* watch(
  sessionId: string,
  input: TurnInput,
  events: AsyncIterable<TurnEvent>,
  metrics: TurnMetrics,
): AsyncGenerator<TurnEvent> {
  const recorder = new TurnRecorder(sessionId, input)
  try {
    for await (const event of events) {
      recorder.see(event)
      yield event
    }
  } finally {
    metrics.add(recorder.record(Date.now()), input.text)
    if (recorder.forgets) metrics.forget(sessionId)
  }
}
