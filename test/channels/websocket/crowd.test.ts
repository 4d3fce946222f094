import { describe, expect, it } from 'vitest'
import { openSockets } from './open-sockets.js'
import { SocketClient } from './socket-client.js'

const people = 50

describe('many people at once', () => {
  it('each get their own answers and nobody else’s', async () => {
    const { url } = await openSockets({ server: { maximumConnectionsPerAddress: people } })
    const clients = await Promise.all(Array.from({ length: people }, () => SocketClient.enter(url)))
    const wishes = ['red shoes', 'a tent', 'something warm', 'a black backpack under $80', 'jackets']
    await Promise.all(
      clients.map(async (client, person) => {
        await client.ask(`${person}-1`, `${wishes[person % wishes.length]} for person${person}x`)
        await client.ask(`${person}-2`, 'what do you know about me?')
      }),
    )
    expect(new Set(clients.map(client => client.welcome.sessionId)).size).toBe(people)
    for (const [person, client] of clients.entries()) {
      expect(client.events.map(frame => frame.id)).toEqual(client.events.map((_, place) => place + 1))
      expect(client.events.every(frame => frame.messageId.startsWith(`${person}-`))).toBe(true)
      const sessions = client.events.flatMap(({ event }) => (event.type === 'turn-start' ? event.sessionId : []))
      expect(sessions).toEqual([client.welcome.sessionId, client.welcome.sessionId])
      const named = new Set(JSON.stringify(client.frames).match(/person\d+x/g))
      expect([...named]).toEqual([`person${person}x`])
    }
  })
})
