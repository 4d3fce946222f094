/** Server-sent events: one turn to one listener, no faster than it reads. */
import { once } from 'node:events'
import type { Response } from 'express'
import type { NumberedEvent } from '../support/recorded-turn.js'

/** Proxies cut what is silent for half a minute or more. */
const pauseMilliseconds = 15_000

/**
 * Writes each event with its number as id and its type as name, then ends the response. `signal` aborts when the listener has gone.
 *
 * @example await sendEventStream(response, turn.follow({ signal }), signal)
 */
export async function sendEventStream(response: Response, events: AsyncIterable<NumberedEvent>, signal: AbortSignal): Promise<void> {
  response.status(200).set({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' })
  response.flushHeaders()
  const heartbeat = setInterval(() => response.write(':\n\n'), pauseMilliseconds)
  try {
    for await (const { id, event } of events) {
      const hasRoom = response.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      if (!hasRoom) await once(response, 'drain', { signal }).catch(() => {})
      if (signal.aborted) return
    }
    response.end()
  } finally {
    clearInterval(heartbeat)
  }
}
