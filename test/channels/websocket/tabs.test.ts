import { describe, expect, it, vi } from 'vitest'
import { gatedConversations } from './gated-conversations.js'
import { openSockets } from './open-sockets.js'
import { SocketClient } from './socket-client.js'

async function open(limits = {}) {
  const script = gatedConversations()
  const { url } = await openSockets({ conversations: script, limits })
  return { script, url }
}

const messageIds = (client: SocketClient) => [...new Set(client.events.map(frame => frame.messageId))]

describe('two tabs of one session', () => {
  it('see the same events, whoever writes', async () => {
    const { url } = await open()
    const one = await SocketClient.enter(url)
    const two = await SocketClient.enter(url, { token: one.welcome.token })
    await one.ask('m1', 'from one')
    await two.answerTo('m1')
    await two.ask('m2', 'from two')
    await one.answerTo('m2')
    expect(one.events).toEqual(two.events)
    expect(one.of('accepted').map(frame => frame.messageId)).toEqual(['m1'])
    expect(two.events.map(({ event }) => (event.type === 'message' ? event.text : []))).toContain('from one')
  })

  it('that write at once are answered one after the other', async () => {
    const { script, url } = await open()
    const one = await SocketClient.enter(url)
    const two = await SocketClient.enter(url, { token: one.welcome.token })
    one.say('m1', 'count 3')
    await two.until(() => two.events.length > 0)
    two.say('m2', 'count 3 again')
    await two.until(() => two.of('accepted').length === 1)
    script.release(6)
    await one.answerTo('m2')
    const owners = one.events.map(frame => frame.messageId)
    expect(owners).toEqual([...Array(6).fill('m1'), ...Array(6).fill('m2')])
  })

  it('that send the same message start one turn', async () => {
    const { script, url } = await open()
    const one = await SocketClient.enter(url)
    const two = await SocketClient.enter(url, { token: one.welcome.token })
    for (const tab of [one, two]) tab.say('same', 'hello')
    for (const tab of [one, two]) await tab.until(() => tab.of('accepted').length === 1)
    await one.answerTo('same')
    expect([...one.of('accepted'), ...two.of('accepted')].map(frame => frame.duplicate).toSorted()).toEqual([false, true])
    expect(script.heard).toEqual(['hello'])
  })
})

describe('messages of one session', () => {
  it('are answered in their order, also when all come at once', async () => {
    const { script, url } = await open()
    const client = await SocketClient.enter(url)
    const ids = ['a', 'b', 'c', 'd', 'e']
    for (const id of ids) client.say(id, `text ${id}`)
    await client.answerTo('e')
    expect(client.of('accepted').map(frame => frame.messageId)).toEqual(ids)
    expect(messageIds(client)).toEqual(ids)
    expect(script.heard).toEqual(ids.map(id => `text ${id}`))
    expect(client.events.map(frame => frame.id)).toEqual(client.events.map((_, place) => place + 1))
  })

  it('are answered once, however often they are sent, also after the answer and on another connection', async () => {
    const { script, url } = await open()
    const client = await SocketClient.enter(url)
    await client.ask('m1', 'hello')
    client.say('m1', 'hello')
    await client.until(() => client.of('accepted').length === 2)
    await client.cut()
    const again = await SocketClient.enter(url, { token: client.welcome.token, lastEventId: 3 })
    again.say('m1', 'hello')
    await again.until(() => again.of('accepted').length === 1)
    await again.ask('m2', 'next')
    expect(client.of('accepted').map(frame => frame.duplicate)).toEqual([false, true])
    expect(again.of('accepted').map(frame => frame.duplicate)).toEqual([true, false])
    expect(script.heard).toEqual(['hello', 'next'])
  })

  it('wait in a queue that has an end', async () => {
    const { script, url } = await open({ maximumQueued: 2 })
    const client = await SocketClient.enter(url)
    for (const id of ['a', 'b', 'c']) client.say(id, 'count 1')
    await client.until(() => client.of('error').length === 1)
    expect(client.of('error')[0]).toMatchObject({ code: 'RATE_LIMITED', messageId: 'c' })
    script.release(3)
    await client.answerTo('b')
    await client.ask('c', 'count 1')
    expect(client.of('accepted').map(frame => frame.duplicate)).toEqual([false, false, false])
  })
})

describe('a turn that is cancelled', () => {
  it('ends with ABORTED; the next message is answered', async () => {
    const { script, url } = await open()
    const client = await SocketClient.enter(url)
    client.say('m1', 'count 5')
    client.say('m2', 'count 1')
    script.release(2)
    await client.until(() => client.events.length === 4)
    client.send({ type: 'cancel' })
    expect((await client.answerTo('m1')).at(-1)?.event).toMatchObject({ type: 'error', code: 'ABORTED' })
    script.release()
    expect((await client.answerTo('m2')).at(-1)?.event).toMatchObject({ type: 'turn-end' })
  })

  it('where nothing runs is no error', async () => {
    const { url } = await open()
    const client = await SocketClient.enter(url)
    client.send({ type: 'cancel' })
    await client.ask('m1', 'hello')
    expect(client.of('error')).toEqual([])
  })
})

describe('a restart', () => {
  it('is a new session on the same socket, which knows nothing of the old one', async () => {
    const { url } = await open()
    const client = await SocketClient.enter(url)
    await client.ask('m1', 'hello')
    const old = client.welcome
    client.send({ type: 'restart' })
    await client.until(() => client.of('welcome').length === 2)
    expect(client.welcome).toMatchObject({ resumed: false, lastEventId: 0 })
    expect([client.welcome.sessionId === old.sessionId, client.welcome.token === old.token]).toEqual([false, false])
    expect((await client.ask('m2', 'hello again'))[0]?.id).toBe(1)
    expect((await client.ask('m1', 'the same id means another message here')).length).toBe(3)
  })

  it('stops the answer that nobody waits for any more', async () => {
    const { script, url } = await open()
    const client = await SocketClient.enter(url)
    client.say('m1', 'count 3')
    await client.until(() => client.events.length === 2)
    client.send({ type: 'restart' })
    await vi.waitFor(() => expect(script.aborted).toEqual(['count 3']), 10_000)
    expect(client.events).toHaveLength(2)
  })

  it('leaves the other tab where it is, with its answer', async () => {
    const { script, url } = await open()
    const one = await SocketClient.enter(url)
    const two = await SocketClient.enter(url, { token: one.welcome.token })
    one.say('m1', 'count 1')
    await two.until(() => two.events.length === 2)
    one.send({ type: 'restart' })
    await one.until(() => one.of('welcome').length === 2)
    script.release()
    expect((await two.answerTo('m1')).at(-1)?.event).toMatchObject({ type: 'turn-end' })
    expect(one.events).toHaveLength(2)
  })
})
