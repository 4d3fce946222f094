import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { catalogFolder, runCurio, temporaryFolder } from './run-curio.js'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

/** `curio serve` in a process of its own, from the moment that it prints its address. */
async function serve(words: readonly string[]): Promise<{ url: string; child: ChildProcess; ended: Promise<unknown[]> }> {
  const home = temporaryFolder()
  const child = spawn(process.execPath, ['--import', loader, program, 'serve', '--model', 'none', '--catalog', catalogFolder(), ...words], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      CURIO_MODELS_TEXT: 'none',
      CURIO_MODELS_IMAGE: 'none',
      CURIO_STORAGE_DIRECTORY: join(home, 'storage'),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  const address = await firstLine(child.stdout)
  return { url: address.replace(/^curio is at /, ''), child, ended }
}

async function firstLine(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) return line
  throw new Error('It ended before it printed its address.')
}

describe.concurrent('curio serve', { timeout: 60_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints where it is, answers there, and ends well on %s', async signal => {
    const { url, child, ended } = await serve(['--port', '0', '--limit', '2'])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    try {
      const { token } = Object(await (await fetch(`${url}/api/v1/sessions`, { method: 'POST' })).json())
      const turn = await fetch(`${url}/api/v1/turns`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'red jackets' }),
      })
      expect(await turn.json()).toMatchObject({ items: [{}, {}] })
    } finally {
      child.kill(signal)
    }
    expect(await ended).toEqual([0, null])
  })

  it('takes in what another process changes of the folder that it watches', async () => {
    const catalog = catalogFolder()
    const { url, child, ended } = await serve(['--port', '0', '--watch', '--catalog', catalog])
    const { status } = await runCurio(['items', 'put', '-', '--catalog', catalog], { input: '{"id":"hat","title":"Hat"}' })
    expect(status).toBe(0)
    await vi.waitFor(async () => expect((await fetch(`${url}/api/v1/items/hat`)).status).toBe(200), { timeout: 30_000, interval: 100 })
    child.kill('SIGTERM')
    await ended
  })

  it('says in a sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { status, output, errors } = await runCurio(['serve', '--model', 'none', '--catalog', catalogFolder(), '--port', String(port)])
    other.close()
    expect(status).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain(`Port ${port} of 127.0.0.1 is taken.`)
    expect(errors).toContain('[PORT_TAKEN]')
    expect(errors).not.toMatch(/^\s+at /m)
  })

  it.each([
    ['--port', '70000'],
    ['--port', 'http'],
    ['--host', ''],
  ])('refuses %s %s', async (flag, value) => {
    const { status, errors } = await runCurio(['serve', flag, value])
    expect(status).toBeGreaterThan(0)
    expect(errors).toMatch(/port|host/)
  })
})
