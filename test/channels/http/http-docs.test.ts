import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeApi } from '../../../src/channels/http/open-api.js'
import { routes } from '../../../src/channels/http/routes/index.js'
import { openTestServer } from './open-test-server.js'

const page = readFileSync(new URL('../../../docs/http.md', import.meta.url), 'utf8')
const hasCurl = spawnSync('curl', ['--version']).status === 0

describe('docs/http.md', () => {
  it.skipIf(!hasCurl)('has examples that all work as they stand', async () => {
    await using server = await openTestServer()
    const examples = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, example]) => example).join('')
    expect(examples.split('\n').filter(line => line.includes('curl')).length).toBeGreaterThan(10)
    const shell = spawn('bash', ['--norc', '-eu', '-o', 'pipefail', '-c', examples], {
      env: { PATH: process.env['PATH'], CURIO: server.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [output, errors, [status]] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, 'close')])
    expect(errors).toBe('')
    expect(status).toBe(0)
    expect(output).toMatch(/"interest":.*event: turn-end.*"liked":\["featherstep-navy"\].*"total":.*"exported":/s)
  })

  it('names only routes that there are', () => {
    const { paths } = z.looseObject({ paths: z.record(z.string(), z.unknown()) }).parse(describeApi(routes, { version: '1', url: '/' }))
    const known = Object.keys(paths).map(path => path.replace('{id}', 'featherstep-navy'))
    for (const [path] of page.matchAll(/(?<=\$CURIO)\/api\/v1[\w/-]+/g)) expect(known).toContain(path)
  })
})
