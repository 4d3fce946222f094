/** What ONNX Runtime may not do: it is asked in a process of its own, with an empty home folder. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { tinyImageNetwork } from '../../support/tiny-image-network.js'

const run = promisify(execFile)
const source = fileURLToPath(new URL('../../../src', import.meta.url))

/** Loads a network with a home folder that is empty before. */
async function load(program: string): Promise<{ home: string; errors: string }> {
  const home = mkdtempSync(join(tmpdir(), 'curio-home-'))
  const { stderr } = await run(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program], {
    env: { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: join(home, 'cache') },
  })
  return { home, errors: stderr }
}

describe('ONNX Runtime', () => {
  test('leaves no identifier of this machine behind, and is quiet', async () => {
    const path = tinyImageNetwork()
    const { home, errors } = await load(`
      import { OnnxImageEncoder } from ${JSON.stringify(join(source, 'models/image/onnx-image-encoder.ts'))}
      const encoder = await OnnxImageEncoder.load({ path: ${JSON.stringify(path)}, id: 'tiny' })
      await encoder.dispose()`)
    expect([readdirSync(home), errors]).toEqual([[], ''])
  }, 60_000)

  test('is imported through one door', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    const importers = files.filter(name => /from 'onnxruntime-node'/.test(readFileSync(join(source, name), 'utf8')))
    expect(importers).toEqual([join('models', 'onnx', 'onnx-runtime.ts')])
  })
})
