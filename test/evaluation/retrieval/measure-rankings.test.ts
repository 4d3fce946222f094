import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import type { JudgedQuery } from '../../../src/evaluation/retrieval/judged-query.js'
import { measureRankings } from '../../../src/evaluation/retrieval/measure-rankings.js'
import { runQueries } from '../../../src/evaluation/retrieval/run-queries.js'

const catalog = inMemoryCatalog(['a', 'b', 'c', 'd'].map(id => ({ id, title: `Tent ${id}`, category: 'Tents', attributes: { mark: id } })))
const queries: JudgedQuery[] = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id: `q${index}`,
  text: id,
  group: index < 2 ? 'early' : 'late',
  gains: { [id]: 1 },
}))
const exact = async ({ text = '' }) => [text, 'd', text, 'a']
const always = async () => ['a', 'b', 'c']

const measured = async () => {
  const asked = await runQueries(queries, exact, 2)
  const beside = { name: 'popular', asked: await runQueries(queries, always, 2) }
  return measureRankings({ set: 'tents', asked, beside, k: 2, catalog, events: new Map([['a', 5]]), seed: 1 })
}

describe('figures of rankings', () => {
  it('say how good each list is, whole and by kind, with the baseline and its chance beside', async () => {
    const { figures } = await measured()
    const named = (name: string) => figures.find(figure => figure.name === name)
    expect(named('hit rate@2')).toMatchObject({
      value: 1,
      baseline: 0.5,
      count: 4,
      interval: { low: 1, high: 1 },
      difference: { value: 0.5 },
    })
    expect(named('nDCG@2, late')).toMatchObject({ value: 1, baseline: 0, count: 2 })
    expect(named('nDCG@2, even queries')).toMatchObject({ count: 2 })
    expect(named('catalogue coverage@2')).toMatchObject({ value: 1, baseline: 0.5, count: 4 })
    expect(named('Gini of exposure@2')?.value).toBeLessThan(named('Gini of exposure@2')?.baseline ?? 0)
    expect(named('novelty@2, bits')?.value).toBeGreaterThan(named('novelty@2, bits')?.baseline ?? 9)
  })

  it('show an item once and no more than k, so that a repeated answer gains nothing', async () => {
    const [first] = await runQueries(queries, exact, 2)
    expect(first?.ranked).toEqual(['a', 'd'])
  })

  it('come with what failed and with plots that count every query', async () => {
    const { failures, plots } = await measured()
    expect(failures).toEqual([])
    const [ranks] = plots ?? []
    expect(ranks).toMatchObject({ labels: ['1', '2', 'none'], series: [{ values: [4, 0, 0] }, { name: 'popular', values: [1, 1, 2] }] })
    const asked = await runQueries(queries, always, 2)
    const lost = measureRankings({ set: 'tents', asked, k: 2, catalog, seed: 1 }).failures
    expect(lost.map(({ text, wanted, got }) => [text, wanted, got])).toContainEqual(['c', 'c (Tent c)', 'a (Tent a), b (Tent b)'])
  })

  it('have no novelty without events, and no kinds where there is one', async () => {
    const asked = await runQueries(
      queries.map(({ group: _, ...query }) => query),
      exact,
      2,
    )
    const names = measureRankings({ set: 'tents', asked, k: 2, catalog, seed: 1 }).figures.map(({ name }) => name)
    expect(names.filter(name => /novelty|late/.test(name))).toEqual([])
  })
})
