import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Storage } from '../../src/storage/index.js'
import { temporaryFolder } from './temporary-folder.js'

const run = promisify(execFile)
const script = fileURLToPath(new URL('open-at.ts', import.meta.url))
const processes = 4

describe('several processes that open new databases at the same moments', { timeout: 60_000 }, () => {
  it('all get in, and nothing of what they write is lost', async () => {
    const folder = temporaryFolder()
    // Late enough for all of them to be there.
    const moment = String(Date.now() + 2000)
    const started = Array.from({ length: processes }, (_, index) =>
      run(process.execPath, ['--import', import.meta.resolve('tsx'), script, folder, `s${index}`, moment]),
    )
    for (const { stderr } of await Promise.all(started)) expect(stderr).toBe('')
    for (const name of readdirSync(folder).filter(file => file.endsWith('.sqlite'))) {
      using storage = new Storage(join(folder, name))
      expect(storage.events.all()).toHaveLength(processes)
    }
  })
})
