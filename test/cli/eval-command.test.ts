import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { besideOf } from '../../src/cli/evaluation/beside-flags.js'
import { catalogFolder, runCurio, temporaryFolder } from './run-curio.js'

function queries(): string {
  const path = join(temporaryFolder(), 'queries.jsonl')
  const rows = [
    { id: 'q1', text: 'a red raincoat', item_id: 'rain-red' },
    { id: 'q2', text: 'green backpack', item_id: 'pack-green' },
  ]
  writeFileSync(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  return path
}

describe('curio eval retrieval', { timeout: 60_000 }, () => {
  it('prints figures with the baseline beside, and writes them with every list and a page', async () => {
    const folder = temporaryFolder()
    const [json, page] = [join(folder, 'figures.json'), join(folder, 'report.html')]
    const words = ['eval', 'retrieval', '--catalog', catalogFolder(), '--queries', queries(), '--model', 'none', '--limit', '2']
    const { status, output, errors } = await runCurio([...words, '--baseline', 'keywords', '--json', json, '--html', page])
    expect([status, errors]).toEqual([0, expect.not.stringContaining('Error')])
    expect(output).toMatch(/^set +figure +curio +95 % +keywords +95 % +difference +95 % +p +of$/m)
    expect(output).toMatch(/^retrieval +hit rate@2 +1\.000 +\[1\.000, 1\.000\]/m)
    const written = z
      .object({ details: z.array(z.object({ id: z.string(), ranked: z.array(z.string()) })) })
      .parse(JSON.parse(readFileSync(json, 'utf8')))
    expect(written.details.map(({ id, ranked }) => [id, ranked[0]])).toEqual([
      ['q1', 'rain-red'],
      ['q2', 'pack-green'],
    ])
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('runs two configurations on the same queries', async () => {
    const other = join(temporaryFolder(), 'other.json')
    writeFileSync(other, JSON.stringify({ ranking: { diversity: 1 } }))
    const words = ['eval', 'retrieval', '--catalog', catalogFolder(), '--queries', queries(), '--model', 'none']
    const { status, output } = await runCurio([...words, '--against', other])
    expect([status, /^set +figure +curio +95 % +against /m.test(output)]).toEqual([0, true])
  })

  it('refuses two baselines at once', () => {
    expect(() => besideOf({ against: 'other.json', baseline: 'keywords' })).toThrow(/not both/)
    expect([besideOf({}), besideOf({ baseline: 'keywords' })]).toEqual([undefined, { name: 'keywords' }])
  })

  it('gives the table even where a report cannot be written', async () => {
    const words = ['eval', 'retrieval', '--catalog', catalogFolder(), '--model', 'none']
    const { status, output, errors } = await runCurio([...words, '--queries', queries(), '--html', '/nowhere/report.html'])
    expect([status === 0, /hit rate/.test(output), /cannot be written/.test(errors)]).toEqual([false, true, true])
  })
})

describe('curio eval catalog', { timeout: 60_000 }, () => {
  it('gives numbers without any labels, the same by the same seed', async () => {
    const words = ['eval', 'catalog', '--catalog', catalogFolder(), '--model', 'none', '--queries', '4', '--seed', '2', '--failures', '1']
    const { status, output } = await runCurio(words)
    expect([status, /^catalog +nDCG@10 +[01]\.\d{3} /m.test(output)]).toEqual([0, true])
  })
})

describe('curio eval shopper', { timeout: 60_000 }, () => {
  it('sends people shopping and keeps what each said', async () => {
    const json = join(temporaryFolder(), 'figures.json')
    const words = ['eval', 'shopper', '--catalog', catalogFolder(), '--model', 'none', '--shoppers', '6', '--json', json]
    const { status, output } = await runCurio([...words, '--baseline', 'keywords'])
    expect(status).toBe(0)
    expect(output).toMatch(/^shopper +success within 5 turns +[01]\.\d{3} .* 6$/m)
    const { details } = z
      .object({ details: z.array(z.object({ turns: z.array(z.object({ said: z.string() })).min(1), beside: z.object({}) })) })
      .parse(JSON.parse(readFileSync(json, 'utf8')))
    expect(details).toHaveLength(6)
  })
})
