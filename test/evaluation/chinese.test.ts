import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CurioApp, openApp } from '../../src/app.js'
import { checkTurn } from '../../src/evaluation/chinese/check-turn.js'
import { readJudgements, readQueryPairs } from '../../src/evaluation/chinese/luma-data.js'
import { measureQueries } from '../../src/evaluation/chinese/measure-queries.js'
import { measureScenarios } from '../../src/evaluation/chinese/measure-scenarios.js'
import { scenarioSchema } from '../../src/evaluation/chinese/scenario.js'
import { readJsonRows } from '../../src/evaluation/read-json-rows.js'
import { settingsWithoutModels } from './settings-without-models.js'

let app: CurioApp
beforeAll(async () => {
  app = await openApp(settingsWithoutModels('demo', 6))
})
afterAll(() => app.close())

describe('the translations', () => {
  it('are sixty queries in Chinese and thirty turns in both languages', () => {
    const scenarios = readJsonRows('test/fixtures/scenarios-chinese.jsonl', scenarioSchema)
    expect(scenarios.flatMap(({ turns }) => turns)).toHaveLength(30)
    for (const { chinese } of scenarios.flatMap(({ turns }) => turns)) expect(chinese).toMatch(/\p{Script=Han}/u)
  })
})

describe('queries in both languages', () => {
  it('are measured by the lists that they bring', async () => {
    const pairs = [{ id: 'q', kind: 'color', english: 'a red kettle', chinese: '红色的水壶' }]
    const { figures, failures } = await measureQueries(app, pairs, { q: { 'whistler-kettle-red': 3 } })
    expect(figures.map(({ value }) => value)).toEqual([1, 1, 1])
    expect(failures).toEqual([])
  })

  it('tell the translation that loses what its original found', async () => {
    const pairs = [{ id: 'q', kind: 'color', english: 'a red kettle', chinese: '谢谢' }]
    const { failures } = await measureQueries(app, pairs, { q: { 'whistler-kettle-red': 3 } })
    expect(failures.map(({ text, got }) => [text, got])).toEqual([['谢谢', '0.00']])
  })

  it('are read from files, translated ones only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'curio-queries-'))
    mkdirSync(join(folder, 'queries'))
    const write = (name: string, rows: readonly object[]) =>
      writeFileSync(join(folder, name), rows.map(row => JSON.stringify(row)).join('\n'))
    write('queries/attr.dev.queries.jsonl', [
      { id: 'T1', kind: 'color', text: 'red hoodie' },
      { id: 'T2', kind: 'color', text: 'blue hoodie' },
    ])
    write('chinese.jsonl', [{ query: 'T2', text: '蓝色卫衣' }])
    writeFileSync(join(folder, 'queries/attr.dev.qrels.tsv'), 'query_id\titem_id\tgain\nT2\ta\t3\nT2\tb\t1\n')
    expect(readQueryPairs(folder, join(folder, 'chinese.jsonl'))).toEqual([
      { id: 'T2', kind: 'color', english: 'blue hoodie', chinese: '蓝色卫衣' },
    ])
    expect(readJudgements(folder)).toEqual({ T2: { a: 3, b: 1 } })
  })
})

describe('scenarios', () => {
  const scenario = (check: object) => scenarioSchema.parse({ name: 's', turns: [{ english: 'red kettles', chinese: '红色的水壶', check }] })

  it('are held against the catalogue’s own facts, in both languages', async () => {
    const good = await measureScenarios(app, [scenario({ first: ['color=red', 'category=kitchen', 'price<=50'] })])
    expect(good.figures.map(({ value }) => value)).toEqual([1, 1, 1])
    const bad = await measureScenarios(app, [scenario({ first: ['color=blue'] })])
    expect(bad.failures).toHaveLength(2)
  })

  it('see lists that are dearer, cheaper, new, without the last', () => {
    const turn = (ids: readonly string[], before: readonly string[]) =>
      ({ said: { ids, text: 'Nothing fits.' }, before, tongue: 'english', catalog: app.catalog }) as const
    const [cheap, dear] = ['plainboil-kettle-white', 'swanneck-kettle-black']
    expect(checkTurn({ dearer: true }, turn([dear], [cheap]))).toEqual([])
    expect(checkTurn({ cheaper: true }, turn([dear], [cheap]))).toEqual(['not cheaper'])
    expect(checkTurn({ others: true }, turn([dear], [dear]))).toEqual(['shown before'])
    expect(checkTurn({ without: 'last' }, turn([cheap], [cheap, dear]))).toEqual([])
    expect(checkTurn({ some: [] }, turn([], []))).toEqual(['no list'])
    expect(checkTurn({ says: { english: ['nothing'], chinese: [] } }, turn([], []))).toEqual([])
    expect(checkTurn({ silent: { english: 'nothing', chinese: '' } }, turn([], []))).toEqual(['says nothing'])
  })
})
