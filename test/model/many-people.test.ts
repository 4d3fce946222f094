/** Several people at once on the default language model: order, fairness, cancelling. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CurioApp, openApp } from '../../src/app.js'
import { configSchema } from '../../src/config/schema.js'
import type { Conversation } from '../../src/contracts/conversation.js'
import type { TurnEvent } from '../../src/contracts/turn.js'

const directory = mkdtempSync(join(tmpdir(), 'curio-people-'))
let app: CurioApp

beforeAll(async () => {
  app = await openApp(configSchema.parse({ storage: { directory }, limit: 3 }))
})

afterAll(async () => {
  await app.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Words that no vocabulary explains, so that the model is asked. */
const asked = ['boots for muddy allotments', 'a mug for a grumpy colleague', 'shoes for squeaky parquet', 'a bag for choir rehearsals']

async function turnOf(conversation: Conversation, text: string, signal?: AbortSignal): Promise<TurnEvent[]> {
  const events: TurnEvent[] = []
  for await (const event of conversation.turn({ text }, signal && { signal })) events.push(event)
  return events
}

const isRead = (events: readonly TurnEvent[]) =>
  events.some(event => event.type === 'turn-end' && event.timings['model-read'] !== undefined)

describe('people who talk at the same time', () => {
  it('each get their own turn, whole and in order', async () => {
    const people = asked.map(text => ({ text, conversation: app.conversations.open() }))
    const turns = await Promise.all(people.map(({ conversation, text }) => turnOf(conversation, text)))
    for (const [index, events] of turns.entries()) {
      expect(events[0]).toMatchObject({ type: 'turn-start', sessionId: people[index]?.conversation.sessionId })
      expect(events.at(-1)?.type).toBe('turn-end')
    }
    expect(turns.some(isRead)).toBe(true)
    for (const { conversation, text } of people)
      expect(conversation.data().queries.map(query => query.turn)).toEqual(text === '' ? [] : [0])
  })

  it('wait no longer for someone who sends much', async () => {
    const [busy, other] = [app.conversations.open(), app.conversations.open()]
    const finished: string[] = []
    const done = (who: string) => () => finished.push(who)
    const all = [...asked.map(text => turnOf(busy, text).then(done('busy'))), turnOf(other, 'a lamp for night feeds').then(done('other'))]
    await Promise.all(all)
    expect(finished.indexOf('other')).toBeLessThan(finished.lastIndexOf('busy'))
  })
})

describe('an answer that is stopped', () => {
  it('frees the model for the next', async () => {
    const stopping = new AbortController()
    const stopped: TurnEvent[] = []
    for await (const event of app.conversations.open().turn({ text: 'a coat for foggy quaysides' }, { signal: stopping.signal })) {
      stopped.push(event)
      if (event.type === 'understood') stopping.abort()
    }
    expect(stopped.at(-1)).toMatchObject({ type: 'error', code: 'ABORTED' })
    const next = await Promise.all(asked.map(text => turnOf(app.conversations.open(), text)))
    expect(next.every(events => events.at(-1)?.type === 'turn-end')).toBe(true)
  })
})
