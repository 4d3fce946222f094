import { describe, expect, it, vi } from 'vitest'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import { SessionRooms } from '../../../src/channels/websocket/session-rooms.js'
import { type SocketLimits, socketLimits } from '../../../src/channels/websocket/socket-limits.js'
import type { ConversationFactory } from '../../../src/contracts/conversation.js'
import { gatedConversations } from './gated-conversations.js'

const listener = { send: () => {} }

function openRooms(limits: Partial<SocketLimits>) {
  const script = gatedConversations()
  const rooms = new SessionRooms(script, new RunningTurns(), { ...socketLimits, ...limits })
  const open = (id: string) => rooms.open(id, { isNew: true })
  const talk = async (id: string, text = 'hello') => {
    const room = open(id)
    room.submit(`m${room.lastEventId}`, { text })
    await room.ended
  }
  return { script, rooms, open, talk }
}

describe('the sessions that are kept', () => {
  it('are the ones used last', async () => {
    const { open, talk } = openRooms({ sessions: 2 })
    await talk('a')
    await talk('b')
    open('a')
    await talk('c')
    expect(open('a').lastEventId).toBe(3)
    expect(open('b').lastEventId).toBe(0)
  })

  it('fit into the memory they may take together', async () => {
    const { open, talk } = openRooms({ bytesInAll: 10_000 })
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await talk(id, 'x'.repeat(1000))
    const kept = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => open(id).bytes)
    expect(kept.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(10_000)
    expect(kept.at(-1)).toBeGreaterThan(2000)
    expect(kept[0]).toBe(0)
  })

  it('include all that somebody listens to; of those only the history is dropped', async () => {
    const { open, talk } = openRooms({ sessions: 1, bytesInAll: 5_000 })
    const heard = open('heard')
    heard.join(listener)
    await talk('heard', 'x'.repeat(1000))
    for (const id of ['a', 'b', 'c']) await talk(id, 'x'.repeat(2000))
    expect(open('heard')).toBe(heard)
    expect([heard.lastEventId, heard.bytes, heard.since(0).complete]).toEqual([3, 0, false])
    await talk('heard')
    expect(heard.since(3)).toMatchObject({ complete: true, frames: { length: 3 } })
  })

  it('go when the last one has left and nothing runs', async () => {
    const { open, talk } = openRooms({ sessions: 1 })
    const room = open('a')
    room.join(listener)
    room.submit('m1', { text: 'count 1' })
    room.leave(listener)
    await talk('b')
    expect(open('a')).toBe(room)
    room.stop()
    await room.ended
    await talk('c')
    expect(open('a')).not.toBe(room)
  })
})

describe('a turn that nobody listens to', () => {
  it('is stopped after a minute, counted from the last one who left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { open, script } = openRooms({})
    const room = open('a')
    room.join(listener)
    room.submit('m1', { text: 'count 9' })
    await new Promise(resolve => setImmediate(resolve))
    room.leave(listener)
    vi.advanceTimersByTime(59_000)
    room.join(listener)
    vi.advanceTimersByTime(120_000)
    room.leave(listener)
    vi.advanceTimersByTime(59_000)
    await new Promise(resolve => setImmediate(resolve))
    expect(script.aborted).toEqual([])
    vi.advanceTimersByTime(1_000)
    vi.useRealTimers()
    await room.ended
    expect([script.aborted, room.idle]).toEqual([['count 9'], true])
  })
})

describe('a message', () => {
  it('is taken once, and again where it was refused', async () => {
    const { open } = openRooms({ maximumQueued: 1 })
    const room = open('a')
    expect([room.submit('m1', { text: 'hello' }), room.submit('m1', { text: 'hello' })]).toEqual([true, false])
    expect(() => room.submit('m2', { text: 'you' })).toThrow(/wait/)
    await room.ended
    expect([room.submit('m1', { text: 'hello' }), room.submit('m2', { text: 'you' })]).toEqual([false, true])
    await room.ended
  })
})

describe('a session that is forgotten', () => {
  it('as its turn ends leaves nothing; while a turn waits, the turn stays', async () => {
    const { open, rooms } = openRooms({})
    const room = open('a')
    room.join({ send: frame => frame.includes('turn-end') && rooms.forget('a') })
    room.submit('m1', { text: 'hello' })
    await room.ended
    expect([room.lastEventId, room.bytes, room.since(0).frames]).toEqual([3, 0, []])
    room.submit('m2', { text: 'count 1' })
    await new Promise(resolve => setImmediate(resolve))
    rooms.forget('a')
    expect(room.since(3)).toMatchObject({ complete: true, frames: { length: 2 } })
  })
})

describe('a conversation that breaks its promise and throws', () => {
  it('ends that turn with an error, tells nothing of the machine, and answers the next message', async () => {
    let turns = 0
    const script = gatedConversations()
    const broken: ConversationFactory = {
      ...script,
      open: id => ({
        ...script.open(id),
        turn(input) {
          if (turns++ === 0) throw new Error('ENOENT /home/ada/.curio')
          return script.open(id).turn(input)
        },
      }),
    }
    const room = new SessionRooms(broken, new RunningTurns(), socketLimits).open('a', { isNew: true })
    for (const id of ['m1', 'm2']) room.submit(id, { text: 'hello' })
    await room.ended
    const frames = room.since(0).frames.join()
    expect(frames).toMatch(/"messageId":"m1","event":\{"type":"error","code":"INTERNAL"/)
    expect(frames).toMatch(/"messageId":"m2","event":\{"type":"turn-end"/)
    expect(frames).not.toContain('/home/ada')
  })
})
