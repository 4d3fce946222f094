import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { importCommand } from '../../src/cli/import-command.js'
import { picturesCommand } from '../../src/cli/pictures-command.js'
import { pictureServer, sends } from '../catalog/pictures/picture-server.js'
import { temporaryFolder } from './run-curio.js'

let output = ''

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('CURIO_')) vi.stubEnv(name, undefined)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    output += String(chunk)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

async function curio(...words: string[]): Promise<string> {
  output = ''
  await new Command('curio').addCommand(importCommand()).addCommand(picturesCommand()).parseAsync(words, { from: 'user' })
  return output
}

/** A shop's file whose picture lies on this machine, which no catalogue may make curio ask. */
async function shopFile() {
  const server = await pictureServer({ '/a.png': sends(Buffer.from('secret')) })
  const home = temporaryFolder()
  const file = join(home, 'a.csv')
  writeFileSync(file, `id,title,image\n1,Tent,${server.url('/a.png')}\n2,Lamp,\n`)
  return { server, file, shop: join(home, 'shop'), port: String(server.port) }
}

describe('pictures at addresses, from the command line', () => {
  it('are fetched at the end of an import, which a refused one does not undo', async () => {
    const { server, file, shop } = await shopFile()
    const text = await curio('import', file, '--to', shop)
    expect(text).toContain('1 pictures at addresses: 0 were here, 0 fetched')
    expect(text).toContain('PICTURE_ADDRESS_REFUSED')
    expect(text).toContain('Talk to it')
    expect(process.exitCode).toBeUndefined()
    expect(server.asked).toEqual([])
  })

  it('are told in the report for programs', async () => {
    const { file, shop } = await shopFile()
    expect(JSON.parse(await curio('import', file, '--to', shop, '--json'))).toMatchObject({
      items: 2,
      fetched: { wanted: 1, failed: [{ item: '1', code: 'PICTURE_ADDRESS_REFUSED' }] },
    })
  })

  it('are left alone by --no-pictures and in a dry run', async () => {
    const { file, shop } = await shopFile()
    expect(await curio('import', file, '--to', shop, '--no-pictures')).toContain('1 pictures at addresses are not fetched.')
    expect(await curio('import', file, '--to', shop, '--dry-run')).toContain('1 pictures at addresses are not fetched.')
  })

  it('are refused on this machine also where its port is allowed, and the command ends with 1', async () => {
    const { server, file, shop, port } = await shopFile()
    await curio('import', file, '--to', shop, '--no-pictures')
    vi.stubEnv('CURIO_PICTURES_PORTS', `80, ${port}`)
    const report: unknown = JSON.parse(await curio('pictures', 'pull', '--catalog', shop, '--json'))
    expect(report).toMatchObject({ failed: [{ why: expect.stringContaining('127.0.0.1 is not an address of the open internet') }] })
    expect(process.exitCode).toBe(1)
    expect(server.asked).toEqual([])
    expect(await curio('pictures', 'pull', '--catalog', shop)).toContain('PICTURE_ADDRESS_REFUSED')
  })
})
