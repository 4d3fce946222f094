/** Runs one turn for a request and answers it: as a stream of events where that is accepted, else whole. */
import type { Conversation } from '../../contracts/conversation.js'
import type { TurnEvent, TurnInput } from '../../contracts/turn.js'
import type { CurioError } from '../../errors.js'
import { eventError } from '../support/event-error.js'
import { publicEvent } from '../support/public-item.js'
import type { NumberedEvent } from '../support/recorded-turn.js'
import { sendEventStream } from './event-stream.js'
import { requestIdOf } from './request-id.js'
import type { Exchange } from './route.js'
import { turnResult } from './turn-result.js'

export interface TurnMessage {
  readonly input: TurnInput
  readonly messageId?: string | undefined
}

export async function answerTurn(exchange: Exchange, conversation: Conversation, { input, messageId }: TurnMessage): Promise<void> {
  const { request, response, rooms } = exchange
  rooms.turns.assertOpen()
  logMessage(exchange, input)
  const streams = request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream'
  const release = streams ? rooms.limits.connect(request.ip ?? 'unknown') : () => {}
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const { signal } = gone
  const { sessionId } = conversation
  const turn = rooms.recorded.begin({ sessionId, messageId }, signal => rooms.turns.run(conversation, input, signal))
  try {
    if (streams) await sendEventStream(response, publish(turn.follow({ after: lastEventId(exchange), signal }), exchange), signal)
    else await sendResult(exchange, conversation, await all(turn.follow({ signal })), signal)
  } finally {
    release()
  }
}

async function sendResult({ response }: Exchange, conversation: Conversation, events: readonly TurnEvent[], signal: AbortSignal) {
  if (signal.aborted) return
  const failed = events.findLast(event => event.type === 'error')
  if (failed) throw eventError(failed)
  const published = events.map(event => publicEvent(event))
  response.json(turnResult(conversation.sessionId, published, conversation.interest()))
}

async function* publish(events: AsyncIterable<NumberedEvent>, exchange: Exchange): AsyncGenerator<NumberedEvent> {
  for await (const { id, event } of events) {
    if (event.type === 'error') logFailure(exchange, eventError(event))
    yield { id, event: publicEvent(event) }
  }
}

async function all(events: AsyncIterable<NumberedEvent>): Promise<TurnEvent[]> {
  const list: TurnEvent[] = []
  for await (const { event } of events) list.push(event)
  return list
}

/** The answer has begun with 200; only the log tells that it failed. */
function logFailure({ rooms, response }: Exchange, error: CurioError): void {
  if (error.fault === 'user') return
  rooms.logger.error({ requestId: requestIdOf(response), code: error.code, err: error }, 'request failed')
}

/** What a listener that was cut off has heard already. */
function lastEventId({ request }: Exchange): number {
  const given = Number(request.get('last-event-id') ?? 0)
  return Number.isSafeInteger(given) && given > 0 ? given : 0
}

function logMessage({ rooms, response }: Exchange, { text, image, ...rest }: TurnInput): void {
  if (!rooms.config.server.logMessages) return
  rooms.logger.info({ requestId: requestIdOf(response), text, hasImage: image !== undefined, ...rest }, 'message')
}
