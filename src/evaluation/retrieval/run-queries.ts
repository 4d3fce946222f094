/** Asks every query of a set and measures the list it brings. */
import { type RankingQuality, rankingQuality } from '../metrics/index.js'
import type { JudgedQuery, Rank } from './judged-query.js'

export interface RankedQuery {
  readonly query: JudgedQuery
  /** Ids, best first, k at most. */
  readonly ranked: readonly string[]
  readonly quality: RankingQuality
}

/**
 * One query after another, so that two runs meet the same state. Rejects with what `rank` rejects with.
 *
 * @param k places that are measured
 * @example const asked = await runQueries(queries, rankByApp(app), 10)
 */
export async function runQueries(
  queries: readonly JudgedQuery[],
  rank: Rank,
  k: number,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<RankedQuery[]> {
  const asked: RankedQuery[] = []
  for (const query of queries) {
    const ranked = [...new Set(await rank(query))].slice(0, k)
    asked.push({ query, ranked, quality: rankingQuality(ranked, query.gains, k) })
    onProgress(asked.length, queries.length)
  }
  return asked
}
