/** Turns are watched without being changed, and remembered in bounded memory. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, quantile } from '../../../src/channels/pages/console/figures.js'
import { Histogram } from '../../../src/channels/support/histogram.js'
import { TurnMetrics } from '../../../src/channels/support/turn-metrics.js'
import { observeTurns } from '../../../src/channels/support/turn-observer.js'
import type { TurnRecord } from '../../../src/channels/support/turn-record.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'
import { scriptedConversations } from '../scripted-conversations.js'

const record = (sessionId: string, more: Partial<TurnRecord> = {}): TurnRecord => ({
  sessionId,
  time: 1_000_000,
  timings: {},
  reader: 'none',
  relaxed: false,
  nothingFits: false,
  notUnderstood: false,
  reactions: [],
  shown: [],
  ...more,
})

async function heard(events: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const all: TurnEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

describe('observed conversations', () => {
  test('say what they would have said', async () => {
    const metrics = new TurnMetrics()
    const [plain, watched] = [scriptedConversations().open('s'), observeTurns(scriptedConversations(), metrics).open('s')]
    for (const text of ['hello', 'fail']) expect(await heard(watched.turn({ text }))).toEqual(await heard(plain.turn({ text })))
    expect([watched.sessionId, watched.interest()]).toEqual([plain.sessionId, plain.interest()])
    expect(metrics.recent.map(({ error }) => error)).toEqual([undefined, 'INTERNAL'])
  })

  test('count a turn that nobody heard to its end as broken off', async () => {
    const metrics = new TurnMetrics()
    for await (const _ of observeTurns(scriptedConversations(), metrics).open('s').turn({ text: 'hello' })) break
    expect(metrics.recent).toMatchObject([{ sessionId: 's', error: 'ABORTED' }])
  })

  test('are forgotten in the figures as elsewhere', async () => {
    const inner = scriptedConversations()
    const metrics = new TurnMetrics()
    const conversations = observeTurns(inner, metrics)
    await heard(conversations.open('gone').turn({ text: 'hello' }))
    await conversations.forget('gone')
    expect(inner.forgotten).toEqual(['gone'])
    expect(JSON.stringify([metrics.recent, metrics.sessions])).not.toContain('gone')
    expect(metrics.recent).toHaveLength(1)
  })
})

describe('the figures', () => {
  test('hold no more than they may, and the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), sessions => {
        const metrics = new TurnMetrics({ recentTurns: 7, recentSessions: 5, countedItems: 3 })
        for (const id of sessions) {
          const shown = [
            {
              id: `item ${id}`,
              title: '',
              score: 1,
              parts: { similarity: 1, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 },
            },
          ]
          metrics.add(record(`s${id}`, { shown }))
        }
        expect(metrics.recent).toHaveLength(Math.min(7, sessions.length))
        expect(metrics.exposure.size).toBeLessThanOrEqual(3)
        const newest = [...new Set(sessions.toReversed())].slice(0, 5).map(id => `s${id}`)
        expect(metrics.sessions.map(({ sessionId }) => sessionId).toReversed()).toEqual(newest)
        expect(metrics.counters.get('turns reader=none') ?? 0).toBe(sessions.length)
      }),
    )
  })

  test('keep what was said only where they are told to, and not endlessly', () => {
    const [silent, open] = [new TurnMetrics(), new TurnMetrics({ keepMessages: true })]
    for (const metrics of [silent, open]) metrics.add(record('s'), 'x'.repeat(10_000))
    expect(silent.session('s')?.text).toBeUndefined()
    expect(open.session('s')?.text).toHaveLength(500)
  })

  test('a quantile is one of the values, with as many under it as it says', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const sorted = values.toSorted((a, b) => a - b)
        const found = quantile(sorted, share)
        expect(sorted).toContain(found)
        expect(sorted.filter(value => value <= found).length).toBeGreaterThanOrEqual(Math.floor(share * sorted.length))
      }),
    )
  })

  test('a minute that is over for an hour no longer shows', () => {
    const metrics = new TurnMetrics()
    const now = 10_000_000
    for (const age of [0, 30_000, 59 * 60_000, 61 * 60_000]) metrics.add(record('s', { time: now - age }))
    const { turnsPerMinute } = figuresOf(metrics, now)
    expect([turnsPerMinute.at(0), turnsPerMinute.at(-1), turnsPerMinute.reduce((sum, count) => sum + count)]).toEqual([1, 2, 3])
  })

  test('a histogram counts every value once in the end, never fewer under a higher bound', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), values => {
        const histogram = new Histogram([0.1, 1, 10])
        for (const value of values) histogram.add(value)
        histogram.add(Number.NaN)
        expect(histogram.count).toBe(values.length)
        expect(histogram.cumulative).toEqual([0.1, 1, 10].map(bound => values.filter(value => value <= bound).length))
      }),
    )
  })
})
