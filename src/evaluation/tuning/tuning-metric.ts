/** What is made as large as possible: `ndcg@10`. */
import { CurioError } from '../../errors.js'
import type { RankingQuality } from '../metrics/index.js'

export interface TuningMetric {
  readonly name: string
  readonly quality: keyof RankingQuality
  /** Places that are measured. */
  readonly k: number
}

const names: Readonly<Record<string, keyof RankingQuality>> = {
  ndcg: 'gain',
  precision: 'precision',
  recall: 'recall',
  f1: 'f1',
  mrr: 'reciprocalRank',
  hit: 'hit',
}

/**
 * @throws CurioError TUNING_INVALID
 * @example parseMetric('ndcg@10') // { name: 'ndcg@10', quality: 'gain', k: 10 }
 */
export function parseMetric(name: string): TuningMetric {
  const [, word = '', places = ''] = /^([a-z0-9]+)@(\d{1,3})$/u.exec(name.toLowerCase()) ?? []
  const quality = Object.hasOwn(names, word) ? names[word] : undefined
  const k = Number(places)
  if (quality === undefined || k < 1 || k > 100)
    throw new CurioError('TUNING_INVALID', `${name} is no metric: ${Object.keys(names).join(', ')}, each with @ and 1 to 100 places.`)
  return { name: `${word}@${k}`, quality, k }
}
