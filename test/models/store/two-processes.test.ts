import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ModelStore } from '../../../src/models/store/index.js'
import { useTemporaryFolder } from './support/temporary-folder.js'
import { tinyManifest, tinyPackages, whole } from './support/tiny-manifest.js'

const folder = useTemporaryFolder()
const script = fileURLToPath(new URL('support/pull-once.ts', import.meta.url))

function start(): { child: ChildProcess; output: Promise<string>; fetching: Promise<void> } {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder('models')], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  const fetching = new Promise<void>(resolve =>
    child.stdout.on('data', chunk => {
      text += chunk
      if (text.includes('fetching')) resolve()
    }),
  )
  return { child, fetching, output: new Promise(resolve => child.once('close', () => resolve(text))) }
}

describe('two processes that pull the same model', () => {
  it('fetch it once between them', async () => {
    const outputs = await Promise.all([start().output, start().output])
    expect(outputs.map(output => output.trim().split('\n').at(-1)).sort()).toEqual(['fetched 0', 'fetched 2'])
    expect(readFileSync(folder('models', 'tiny.gguf'))).toEqual(whole)
  })

  it('do not wait for one that has died', async () => {
    const first = start()
    await first.fetching
    first.child.kill('SIGKILL')
    await first.output
    const packages = tinyPackages()
    const store = new ModelStore({ directory: folder('models'), manifest: tinyManifest(), packages })
    const began = Date.now()
    expect(readFileSync(await store.pull('tiny'))).toEqual(whole)
    expect(Date.now() - began).toBeLessThan(10_000)
  })
})
