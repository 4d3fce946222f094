import { describe, expect, it } from 'vitest'
import { openSockets } from './open-sockets.js'
import { SocketClient } from './socket-client.js'

describe('a conversation over a socket', () => {
  it('welcomes, accepts a message, shows items with addresses a browser can fetch, and ends', async () => {
    const { url } = await openSockets()
    const client = await SocketClient.enter(url)
    expect(client.socket.protocol).toBe('curio.v1')
    expect(client.welcome).toMatchObject({ version: 1, resumed: false, lastEventId: 0, language: 'en', interest: { wishes: [] } })
    expect(client.welcome.greeting).not.toBe('')
    const answer = await client.ask('m1', 'red running shoes')
    expect(client.frames.slice(0, 2).map(frame => frame.type)).toEqual(['welcome', 'accepted'])
    expect(answer.map(frame => frame.id)).toEqual(answer.map((_, place) => place + 1))
    expect(answer[0]?.event).toEqual({ type: 'message', text: 'red running shoes', hasImage: false })
    const items = answer.flatMap(({ event }) => (event.type === 'items' ? event.items : []))
    expect(items.length).toBeGreaterThan(0)
    for (const { item } of items) expect(item.image).toBe(`/api/v1/images/${encodeURIComponent(item.id)}`)
    expect(JSON.stringify(client.frames)).not.toContain(process.cwd())
  })
})
