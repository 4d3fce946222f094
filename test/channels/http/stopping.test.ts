import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { openServer } from '../../../src/open-server.js'
import { gatedApp } from './gated-app.js'
import { failureOf, request, testConfig } from './open-test-server.js'

const quiet = { logLevel: 'silent' } as const
const begin = async (url: string) => {
  const { token } = Object(await (await fetch(`${url}/api/v1/sessions`, { method: 'POST' })).json())
  return String(token)
}
const turn = (url: string, token: string, headers = {}) =>
  request(`${url}/api/v1/turns`, 'POST', { token, body: { text: 'hello' }, headers })

/** Sends the first half of a request; the returned function sends the rest and gives the answer as it stands on the wire. */
async function halfAsked(port: number, line: string, headers: readonly string[] = []): Promise<(body: string) => Promise<string>> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  await new Promise(resolve => socket.write(`${line} HTTP/1.1\r\nhost: here\r\n`, resolve))
  // The server has it when it has answered another request.
  await fetch(`http://127.0.0.1:${port}/health/live`)
  return body => {
    socket.write([...headers, '', headers.length > 0 ? body : ''].join('\r\n'))
    return text(socket)
  }
}

describe('a stream', () => {
  it('counts as a connection of its address until it ends', async () => {
    const app = gatedApp()
    const server = await openServer(testConfig({ ...quiet, maximumConnectionsPerAddress: 1 }), app)
    const token = await begin(server.url)
    const stream = { accept: 'text/event-stream' }
    const first = turn(server.url, token, stream)
    await app.waiting(1)
    expect(failureOf(await turn(server.url, token, stream))).toEqual([503, 'CONNECTIONS_EXCEEDED'])
    app.open()
    expect((await first).text).toContain('event: turn-end')
    expect((await turn(server.url, token, stream)).text).toContain('event: turn-end')
    await server.stop()
  })
})

describe('a server that stops', () => {
  it('lets a running turn finish and sends its whole answer', async () => {
    const app = gatedApp()
    const server = await openServer(testConfig(quiet), app, { graceMilliseconds: 60_000 })
    const token = await begin(server.url)
    const answers = [turn(server.url, token), turn(server.url, token, { accept: 'text/event-stream' })]
    await app.waiting(2)
    const stopped = server.stop()
    app.open()
    const [whole, streamed] = await Promise.all(answers)
    expect(whole?.json).toMatchObject({ text: 'heard hello' })
    expect(streamed?.text).toContain('event: turn-end')
    await stopped
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow()
  })

  it('is alive but not ready meanwhile, and takes no new turn', async () => {
    const app = gatedApp()
    const server = await openServer(testConfig(quiet), app, { graceMilliseconds: 60_000 })
    const token = await begin(server.url)
    expect((await request(`${server.url}/health/ready`)).status).toBe(200)
    const running = turn(server.url, token)
    await app.waiting(1)
    // New connections are not taken any more, so these ask on ones that they have begun to use.
    const asking = await Promise.all([
      halfAsked(server.port, 'GET /health/live'),
      halfAsked(server.port, 'GET /health/ready'),
      halfAsked(server.port, 'POST /api/v1/reactions', [
        'content-type: application/json',
        'content-length: 29',
        `authorization: Bearer ${token}`,
      ]),
    ])
    const stopped = server.stop()
    const [live, ready, reaction] = await Promise.all(asking.map(finish => finish('{"item": "a","value": "like"}')))
    expect(live).toMatch(/^HTTP\/1.1 200 [\s\S]*connection: close/i)
    expect(ready).toMatch(/^HTTP\/1.1 503 /)
    expect(reaction).toMatch(/^HTTP\/1.1 503 [\s\S]*SERVER_STOPPING/)
    app.open()
    await Promise.all([running, stopped])
  })

  it('aborts what takes longer than the grace time', async () => {
    const app = gatedApp()
    const server = await openServer(testConfig(quiet), app, { graceMilliseconds: 20 })
    const token = await begin(server.url)
    const answer = turn(server.url, token, { accept: 'text/event-stream' })
    await app.waiting(1)
    await server.stop()
    expect((await answer).text).toContain('"code":"ABORTED"')
  })

  it('stops once, however often it is told', async () => {
    const server = await openServer(testConfig(quiet), gatedApp())
    await Promise.all([server.stop(), server.stop()])
    await server.stop()
  })
})

describe('a server that cannot start', () => {
  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(openServer(testConfig({ ...quiet, port }), gatedApp())).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(String(port)),
    })
    other.close()
  })

  it('says that it has no such address', async () => {
    await expect(openServer(testConfig({ ...quiet, host: '203.0.113.99' }), gatedApp())).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })
})
