/** `curio tune` from its flags to its file. What it does between is in test/evaluation/tuning. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../../src/config/schema.js'
import { catalogFolder, runCurio, temporaryFolder } from './run-curio.js'

const home = temporaryFolder()
const catalog = catalogFolder()
const queries = join(home, 'queries.jsonl')
const study = join(home, 'study.jsonl')
const out = join(home, 'tuned.json')
const asked = [
  ['a red jacket', 'fleece-red'],
  ['a blue parka', 'parka-blue'],
  ['a raincoat', 'rain-red'],
  ['something green', 'pack-green'],
]
writeFileSync(queries, asked.map(([text, item], id) => `${JSON.stringify({ id, text, item_id: item })}\n`).join(''))

const tune = (...words: readonly string[]) => runCurio(['tune', '--catalog', catalog, '--study', study, ...words], { home })

describe('curio tune', () => {
  it('searches, keeps its study, and writes what was best where something was', async () => {
    const words = ['--queries', queries, '--metric', 'mrr@3', '--trials', '3', '--method', 'genetic', '--out', out]
    const { status, output, errors } = await tune(...words, '--parameters', 'ranking.diversity=0..1,ranking.similarity=cosine|euclidean')
    expect([errors.match(/Error|\[[A-Z_]+\]/), status]).toEqual([null, 0])
    expect(output).toMatch(/^mrr@3 +tuned on 2 queries +other 2 queries\nas configured +\d\.\d{4}/)
    expect(output).toContain('best of 3 trials')
    expect(readFileSync(study, 'utf8').trim().split('\n')).toHaveLength(4)
    if (existsSync(out)) expect(configSchema.safeParse(JSON.parse(readFileSync(out, 'utf8'))).success).toBe(true)
    else expect(output).toContain('No trial was better')
  })

  it('makes its own queries where none are given, says so, and does not mix them with another study', async () => {
    const { status, errors } = await tune('--trials', '1')
    expect(errors).toMatch(/\d queries are made of the catalogue itself/)
    expect([errors.match(/\[[A-Z_]+\]/)?.[0], status]).toEqual(['[TUNING_STUDY_OTHER]', 2])
  })
})
