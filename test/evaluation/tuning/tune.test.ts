/** A search over settings: what it may change, where it is kept, and what it says at the end. */
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../../../src/config/schema.js'
import type { JudgedQuery } from '../../../src/evaluation/retrieval/judged-query.js'
import { bayesSearch } from '../../../src/evaluation/tuning/bayes-search.js'
import { type Parameter, parametersAt, parseParameters, pointOf, snapped } from '../../../src/evaluation/tuning/parameter-space.js'
import { StudyFile } from '../../../src/evaluation/tuning/study-file.js'
import { tune } from '../../../src/evaluation/tuning/tune.js'
import { configFragment, tunedConfig } from '../../../src/evaluation/tuning/tuned-config.js'
import { parseMetric } from '../../../src/evaluation/tuning/tuning-metric.js'

const config = configSchema.parse({})
const studyPath = () => join(mkdtempSync(join(tmpdir(), 'curio-study-')), 'study.jsonl')
const head = { metric: 'mrr@3', queries: '8', parameters: 'ranking.diversity=0..1', catalog: '/shop' }

describe('parameters', () => {
  it('are ranges and words', () => {
    expect(parseParameters('ranking.diversity=0.5..1, ranking.similarity=cosine|pearson')).toEqual([
      { key: 'ranking.diversity', low: 0.5, high: 1 },
      { key: 'ranking.similarity', choices: ['cosine', 'pearson'] },
    ])
  })

  it.each(['', 'ranking.diversity', 'a=1..0', 'a=1..1', 'a=x', 'a=1..2..3', 'a=0..1,a=0..2', '=0..1', 'a=0..1=2'])('are not %j', text => {
    expect(() => parseParameters(text)).toThrow(expect.objectContaining({ code: 'TUNING_INVALID' }))
  })

  const anySpace: fc.Arbitrary<Parameter[]> = fc
    .array(
      fc.oneof(
        fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 5 })).map(([low, span]) => ({ low, high: low + span })),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2 }).map(choices => ({ choices })),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(all => all.map((parameter, index) => ({ key: `p${index}`, ...parameter })))

  it('come back from their place in the cube', () => {
    fc.assert(
      fc.property(anySpace, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), (space, places) => {
        const parameters = parametersAt(space, places)
        const point = pointOf(space, parameters) ?? []
        expect(parametersAt(space, point)).toEqual(parameters)
        expect(snapped(space, snapped(space, places))).toEqual(snapped(space, places))
        expect(point.every(place => place >= 0 && place <= 1)).toBe(true)
      }),
    )
  })

  it('of another space have no place', () => {
    const space = parseParameters('a=0..1,b=x|y')
    expect(pointOf(space, { a: 2, b: 'x' })).toBeUndefined()
    expect(pointOf(space, { a: 0.5, b: 'z' })).toBeUndefined()
    expect(pointOf(space, { a: 0.5 })).toBeUndefined()
  })
})

describe('a tuned configuration', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  it('has weights that sum to 1 again, in the proportion that was set', () => {
    fc.assert(
      fc.property(share, share, (similarity, attributes) => {
        const { weights } = tunedConfig(config, {
          'ranking.weights.similarity': similarity,
          'ranking.weights.attributes': attributes,
        }).ranking
        const { context: _, ...counted } = weights
        expect(Object.values(counted).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1)
        expect(weights.similarity * 0.3).toBeCloseTo(similarity * weights.behaviour)
        expect(weights.context).toBe(config.ranking.weights.context)
      }),
    )
  })

  it('is written with all weights where one was tuned, and otherwise with what was tuned alone', () => {
    expect(configFragment(config, { 'ranking.diversity': 0.7 })).toEqual({ ranking: { diversity: 0.7 } })
    const fragment = configFragment(config, { 'ranking.weights.similarity': 0.4, 'ranking.similarity': 'pearson' })
    expect(configSchema.parse(fragment).ranking).toMatchObject({
      similarity: 'pearson',
      weights: { attributes: expect.closeTo(0.2 / 0.9) },
    })
  })

  it.each([
    ['limit', 3],
    ['models.text', 'none'],
    ['ranking.unknown', 1],
    ['ranking.diversity', 2],
    ['ranking.similarity', 'manhattan'],
  ])('is none with %s %s', (key, value) => {
    expect(() => tunedConfig(config, { [key]: value })).toThrow(expect.objectContaining({ code: 'TUNING_INVALID' }))
  })
})

describe('a metric', () => {
  it('is named with its places', () => {
    expect(parseMetric('nDCG@10')).toEqual({ name: 'ndcg@10', quality: 'gain', k: 10 })
    for (const name of ['ndcg', 'ndcg@0', 'ndcg@101', 'map@10', '__proto__@3', ''])
      expect(() => parseMetric(name)).toThrow(expect.objectContaining({ code: 'TUNING_INVALID' }))
  })
})

describe('a study', () => {
  it('keeps every trial as soon as it was made', () => {
    const path = studyPath()
    StudyFile.open(path, head).add({ parameters: { 'ranking.diversity': 0.5 }, value: 0.25 })
    expect(StudyFile.open(path, head).trials).toEqual([{ parameters: { 'ranking.diversity': 0.5 }, value: 0.25 }])
  })

  it('goes on after a line that was cut off', () => {
    const path = studyPath()
    StudyFile.open(path, head).add({ parameters: { a: 1 }, value: 1 })
    appendFileSync(path, '{"parameters":{"a":2},"val')
    const study = StudyFile.open(path, head)
    expect(study.trials).toHaveLength(1)
    study.add({ parameters: { a: 3 }, value: 3 })
    expect(StudyFile.open(path, head).trials.map(({ value }) => value)).toEqual([1, 3])
  })

  it('is not mixed with another one, nor with some other file', () => {
    const path = studyPath()
    StudyFile.open(path, head)
    for (const changed of [{ metric: 'hit@1' }, { queries: '9' }, { parameters: 'x' }, { catalog: '/other' }]) {
      expect(() => StudyFile.open(path, { ...head, ...changed })).toThrow(expect.objectContaining({ code: 'TUNING_STUDY_OTHER' }))
    }
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, 'my notes\n')
    expect(() => StudyFile.open(path, head)).toThrow(expect.objectContaining({ code: 'TUNING_STUDY_OTHER' }))
    expect([readFileSync(path, 'utf8'), before.split('\n')[0]]).toEqual(['my notes\n', JSON.stringify({ study: 1, ...head })])
  })

  it('that cannot be written is said', () => {
    expect(() => StudyFile.open(join(studyPath(), 'deeper', 'x'), head)).toThrow(expect.objectContaining({ code: 'TUNING_STUDY_FAILED' }))
  })
})

describe('tuning', () => {
  const queries: JudgedQuery[] = Array.from({ length: 8 }, (_, index) => ({ id: `q${index}`, text: `query ${index}`, gains: { right: 1 } }))
  const space = parseParameters('ranking.diversity=0..1')
  const metric = parseMetric('mrr@3')

  /** The right item comes higher the nearer the setting is to the best one; odd queries have another best. */
  function tuning(bestOfEven: number, bestOfOdd: number) {
    const asked: string[] = []
    const request = {
      config,
      space,
      method: bayesSearch,
      metric,
      queries,
      trials: 12,
      study: StudyFile.open(studyPath(), head),
      ranked: <Result>(tried: typeof config, use: (rank: (query: { text?: string }) => Promise<readonly string[]>) => Promise<Result>) =>
        use(query => {
          asked.push(query.text ?? '')
          const best = Number(query.text?.slice(-1)) % 2 === 0 ? bestOfEven : bestOfOdd
          const place = Math.min(3, Math.floor(Math.abs(tried.ranking.diversity - best) * 8))
          return Promise.resolve([...Array.from({ length: place }, (_, index) => `wrong ${index}`), 'right'])
        }),
    }
    return { request, asked }
  }

  it('finds what is better on one half, and tells what it is worth on the other', async () => {
    const same = await tune(tuning(0.3, 0.3).request)
    expect(same.parameters?.['ranking.diversity']).toBeCloseTo(0.3, 0)
    expect(same.chosen.best).toBe(1)
    expect(same.heldOut).toMatchObject({ count: 4, configured: 0, best: 1 })
    const other = await tune(tuning(0.3, 0.9).request)
    expect(other.chosen.best).toBe(1)
    expect(other.heldOut).toMatchObject({ configured: 1, best: 0 })
  })

  it('never chooses by the half that is held out', async () => {
    const { request, asked } = tuning(0.3, 0.3)
    let during = 0
    await tune({ ...request, onProgress: () => (during = asked.length) })
    expect(new Set(asked.slice(0, during).map(text => Number(text.slice(-1)) % 2))).toEqual(new Set([0]))
  })

  it('keeps the configuration where nothing is better', async () => {
    const { parameters, chosen, heldOut } = await tune(tuning(0.9, 0.9).request)
    expect(parameters).toBeUndefined()
    expect([chosen.difference.value, heldOut.difference.value]).toEqual([0, 0])
  })

  it('goes on where it was stopped, and comes to the same', async () => {
    const { request } = tuning(0.3, 0.3)
    const stop = new AbortController()
    const stopped = await tune({ ...request, signal: stop.signal, onProgress: done => done === 5 && stop.abort() })
    expect(stopped.trials).toBe(5)
    expect(stopped.heldOut.count).toBe(4)
    const whole = tuning(0.3, 0.3).request
    await tune(whole)
    expect((await tune(request)).trials).toBe(12)
    expect(request.study.trials).toEqual(whole.study.trials)
    expect((await tune({ ...request, trials: 3 })).trials).toBe(12)
  })
})
