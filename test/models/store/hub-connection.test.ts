import { describe, expect, it } from 'vitest'
import { HostMemory, HubConnection, SourceFailure } from '../../../src/models/store/index.js'
import { HubServer } from './support/hub-server.js'

const content = Buffer.from('some bytes of a model')
const connect = (hub: HubServer, bounds: { connectMilliseconds?: number; idleMilliseconds?: number } = {}) =>
  new HubConnection({ baseUrl: hub.url, hosts: new HostMemory(), ...bounds })

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

describe('a connection to the hub', () => {
  it('asks over a protected connection unless told otherwise', () => {
    expect(new URL(new HubConnection().baseUrl).protocol).toBe('https:')
  })

  it('follows the way to the bytes and keeps what was stated on it', async () => {
    await using hub = await HubServer.start({ content, statedSha256: 'a'.repeat(64) })
    const answer = await connect(hub).get('/shop/model', {})
    expect(answer.status).toBe(200)
    expect(answer.header('x-linked-etag')).toBe(`"${'a'.repeat(64)}"`)
    expect(answer.header('content-length')).toBe(String(content.length))
    expect(answer.header('never-sent')).toBeUndefined()
    expect(await collect(answer.body())).toBe(content.toString())
  })

  it('bounds the wait for an answer, not the length of a download', async () => {
    await using hub = await HubServer.start({ content })
    const answer = await connect(hub, { connectMilliseconds: 200 }).get('/shop/model', {})
    await new Promise(resolve => setTimeout(resolve, 400))
    expect(await collect(answer.body())).toBe(content.toString())
  })

  it('bounds silence in a body', async () => {
    await using hub = await HubServer.start({ content, stopsAfter: { bytes: 3, how: 'stall' } })
    const answer = await connect(hub, { idleMilliseconds: 100 }).get('/shop/model', {})
    await expect(collect(answer.body())).rejects.toThrow()
  })

  it('lets go of a body that nobody reads to its end', async () => {
    await using hub = await HubServer.start({ content, stopsAfter: { bytes: 3, how: 'stall' } })
    const answer = await connect(hub).get('/shop/model', {})
    for await (const chunk of answer.body()) {
      expect(chunk.length).toBe(3)
      break
    }
  })

  it('stops in a body when the caller stops', async () => {
    await using hub = await HubServer.start({ content, stopsAfter: { bytes: 3, how: 'stall' } })
    const stop = new AbortController()
    const answer = await connect(hub).get('/shop/model', {}, stop.signal)
    setTimeout(() => stop.abort(), 50)
    await expect(collect(answer.body())).rejects.toThrow(/abort/i)
  })

  it('does not hold it against a host that the caller stopped', async () => {
    await using hub = await HubServer.start({ silent: true })
    const hosts = new HostMemory()
    const connection = new HubConnection({ baseUrl: hub.url, hosts })
    await expect(connection.get('/shop/model', {}, AbortSignal.timeout(50))).rejects.not.toBeInstanceOf(SourceFailure)
    expect(hosts.failureOf(new URL(hub.url).host)).toBeUndefined()
  })

  it('remembers only the host that failed', async () => {
    const hosts = new HostMemory()
    hosts.remember('one.example', 'one.example did not answer')
    expect(hosts.failureOf('one.example')).toBe('one.example did not answer')
    expect(hosts.failureOf('two.example')).toBeUndefined()
  })
})
