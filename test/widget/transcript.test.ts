import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventFrame, SessionEvent } from '../../src/contracts/socket-protocol.js'
import { applyEvent, emptyTranscript, type Transcript, withStopped, withToldInterest } from '../../src/widget/session/transcript.js'
import { conversations, frames, interest, recommend, turnEvents, understood, wish } from './frames.js'

const shownOf = (events: readonly EventFrame[], start: Transcript = emptyTranscript) => events.reduce(applyEvent, start)
const oneTurn = (...events: SessionEvent[]) => shownOf(frames({ messageId: 'm', events }))

describe('a transcript', () => {
  test('shows a turn as it comes: what was said, its items, its text, its end', () => {
    const events = frames({ messageId: 'm', events: turnEvents('red') })
    const running = shownOf(events.slice(0, 5))
    expect(running.turns).toMatchObject([{ isRunning: true, text: 'About red', said: { text: 'red' } }])
    const whole = shownOf(events)
    expect(whole.turns).toMatchObject([{ isRunning: false, text: 'About red there is this.', items: [{ item: { id: 'red' } }] }])
    expect(whole.interest.wishes).toHaveLength(1)
    expect(whole.items.get('red')?.title).toBe('The red')
  })

  test('replaces a list by one of a higher revision, and never by an older one', () => {
    const list = (revision: number, id: string): SessionEvent => ({ type: 'items', revision, items: [recommend({ id })], relaxed: [] })
    const titles = (...events: SessionEvent[]) => oneTurn(...events).turns[0]?.items.map(({ item }) => item.id)
    expect(titles(list(1, 'first'), list(2, 'second'))).toEqual(['second'])
    expect(titles(list(2, 'second'), list(1, 'first'))).toEqual(['second'])
  })

  test('is the same however often events are told again', () => {
    fc.assert(
      fc.property(conversations, fc.array(fc.nat()), (events, again) => {
        const whole = shownOf(events)
        const repeated = again.map(index => events[index % events.length]).filter(event => event !== undefined)
        expect(shownOf(repeated, whole)).toBe(whole)
      }),
    )
  })

  test('is the same wherever a connection breaks and what follows is resumed', () => {
    fc.assert(
      fc.property(conversations, fc.nat(), fc.nat(), (events, cut, overlap) => {
        const at = cut % (events.length + 1)
        const from = Math.max(0, at - (overlap % 5))
        expect(shownOf(events.slice(from), shownOf(events.slice(0, at)))).toEqual(shownOf(events))
      }),
    )
  })

  test('keeps turns apart when a message is queued behind a running one', () => {
    const [said, ...rest] = turnEvents('blue')
    const queued = frames({ messageId: 'a', events: turnEvents('red').slice(0, 4) }, { messageId: 'b', events: said ? [said] : [] })
    const waiting = shownOf(queued)
    expect(waiting.turns.map(turn => turn.isRunning)).toEqual([true, true])
    const after = rest.map((event, index): EventFrame => ({ type: 'event', id: queued.length + index + 1, messageId: 'b', event }))
    // The first never said that it ended, as when a server falls over; the start of the second says it.
    expect(shownOf(after, waiting).turns.map(turn => turn.isRunning)).toEqual([false, false])
  })

  test('an error ends the turn and is kept', () => {
    const { turns } = oneTurn({ type: 'message', text: 'red', hasImage: false }, { type: 'error', code: 'ABORTED', message: 'stopped' })
    expect(turns).toMatchObject([{ isRunning: false, error: { code: 'ABORTED' } }])
  })

  test('a question is kept with its options', () => {
    const { turns } = oneTurn({ type: 'question', text: 'Which colour?', facet: 'color', options: ['red', 'blue'] })
    expect(turns[0]?.question?.options).toEqual(['red', 'blue'])
  })

  test('a turn whose beginning is gone is shown from where it is known', () => {
    const tail = frames({ messageId: 'm', events: turnEvents('red') }).slice(4)
    expect(shownOf(tail).turns).toMatchObject([{ text: 'About red there is this.' }])
  })

  test('who asks to be forgotten is: earlier turns, items and wishes go', () => {
    const forget = [{ type: 'message', text: 'forget me', hasImage: false }, understood([], [{ type: 'forget' }])] satisfies SessionEvent[]
    const after = shownOf(frames({ messageId: 'a', events: turnEvents('red') }, { messageId: 'b', events: forget }))
    expect(after.turns.map(turn => turn.said?.text)).toEqual(['forget me'])
    expect(after.items.size + after.wishes.size).toBe(0)
  })

  test('stopping ends what runs', () => {
    const running = shownOf(frames({ messageId: 'm', events: turnEvents('red') }).slice(0, 4))
    expect(withStopped(running).turns.some(turn => turn.isRunning)).toBe(false)
  })

  test('remembers wishes that are no longer held, to name them', () => {
    const red = wish('color', ['red'])
    const told = withToldInterest(withToldInterest(emptyTranscript, interest([red])), interest())
    expect(told.interest.wishes).toEqual([])
    expect(told.wishes.get(red.id)).toEqual(red)
  })
})
