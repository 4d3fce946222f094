import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogFolder, runCurio, temporaryFolder } from './run-curio.js'

describe.concurrent('curio', { timeout: 60_000 }, () => {
  it('names its commands in its help', async () => {
    const { status, output } = await runCurio(['--help'])
    expect(status).toBe(0)
    for (const command of ['chat', 'index', 'models', 'doctor', 'config']) expect(output).toMatch(new RegExp(`^ +${command}\\b.*\\w`, 'm'))
  })

  it('refuses a command that it does not have, without a stack', async () => {
    const { status, output, errors } = await runCurio(['chatt'])
    expect([status === 0, output]).toEqual([false, ''])
    expect(errors).toMatch(/chat/)
    expect(errors).not.toMatch(/^\s+at /m)
  })

  it('indexes a catalogue ahead of the first chat, and says how many items', async () => {
    const folder = catalogFolder()
    const { status, output } = await runCurio(['index', '--catalog', folder])
    expect(status).toBe(0)
    expect(output).toMatch(/^5 items indexed in \d+\.\d s\n$/)
    expect(existsSync(join(folder, '.curio'))).toBe(true)
  })

  it('indexes nothing where there is no catalogue', async () => {
    const { status, errors } = await runCurio(['index', '--catalog', temporaryFolder()])
    expect(status).toBe(2)
    expect(errors).toContain('[CATALOG_MISSING]')
  })
})
