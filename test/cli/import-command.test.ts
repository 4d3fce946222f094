import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FoundTable } from '../../src/catalog/import/index.js'
import { readCatalog } from '../../src/catalog/index.js'
import { approveWith } from '../../src/cli/approve-mapping.js'
import { importCommand } from '../../src/cli/import-command.js'
import { importProgress } from '../../src/cli/import-progress.js'
import { initCommand } from '../../src/cli/init-command.js'
import { mappingText } from '../../src/cli/mapping-text.js'
import { loadConfig } from '../../src/config/load-config.js'
import { runCurio, temporaryFolder } from './run-curio.js'

function homeWith(files: Readonly<Record<string, string>>): string {
  const home = temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content)
  return home
}

let output = ''

beforeEach(() => {
  output = ''
  for (const name of Object.keys(process.env)) if (name.startsWith('CURIO_')) vi.stubEnv(name, undefined)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    output += String(text)
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
  const program = new Command('curio').addCommand(importCommand()).addCommand(initCommand())
  await program.parseAsync(words, { from: 'user' })
  return output
}

describe('curio import', () => {
  it('makes a catalogue of standard input that curio chat talks about', { timeout: 60_000 }, async () => {
    const home = temporaryFolder()
    const stock = 'SKU,Name,Colour,Price\n1,Tarn Parka,red,$95\n2,Fjord Parka,blue,$120\n'
    const imported = await runCurio(['import', '-'], { home, input: stock })
    expect(imported).toMatchObject({ status: 0, output: expect.stringContaining('curio chat --catalog ./catalog') })
    const chat = await runCurio(['chat', '--catalog', './catalog', '--model', 'none'], { home, input: 'a red parka\n' })
    expect(chat.output).toContain('Tarn Parka')
  })

  it('tells what it kept, writes the report as a page and saves the mapping for the next time', async () => {
    const home = homeWith({ 'stock.csv': 'SKU,Name,Price\n1,Tent,$95\n2,Lamp,$12\n' })
    const at = (name: string) => join(home, name)
    const text = await curio('import', at('stock.csv'), '--to', at('shop'), '--report', at('r.html'), '--save-mapping', at('m.json'))
    expect(text).toContain('2 of 2 rows kept')
    expect(readFileSync(at('r.html'), 'utf8')).toContain('<h2>stock.csv</h2>')
    expect(JSON.parse(readFileSync(at('m.json'), 'utf8'))).toMatchObject({
      version: 1,
      items: { id: 'SKU', title: 'Name', price: 'Price' },
    })
    expect(await curio('import', at('stock.csv'), '--to', at('shop'), '--mapping', at('m.json'), '--map', 'title=SKU')).toContain('2 items')
  })

  it('answers in JSON and writes nothing in a dry run', async () => {
    const home = homeWith({ 'a.csv': 'id,title\n1,Tent\n2,\n' })
    const report: unknown = JSON.parse(await curio('import', join(home, 'a.csv'), '--to', join(home, 'shop'), '--json', '--dry-run'))
    expect(report).toMatchObject({ items: 1, written: false })
    expect(existsSync(join(home, 'shop'))).toBe(false)
  })

  it('ends with 1 when it is strict and rows were skipped', async () => {
    const home = homeWith({ 'a.csv': 'id,title\n1,Tent\n2,\n' })
    expect(await curio('import', join(home, 'a.csv'), '--to', join(home, 'shop'), '--strict')).toContain('the folder is as it was')
    expect(process.exitCode).toBe(1)
  })

  it('says which code a missing source has', async () => {
    await expect(curio('import', join(temporaryFolder(), 'nowhere.csv'))).rejects.toMatchObject({
      code: 'IMPORT_SOURCE_MISSING',
      fault: 'user',
    })
  })
})

describe('curio init', () => {
  it('writes what curio chat needs, and overwrites nothing unless it is told to', async () => {
    const shop = join(temporaryFolder(), 'shop')
    expect(await curio('init', shop, '--shop-name', 'Alma', '--language', 'en')).toContain('curio import')
    const { config } = await loadConfig({ directory: shop })
    expect(config).toMatchObject({ catalog: 'catalog', language: 'en', writing: { shopName: 'Alma' } })
    expect((await readCatalog(join(shop, 'catalog'))).skipped).toEqual([])
    await expect(curio('init', shop)).rejects.toMatchObject({ code: 'FILE_EXISTS' })
    expect(await curio('init', shop, '--force')).toContain('curio.config.json')
  })

  it('writes a configuration in TypeScript that curio reads', async () => {
    const shop = temporaryFolder()
    await curio('init', shop, '--typescript', '--shop-name', "Alma's")
    expect((await loadConfig({ directory: shop })).config).toMatchObject({ catalog: 'catalog', writing: { shopName: "Alma's" } })
  })
})

describe('what a person sees during an import', () => {
  const found: FoundTable = {
    table: {
      file: { name: 'a.csv', path: '/a.csv', size: 1 },
      name: 'a.csv',
      format: 'table, comma',
      broken: { ending: 'csv' },
      rows: () => nothing(),
    },
    mapping: { kind: 'items', fields: { title: 'Name', brand: 'Farbe' } },
    columns: [
      { name: 'Name', values: ['Te\u001bnt'], filled: 1, distinct: 1 },
      { name: 'Farbe', values: [], filled: 0, distinct: 0 },
      { name: 'Modell', values: ['Zelt'], filled: 1, distinct: 1 },
    ],
  }
  const answering = (...answers: (string | undefined)[]) => {
    const shown: string[] = []
    return { shown, asking: { show: (text: string) => void shown.push(text), ask: async () => answers.shift() } }
  }

  it('lists columns with a number, an example and what they become', () => {
    const text = mappingText([found])
    expect(text).toMatch(/ 1 +Name +Te nt +title\n/u)
    expect(text).toMatch(/ 3 +Modell +Zelt +attribute\n/u)
  })

  it('lets a person make a column another field, or none, before they agree', async () => {
    const { shown, asking } = answering('3', 'title', '2', 'attribute', '')
    const [table] = (await approveWith([found], asking)) || []
    expect(table?.mapping).toEqual({ kind: 'items', fields: { title: 'Modell' } })
    expect(shown.at(-1)).toMatch(/Name +Te nt +attribute\n/u)
  })

  it('numbers the columns of several tables in one row', async () => {
    const { asking } = answering('4', 'id', 'y')
    const tables = (await approveWith([found, found], asking)) || []
    expect(tables.map(({ mapping }) => mapping.fields.id)).toEqual([undefined, 'Name'])
  })

  it('asks again after a number or a field that is none, and changes nothing', async () => {
    const { shown, asking } = answering('9', '0', 'hm', '1', 'colour', '1', '', 'yes')
    expect(await approveWith([found], asking)).toEqual([found])
    expect(shown.join('')).toContain('There is no field "colour"')
  })

  it('gives up for a no, and when the person leaves', async () => {
    expect(await approveWith([found], answering('n').asking)).toBe(false)
    expect(await approveWith([found], answering(undefined).asking)).toBe(false)
  })

  it('draws progress at most ten times a second, and always its end', () => {
    let time = 0
    const shown: number[] = []
    const show = importProgress({ show: (_, done) => shown.push(done) }, () => time)
    for (let done = 0; done <= 100; done += 1) {
      time += 10
      show({ task: 'a.csv', done, total: 100, rows: done })
    }
    expect(shown.length).toBeLessThan(13)
    expect(shown.at(-1)).toBe(100)
  })
})

async function* nothing(): AsyncGenerator<never> {}
