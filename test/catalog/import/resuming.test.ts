import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportOptions, type ImportReport, importCatalog } from '../../../src/catalog/import/index.js'
import { filesIn, folderOf } from './import-files.js'

/** Two tables of items with every kind of row that the account knows, and behaviour. */
function stock(rows: number): Record<string, string> {
  const items = Array.from({ length: rows }, (_, n) => {
    if (n % 500 === 499) return `P-${n},"never closed,,,`
    if (n % 701 === 700) return `P-${n},,text,5,`
    const id = n % 300 === 299 ? n - 120 : n
    return `P-${id},Item ${n % 4000} in <b>red</b>,Warm &amp; light ${n},"${n % 50},00 €",${0.2 + (n % 30) / 10} kg`
  })
  const more = Array.from({ length: rows / 10 }, (_, n) => `P-${n * 20},More ${n},text,${n % 1000 === 7 ? 90_000 : 5},1 kg`)
  const events = Array.from({ length: rows / 4 }, (_, n) => `u${n % 90},view,P-${n % (rows + 50)},2026-01-01T00:00:${n % 60}`)
  return {
    'a.csv': ['id,title,description,price,weight', ...items].join('\n'),
    'b.csv': ['id,title,description,price,weight', ...more].join('\n'),
    'events.csv': ['user_id,action,item_id,time', ...events].join('\n'),
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** All that is in a folder, by hash, and the report without what is of this run alone. */
async function resultOf(target: string, report: ImportReport) {
  const names = (await readdir(target)).sort()
  const files = await Promise.all(names.map(name => readFile(join(target, name), 'utf8')))
  const { seconds: _, target: __, notes, tables, brokenRows, ...rest } = report
  return {
    files: Object.fromEntries(names.map((name, index) => [name, sha256(files[index] ?? '')])),
    report: { ...rest, tables: tables.map(table => ({ ...table, seconds: 0 })), brokenRows: brokenRows.length },
    resumed: notes.find(note => note.startsWith('went on')),
  }
}

async function importFrom(source: string, target: string, options: Partial<ImportOptions> = {}) {
  return resultOf(target, await importCatalog({ sources: [source], target, currency: 'EUR', ...options }))
}

/** Stops when so many rows were read. */
async function stopAfter(rows: number, source: string, target: string, options: Partial<ImportOptions> = {}): Promise<void> {
  const cancel = new AbortController()
  const onProgress: ImportOptions['onProgress'] = progress => {
    if (progress.rows >= rows) cancel.abort()
  }
  await expect(importFrom(source, target, { ...options, onProgress, signal: cancel.signal })).rejects.toMatchObject({ code: 'ABORTED' })
}

const newFolder = () => mkdtemp(join(tmpdir(), 'resumed-'))

describe('an import that is stopped', () => {
  it('goes on where it was, as often as it is stopped, and comes to the same end', async () => {
    const source = await folderOf(stock(8000))
    const whole = await importFrom(source, await newFolder())
    expect(whole.resumed).toBeUndefined()
    const target = await newFolder()
    for (const rows of [1000, 5000, 8500, 8800]) await stopAfter(rows, source, target)
    const resumed = await importFrom(source, target)
    expect(resumed.resumed).toMatch(/went on after \d{4,} rows/u)
    expect(resumed.files).toEqual(whole.files)
    expect(resumed.report).toEqual(whole.report)
  })

  it('leaves the catalogue that was there alone, and nothing but that when it is done', async () => {
    const target = (await folderOf({ 'items.jsonl': '{"id":"old","title":"Old"}\n' })) satisfies string
    const source = await folderOf(stock(4500))
    await stopAfter(1000, source, target)
    expect(await readFile(join(target, 'items.jsonl'), 'utf8')).toContain('"old"')
    await importFrom(source, target)
    expect(await filesIn(target)).toEqual(['broken-rows-a.csv', 'broken-rows-events.csv', 'events.csv', 'items.jsonl'])
  })

  it.each([
    ['is told to begin anew', async () => ({ restart: true })],
    ['has another currency', async () => ({ currency: 'USD' })],
    ['has another mapping', async () => ({ map: { description: '' } })],
    ['has other rules', async () => ({ fill: [{ field: 'brand', value: 'Alma' }] })],
    [
      'has a source that was written since',
      async (source: string) => {
        await utimes(join(source, 'a.csv'), 1, 1)
        return {}
      },
    ],
  ])('begins anew where it %s', async (_, change) => {
    const source = await folderOf(stock(4500))
    const target = await newFolder()
    await stopAfter(1000, source, target)
    const options = await change(source)
    expect((await importFrom(source, target, options)).resumed).toBeUndefined()
  })

  it('begins anew where what it had written is not whole any more', async () => {
    const source = await folderOf(stock(4500))
    const target = await newFolder()
    await stopAfter(1000, source, target)
    const [staged = ''] = (await readdir(target)).filter(name => name.startsWith('.import-'))
    await writeFile(join(target, staged, 'files', 'items.jsonl'), '')
    expect((await importFrom(source, target)).resumed).toBeUndefined()
  })

  it('waits for another import into the same folder', async () => {
    const source = await folderOf(stock(500))
    const target = await newFolder()
    const [first, second] = await Promise.all([importFrom(source, target), importFrom(source, target)])
    expect(first.report.items).toBe(second.report.items)
  })
})

const program = join(mkdtempSync(join(tmpdir(), 'curio-import-crash-')), 'child.cjs')

async function checkpointOf(target: string): Promise<string | undefined> {
  const [staged = ''] = (await readdir(target)).filter(name => name.startsWith('.import-'))
  return readFile(join(target, staged, 'checkpoint.json'), 'utf8').catch(() => undefined)
}

describe('an import that is killed', () => {
  beforeAll(async () => {
    await build({
      entryPoints: [fileURLToPath(new URL('./crash-child.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
      define: { 'import.meta.url': JSON.stringify(new URL('../../../src/app.ts', import.meta.url).href) },
      plugins: [
        {
          name: 'sharp where it is installed',
          setup: ({ onResolve }) =>
            onResolve({ filter: /^sharp$/ }, () => ({ path: createRequire(import.meta.url).resolve('sharp'), external: true })),
        },
      ],
    })
  })

  it('has changed nothing until its end, and comes to the same end in the next run', { timeout: 60_000 }, async () => {
    const source = await folderOf(stock(30_000))
    const whole = await importFrom(source, await newFolder())
    const old = '{"id":"old","title":"Old"}\n'
    const target = await folderOf({ 'items.jsonl': old })
    let wentOn = 0
    for (let round = 0; round < 5; round += 1) {
      const before = await checkpointOf(target)
      wentOn += Number(before !== undefined)
      const child = spawn(process.execPath, [program, source, target], { stdio: ['ignore', 'ignore', 'inherit'] })
      const closed = once(child, 'close')
      while (child.exitCode === null && (await checkpointOf(target)) === before) await sleep(5)
      await sleep((round * 13) % 40)
      child.kill('SIGKILL')
      await closed
      const items = await readFile(join(target, 'items.jsonl'), 'utf8')
      expect([sha256(old), whole.files['items.jsonl']]).toContain(sha256(items))
    }
    expect(wentOn).toBeGreaterThan(0)
    const resumed = await importFrom(source, target)
    expect(resumed.files).toEqual(whole.files)
    expect(resumed.report).toEqual(whole.report)
  })
})
