/** `curio tune` from its flags to its file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { configSchema } from '../../src/config/schema.js'
import { catalogFolder, runCurio, temporaryFolder } from './run-curio.js'

const home = temporaryFolder()
const catalog = catalogFolder()
const queries = join(home, 'queries.jsonl')
const study = join(home, 'study.jsonl')

beforeAll(() => {
  const asked = [
    ['a red jacket', 'fleece-red'],
    ['a blue parka', 'parka-blue'],
    ['a raincoat', 'rain-red'],
    ['something green', 'pack-green'],
  ]
  writeFileSync(queries, asked.map(([text, item], id) => `${JSON.stringify({ id, text, item_id: item })}\n`).join(''))
})

const tune = (...words: readonly string[]) =>
  runCurio(['tune', '--catalog', catalog, '--queries', queries, '--study', study, '--metric', 'mrr@3', ...words], { home })

describe('curio tune', () => {
  it('searches, writes what was best where something was, and goes on with its study', async () => {
    const first = await tune(
      '--trials',
      '3',
      '--method',
      'genetic',
      '--parameters',
      'ranking.diversity=0..1,ranking.similarity=cosine|euclidean',
    )
    expect([first.errors.match(/Error|\[[A-Z_]+\]/), first.status]).toEqual([null, 0])
    expect(first.output).toMatch(/^mrr@3 +tuned on 2 queries +other 2 queries\nas configured +\d\.\d{4}/)
    expect(readFileSync(study, 'utf8').trim().split('\n')).toHaveLength(4)
    const out = join(home, 'tuned.json')
    const second = await tune('--trials', '5', '--parameters', 'ranking.diversity=0..1,ranking.similarity=cosine|euclidean', '--out', out)
    expect(second.output).toContain('best of 5 trials')
    expect(readFileSync(study, 'utf8').trim().split('\n')).toHaveLength(6)
    if (existsSync(out)) expect(configSchema.safeParse(JSON.parse(readFileSync(out, 'utf8'))).success).toBe(true)
    else expect(second.output).toContain('No trial was better')
  })

  it.each([
    ['another search in the same file', ['--parameters', 'ranking.diversity=0..0.5'], 'TUNING_STUDY_OTHER'],
    ['a setting that shapes no list', ['--parameters', 'limit=1..9'], 'TUNING_INVALID'],
    ['a value out of range', ['--parameters', 'ranking.diversity=0..2'], 'TUNING_INVALID'],
    ['an unknown metric', ['--metric', 'beauty@3'], 'TUNING_INVALID'],
  ])('refuses %s', async (_, words, code) => {
    const { status, errors } = await tune(...words)
    expect(errors).toContain(`[${code}]`)
    expect(status).toBe(2)
  })
})
