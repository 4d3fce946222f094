import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRowsInput } from '../../src/cli/read-rows-input.js'
import { catalogFolder, rows, runCurio, temporaryFolder } from './run-curio.js'

const items = (folder: string, ...words: string[]) => ['items', ...words, '--catalog', folder]

describe.concurrent('curio items', { timeout: 60_000 }, () => {
  it('lists, and shows one', async () => {
    const folder = catalogFolder()
    const list = await runCurio(items(folder, 'list'))
    expect(list.output.split('\n')[0]).toBe('parka-red   Tarn Parka  95 USD')
    expect(list.output.trim().split('\n')).toHaveLength(rows.length)
    expect(JSON.parse((await runCurio(items(folder, 'get', 'parka-blue'))).output)).toEqual(rows[1])
  })

  it('puts what comes in over standard input, deletes, and folds both in', async () => {
    const folder = catalogFolder()
    const input = '{"id":"parka-red","price":90}\n\n{"id":"hat","title":"Hat"}\n'
    expect((await runCurio(items(folder, 'put', '-'), { input })).output).toBe('2 rows put, 1 of them new items\n')
    expect((await runCurio(items(folder, 'delete', 'parka-blue', 'hat'))).output).toBe('2 items deleted\n')
    expect((await runCurio(items(folder, 'compact'))).status).toBe(0)
    const kept = rows.filter(({ id }) => id !== 'parka-blue').map(row => (row.id === 'parka-red' ? { ...row, price: 90 } : row))
    expect(readFileSync(join(folder, 'items.jsonl'), 'utf8')).toBe(kept.map(row => `${JSON.stringify(row)}\n`).join(''))
  })

  it('says in a sentence which row is wrong, and never writes the demonstration shop', async () => {
    const folder = catalogFolder()
    const wrong = await runCurio(items(folder, 'put', '-'), { input: '{"id":"parka-red","price":"cheap"}' })
    expect(wrong.status).toBe(2)
    expect(wrong.errors).toMatch(/^row 1: price cheap not a price of zero or more\n.*\[ITEM_INVALID\]\n$/u)
    const refused = await runCurio(['items', 'put', '-'], { input: '{"id":"x","title":"X"}' })
    expect(refused.status).toBe(2)
    expect(refused.errors).toMatch(/`curio init`.*\[CATALOG_READ_ONLY\]/u)
  })
})

describe('rows that a person hands over', () => {
  const read = (content: string) => {
    const file = join(temporaryFolder(), 'rows')
    writeFileSync(file, content)
    return readRowsInput(file, process.stdin)
  }

  it('are lines, one object over several lines, or a list', async () => {
    const row = { id: 'hat', title: 'Hat' }
    expect(await read('\uFEFF{"id":"hat","title":"Hat"}\r\n\n{"id":"hat","title":"Hat"}')).toEqual([row, row])
    expect(await read(JSON.stringify(row, null, 2))).toEqual([row])
    expect(await read(JSON.stringify([row, row], null, 2))).toEqual([row, row])
    expect(await read('')).toEqual([])
  })

  it('are refused with the line that is none', async () => {
    await expect(read('{"id":"a"}\nnot json\n')).rejects.toMatchObject({ code: 'ITEM_INVALID', message: /:2: not valid JSON$/ })
    await expect(readRowsInput('nowhere.jsonl', process.stdin)).rejects.toMatchObject({ code: 'IMPORT_SOURCE_MISSING' })
  })
})
