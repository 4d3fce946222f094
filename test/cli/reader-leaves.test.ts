/** `curio … | head`: who reads the output may leave before its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { temporaryFolder } from './run-curio.js'

test('output that nobody reads on is no error', { timeout: 60_000 }, async () => {
  const root = join(import.meta.dirname, '..', '..')
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src', 'cli.ts'), 'items', 'list'], {
    env: { ...process.env, CURIO_STORAGE_DIRECTORY: temporaryFolder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const [errors, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(errors).not.toMatch(/EPIPE|Error/)
  expect(status).toBe(0)
})
