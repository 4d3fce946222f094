import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordedTurn } from '../../../src/channels/support/recorded-turn.js'
import { RecordedTurns } from '../../../src/channels/support/recorded-turns.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'

const delta = (text: string): TurnEvent => ({ type: 'text-delta', text })

async function* saying(...words: readonly string[]): AsyncGenerator<TurnEvent> {
  for (const word of words) {
    await Promise.resolve()
    yield delta(word)
  }
}

/** Says 'begun' and then nothing until it is aborted. */
const untilAborted = (ended: () => void = () => {}) =>
  async function* (signal: AbortSignal): AsyncGenerator<TurnEvent> {
    yield delta('begun')
    await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))
    ended()
    yield { type: 'error', code: 'ABORTED', message: 'stopped' }
  }

async function heard(turn: RecordedTurn, after?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const { id, event } of turn.follow(after === undefined ? {} : { after })) {
    lines.push(`${id}:${event.type === 'text-delta' ? event.text : event.type}`)
  }
  return lines
}

describe('a recorded turn', () => {
  it('is heard alike by all who follow it, at once or later, from any event on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 8 }), fc.nat(10), async (words, after) => {
        const turn = new RecordedTurn(() => saying(...words))
        const all = words.map((word, index) => `${index + 1}:${word}`)
        expect(await Promise.all([heard(turn), heard(turn, after)])).toEqual([all, all.slice(after)])
        expect(await heard(turn)).toEqual(all)
      }),
    )
  })

  it('goes on while anyone listens and is aborted when the last one leaves', async () => {
    let ended = 0
    const turn = new RecordedTurn(untilAborted(() => ended++))
    const [first, second] = [turn.follow(), turn.follow()]
    await first.next()
    await second.next()
    await first.return(undefined)
    expect(turn.isAbandoned).toBe(false)
    await second.return(undefined)
    expect(turn.isAbandoned).toBe(true)
    expect(ended).toBe(1)
  })

  it('lets a listener go whose own signal aborts while nothing is said', async () => {
    const gone = new AbortController()
    const turn = new RecordedTurn(untilAborted())
    const listening = turn.follow({ signal: gone.signal })
    expect((await listening.next()).value?.id).toBe(1)
    const next = listening.next()
    gone.abort()
    expect((await next).done).toBe(true)
    expect(turn.isAbandoned).toBe(true)
  })

  it('ends in an error where its work throws', async () => {
    const turn = new RecordedTurn(async function* () {
      yield delta('a')
      throw new Error('broken')
    })
    expect(await heard(turn)).toEqual(['1:a', '2:error'])
  })
})

describe('messages that come twice', () => {
  const message = { sessionId: 's', messageId: 'm' }

  it('are one turn; others, and those without an id, are each their own', async () => {
    const recorded = new RecordedTurns()
    let begun = 0
    const work = () => saying(`turn ${++begun}`)
    for (const repeat of [1, 2]) expect(await heard(recorded.begin(message, work)), `${repeat}`).toEqual(['1:turn 1'])
    expect(await heard(recorded.begin({ ...message, sessionId: 'other' }, work))).toEqual(['1:turn 2'])
    expect(await heard(recorded.begin({ sessionId: 's' }, work))).toEqual(['1:turn 3'])
    expect(await heard(recorded.begin({ sessionId: 's' }, work))).toEqual(['1:turn 4'])
  })

  it('are answered anew when the first was left before its end', async () => {
    const recorded = new RecordedTurns()
    const leaving = recorded.begin(message, untilAborted()).follow()
    await leaving.next()
    await leaving.return(undefined)
    expect(await heard(recorded.begin(message, () => saying('again')))).toEqual(['1:again'])
  })

  it('are no longer known when their session is forgotten', async () => {
    const recorded = new RecordedTurns()
    await heard(recorded.begin(message, () => saying('first')))
    await heard(recorded.begin({ ...message, sessionId: 'other' }, () => saying('theirs')))
    recorded.forget('s')
    expect(await heard(recorded.begin(message, () => saying('second')))).toEqual(['1:second'])
    expect(await heard(recorded.begin({ ...message, sessionId: 'other' }, () => saying('new')))).toEqual(['1:theirs'])
  })

  it('are remembered up to a bound, the oldest forgotten first', async () => {
    const recorded = new RecordedTurns()
    for (let id = 0; id <= 1000; id++) await heard(recorded.begin({ sessionId: 's', messageId: `${id}` }, () => saying('first')))
    expect(await heard(recorded.begin({ sessionId: 's', messageId: '1000' }, () => saying('second')))).toEqual(['1:first'])
    expect(await heard(recorded.begin({ sessionId: 's', messageId: '0' }, () => saying('second')))).toEqual(['1:second'])
  })
})
