/** `curio mcp` as a program of its own: the official client starts it, and nothing but the protocol is on its output. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { describe, expect, it } from 'vitest'
import { catalogFolder, runCurio, temporaryFolder } from '../../cli/run-curio.js'
import { call } from './connect-client.js'

const program = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url))
const flags = ['--model', 'none', '--catalog']

const message = (id: number, method: string, params: object) => JSON.stringify({ jsonrpc: '2.0', id, method, params })
const hello = message(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } })

describe('curio mcp', () => {
  it('is started and used by the official client', { timeout: 60_000 }, async () => {
    const home = temporaryFolder()
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ['--import', import.meta.resolve('tsx'), program, 'mcp', ...flags, catalogFolder()],
      cwd: home,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: home,
        CURIO_MODELS_TEXT: 'none',
        CURIO_MODELS_IMAGE: 'none',
        CURIO_STORAGE_DIRECTORY: join(home, 'storage'),
      },
      stderr: 'pipe',
    })
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(transport)
    const { data } = await call(client, 'search_catalog', { catalog: { query: 'a red jacket', filters: { price: { max: 6000 } } } })
    expect(data.products?.map(product => product.id).sort()).toEqual(['fleece-red', 'rain-red'])
    await client.close()
  })

  it('answers every request of a pipe, in the protocol alone, and ends well', { timeout: 60_000 }, async () => {
    const lines = [
      hello,
      'this is no message',
      '{"jsonrpc":"2.0"}',
      JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
      message(2, 'tools/call', { name: 'recommend', arguments: { text: 'a red jacket' } }),
      message(3, 'tools/call', { name: 'recommend', arguments: { text: 'under $50' } }),
    ]
    const run = await runCurio(['mcp', ...flags, catalogFolder()], { input: `${lines.join('\n')}\n` })
    const answers = run.output
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers.map(answer => answer.id).sort()).toEqual([1, 2, 3])
    expect(answers.every(answer => answer.result !== undefined && !answer.result.isError)).toBe(true)
    expect(run.errors).toContain('a message was not understood')
    expect(run.status).toBe(0)
  })
})
