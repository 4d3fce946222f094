import { describe, expect, it } from 'vitest'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import type { Conversation } from '../../../src/contracts/conversation.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'
import { scriptedConversations } from '../scripted-conversations.js'

const scripted = scriptedConversations().open('s')

/** A conversation whose turn ends when it is told to, or aborted. */
function waiting(): Conversation & { finish: () => void } {
  let finish = () => {}
  const finished = new Promise<void>(resolve => {
    finish = resolve
  })
  return {
    ...scripted,
    finish,
    async *turn(_input, { signal } = {}) {
      yield { type: 'turn-start', turnId: 't', sessionId: 's' }
      const aborted = new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve(), { once: true }))
      if (!signal?.aborted) await Promise.race([finished, aborted])
      if (signal?.aborted) yield { type: 'error', code: 'ABORTED', message: 'stopped' }
      else yield { type: 'turn-end', text: 'done', timings: {} }
    },
  }
}

async function lastOf(events: AsyncIterable<TurnEvent>): Promise<TurnEvent | undefined> {
  let last: TurnEvent | undefined
  for await (const event of events) last = event
  return last
}

describe('the running turns of a server', () => {
  it('are the same turns, counted while they run', async () => {
    const turns = new RunningTurns()
    const conversation = waiting()
    const end = lastOf(turns.run(conversation, { text: 'hello' }))
    await Promise.resolve()
    expect(turns.count).toBe(1)
    conversation.finish()
    expect(await end).toMatchObject({ type: 'turn-end', text: 'done' })
    expect(turns.count).toBe(0)
  })

  it('are aborted by their own signal alone', async () => {
    const turns = new RunningTurns()
    const abort = new AbortController()
    const [mine, other] = [waiting(), waiting()]
    const ends = [lastOf(turns.run(mine, {}, abort.signal)), lastOf(turns.run(other, {}))]
    await Promise.resolve()
    abort.abort()
    expect(await ends[0]).toMatchObject({ code: 'ABORTED' })
    other.finish()
    expect(await ends[1]).toMatchObject({ type: 'turn-end' })
  })

  it('may finish when the server stops, and no new one begins', async () => {
    const turns = new RunningTurns()
    const conversation = waiting()
    const end = lastOf(turns.run(conversation, {}))
    await Promise.resolve()
    const drained = turns.drain(60_000)
    expect(turns.isStopping).toBe(true)
    expect(() => turns.assertOpen()).toThrow(expect.objectContaining({ code: 'SERVER_STOPPING' }))
    expect(await lastOf(turns.run(scripted, { text: 'late' }))).toMatchObject({ code: 'SERVER_STOPPING' })
    conversation.finish()
    expect(await end).toMatchObject({ type: 'turn-end' })
    await drained
  })

  it('are aborted when the grace time is over', async () => {
    const turns = new RunningTurns()
    const end = lastOf(turns.run(waiting(), {}))
    await Promise.resolve()
    await turns.drain(5)
    expect(await end).toMatchObject({ code: 'ABORTED' })
    expect(turns.count).toBe(0)
  })
})
