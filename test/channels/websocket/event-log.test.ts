import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventLog } from '../../../src/channels/websocket/event-log.js'

const idOf = (frame: string) => Number(/"id":(\d+)/.exec(frame)?.[1])

const delta = (text: string) => ({ type: 'text-delta', text }) as const

describe('the log of a session', () => {
  it('numbers events one by one and gives back exactly what came after an id', () => {
    const log = new EventLog({ maximumEvents: 10, maximumBytes: 10_000 })
    const frames = ['a', 'b', 'c'].map(text => log.append('m', delta(text)))
    expect(frames.map(idOf)).toEqual([1, 2, 3])
    expect(log.since(1)).toEqual({ frames: frames.slice(1), complete: true })
    expect(log.since(3)).toEqual({ frames: [], complete: true })
  })

  it('says so when it does not reach back, or the id is none of its own', () => {
    const log = new EventLog({ maximumEvents: 2, maximumBytes: 10_000 })
    const frames = ['a', 'b', 'c'].map(text => log.append('m', delta(text)))
    expect(log.since(0)).toEqual({ frames: frames.slice(1), complete: false })
    expect(log.since(99)).toEqual({ frames: frames.slice(1), complete: false })
  })

  it('starts after a given number, so that ids of an earlier log are none of its own', () => {
    const log = new EventLog({ maximumEvents: 5, maximumBytes: 10_000, before: 1000 })
    expect(idOf(log.append('m', delta('a')))).toBe(1001)
    expect([log.since(1000).complete, log.since(0).complete, log.since(7).complete]).toEqual([true, false, false])
  })

  it('numbers an event that is larger than all its room, and keeps none of it', () => {
    const log = new EventLog({ maximumEvents: 5, maximumBytes: 100 })
    expect(idOf(log.append('m', delta('x'.repeat(200))))).toBe(1)
    expect([log.bytes, log.since(0), log.since(1)]).toEqual([0, { frames: [], complete: false }, { frames: [], complete: true }])
  })

  it('whatever is appended and forgotten: stays within its bounds, and a reader who resumes anywhere sees each event once, in order', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map(text => ({ do: 'append', text }) as const) },
      { weight: 1, arbitrary: fc.nat(120).map(before => ({ do: 'forget', before }) as const) },
    )
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 80 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 80, max: 3000 }),
        fc.nat(120),
        (steps, maximumEvents, maximumBytes, seen) => {
          const log = new EventLog({ maximumEvents, maximumBytes })
          const all: string[] = []
          for (const next of steps) {
            if (next.do === 'append') all.push(log.append('m', delta(next.text)))
            else log.forget(next.before)
          }
          const { frames, complete } = log.since(seen)
          expect(frames).toEqual(all.slice(all.length - frames.length))
          expect(frames.length).toBeLessThanOrEqual(maximumEvents)
          expect(log.bytes).toBeLessThanOrEqual(maximumBytes)
          expect(log.lastId).toBe(all.length)
          if (complete) expect(frames).toEqual(all.slice(seen))
          if (seen > all.length) expect(complete).toBe(false)
          const kept = log.since(-1).frames
          expect(kept.reduce((sum, frame) => sum + Buffer.byteLength(frame), 0)).toBe(log.bytes)
          expect(complete).toBe(seen <= all.length && seen >= all.length - kept.length)
        },
      ),
    )
  })
})
