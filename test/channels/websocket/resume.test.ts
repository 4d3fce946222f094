import { describe, expect, it, vi } from 'vitest'
import type { EventFrame } from '../../../src/contracts/socket-protocol.js'
import { gatedConversations } from './gated-conversations.js'
import { openSockets } from './open-sockets.js'
import { SocketClient } from './socket-client.js'

const deltas = (frames: readonly EventFrame[]) => frames.flatMap(({ event }) => (event.type === 'text-delta' ? event.text : [])).join('')

const upTo = (client: SocketClient, count: number) => client.until(() => client.events.length >= count)

describe('a connection that is lost', () => {
  it('in mid-answer is resumed: what was missed comes once, in order, and the whole is as if nothing had happened', async () => {
    const script = gatedConversations()
    const { url } = await openSockets({ conversations: script })
    const undisturbed = await SocketClient.enter(url)
    script.release(9)
    const whole = await undisturbed.ask('m1', 'count 9')

    const first = await SocketClient.enter(url)
    first.say('m1', 'count 9')
    script.release(3)
    await upTo(first, 5)
    await first.cut()
    script.release(3)
    const { token } = first.welcome
    const second = await SocketClient.enter(url, { token, lastEventId: first.events.at(-1)?.id ?? 0 })
    expect(second.welcome).toMatchObject({ resumed: true, sessionId: first.welcome.sessionId })
    script.release(3)
    await second.answerTo('m1')

    const seen = [...first.events, ...second.events]
    const plain = (frames: readonly EventFrame[]) => JSON.stringify(frames).replaceAll(/session-\d+/g, 'S')
    expect(plain(seen)).toBe(plain(whole))
    expect(deltas(seen)).toBe(' 1 2 3 4 5 6 7 8 9')
  })

  it('again and again, at every event, still loses and repeats nothing', async () => {
    const { url } = await openSockets()
    const undisturbed = await (await SocketClient.enter(url)).ask('m1', 'comfortable running shoes under $100')
    const first = await SocketClient.enter(url)
    await first.ask('m1', 'comfortable running shoes under $100')
    const { token } = first.welcome
    for (let seen = 0; seen <= undisturbed.length; seen++) {
      const again = await SocketClient.enter(url, { token, lastEventId: seen })
      await upTo(again, undisturbed.length - seen)
      again.send({ type: 'ping' })
      await again.until(() => again.of('pong').length > 0)
      expect([...first.events.slice(0, seen), ...again.events]).toEqual(first.events)
      await again.cut()
    }
    expect(first.events.map(frame => frame.event.type)).toEqual(undisturbed.map(frame => frame.event.type))
  })

  it('does not stop the turn, unless nobody comes back in time', async () => {
    const script = gatedConversations()
    const { url } = await openSockets({ conversations: script, limits: { abandonAfter: 30 } })
    const first = await SocketClient.enter(url)
    first.say('m1', 'count 5')
    first.say('m2', 'afterwards')
    await first.until(() => first.of('accepted').length === 2 && first.events.length === 2)
    await first.cut()
    await vi.waitFor(() => expect(script.aborted).toEqual(['count 5']), 10_000)
    const back = await SocketClient.enter(url, { token: first.welcome.token, lastEventId: 2 })
    await back.answerTo('m2')
    expect(back.events.filter(({ event }) => event.type === 'error').map(frame => frame.messageId)).toEqual(['m1', 'm2'])
    expect(script.heard).toEqual(['count 5'])
  })

  it('is no loss for the turn of who comes back in time, or has another tab open', async () => {
    const script = gatedConversations()
    const { url } = await openSockets({ conversations: script, limits: { abandonAfter: 30 } })
    const first = await SocketClient.enter(url)
    const tab = await SocketClient.enter(url, { token: first.welcome.token })
    first.say('m1', 'count 1')
    await upTo(tab, 2)
    await first.cut()
    await new Promise(resolve => setTimeout(resolve, 60))
    script.release()
    expect((await tab.answerTo('m1')).at(-1)?.event).toMatchObject({ type: 'turn-end' })
  })
})

describe('a page that is loaded again', () => {
  it('gets the kept history, what the person said included', async () => {
    const { url } = await openSockets({ conversations: gatedConversations() })
    const page = await SocketClient.enter(url)
    await page.ask('m1', 'hello')
    await page.ask('m2', 'you')
    const reload = await SocketClient.enter(url, { token: page.welcome.token })
    await upTo(reload, page.events.length)
    expect(reload.welcome).toMatchObject({ resumed: true, lastEventId: 6, sessionId: page.welcome.sessionId })
    expect(reload.events).toEqual(page.events)
    expect(reload.events[3]).toMatchObject({ messageId: 'm2', event: { type: 'message', text: 'you' } })
  })

  it('is told when the log no longer reaches back, and gets what is kept', async () => {
    const { url } = await openSockets({ conversations: gatedConversations(), limits: { eventsPerSession: 4 } })
    const page = await SocketClient.enter(url)
    for (const id of ['m1', 'm2', 'm3']) await page.ask(id, id)
    const late = await SocketClient.enter(url, { token: page.welcome.token, lastEventId: 2 })
    await upTo(late, 4)
    expect(late.welcome).toMatchObject({ resumed: false, lastEventId: 9 })
    expect(late.events).toEqual(page.events.slice(-4))
    const inTime = await SocketClient.enter(url, { token: page.welcome.token, lastEventId: 5 })
    await upTo(inTime, 4)
    expect(inTime.welcome.resumed).toBe(true)
  })

  it('continues a session whose log is gone, under new ids, so that old ones are never taken for them', async () => {
    const script = gatedConversations()
    const { url, tokens } = await openSockets({ conversations: script })
    const { token } = await tokens.issue('from-before')
    const page = await SocketClient.enter(url, { token, lastEventId: 2 })
    expect(page.welcome).toMatchObject({ sessionId: 'from-before', resumed: false })
    const answer = await page.ask('m1', 'hello')
    expect(answer.map(frame => frame.id)).toEqual([1, 2, 3].map(step => page.welcome.lastEventId + step))
    expect((await SocketClient.enter(url, { token, lastEventId: 2 })).welcome.resumed).toBe(false)
  })

  it.each([
    ['forged', async () => 'x.y.z'],
    ['expired', async (issue: (id: string) => Promise<string>) => await issue('someone')],
  ])('with a token that is %s starts a new session and sees nothing of the old one', async (kind, make) => {
    const { url, tokens } = await openSockets({ conversations: gatedConversations() })
    const other = await SocketClient.enter(url)
    await other.ask('m1', 'a secret')
    vi.useFakeTimers({ toFake: ['Date'], now: kind === 'expired' ? Date.now() - 40 * 24 * 3600 * 1000 : Date.now() })
    const token = await make(async () => (await tokens.issue(other.welcome.sessionId)).token)
    vi.useRealTimers()
    const page = await SocketClient.enter(url, { token, lastEventId: 0 })
    expect(page.welcome).toMatchObject({ resumed: false, lastEventId: 0 })
    expect(page.welcome.sessionId).not.toBe(other.welcome.sessionId)
    await page.ask('m2', 'hello')
    expect(JSON.stringify(page.frames)).not.toContain('a secret')
  })
})

describe('the history of a person who is forgotten', () => {
  it('is kept nowhere: who loads the page again sees only that it was asked for', async () => {
    const { url } = await openSockets()
    const page = await SocketClient.enter(url)
    await page.ask('m1', 'red running shoes for Grandmother')
    await page.ask('m2', 'forget everything about me')
    const reload = await SocketClient.enter(url, { token: page.welcome.token })
    await upTo(reload, 2)
    expect(reload.welcome.resumed).toBe(false)
    expect(reload.events).toEqual(page.events.filter(frame => frame.messageId === 'm2'))
    expect(JSON.stringify(reload.frames)).not.toContain('Grandmother')
  })
})
