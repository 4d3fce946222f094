/** Chinese queries against their English originals: nDCG@10 of the list that each brings. */
import type { Figure, Measurement } from '../figure.js'
import { keywordSearch } from '../keyword-search.js'
import { mean, normalisedGain, share } from '../metrics/index.js'
import { type EvaluatedApp, lastList } from '../say.js'
import type { Judgements, QueryPair } from './luma-data.js'

interface Gains {
  readonly chinese: number
  readonly english: number
}

/** A translation that loses more than this of its original's nDCG is told. */
const telling = 0.1

export async function measureQueries(app: EvaluatedApp, pairs: readonly QueryPair[], judgements: Judgements): Promise<Measurement> {
  const gains: Gains[] = []
  for (const pair of pairs) {
    const gain = async (text: string) => normalisedGain(await lastList(app, [text]), judgements[pair.id] ?? {})
    gains.push({ chinese: await gain(pair.chinese), english: await gain(pair.english) })
  }
  const baseline = byKeywords(app, pairs, judgements)
  const figure = (name: string, value: (of: readonly Gains[]) => number): Figure => ({
    set: 'chinese',
    name,
    value: value(gains),
    baseline: value(baseline),
    count: pairs.length,
  })
  return {
    figures: [
      figure('queries, nDCG@10, Chinese', of => mean(of.map(({ chinese }) => chinese))),
      figure('queries, nDCG@10, English', of => mean(of.map(({ english }) => english))),
      figure('queries, Chinese / English', of => share(mean(of.map(({ chinese }) => chinese)), mean(of.map(({ english }) => english)))),
    ],
    failures: pairs.flatMap(({ kind, chinese, english }, index) => {
      const gain = gains[index] ?? { chinese: 0, english: 0 }
      if (gain.chinese >= gain.english - telling) return []
      return [{ set: 'chinese', kind, text: chinese, wanted: `${english}: ${gain.english.toFixed(2)}`, got: gain.chinese.toFixed(2) }]
    }),
  }
}

function byKeywords({ catalog }: EvaluatedApp, pairs: readonly QueryPair[], judgements: Judgements): Gains[] {
  using search = keywordSearch(catalog)
  return pairs.map(({ id, chinese, english }) => {
    const gain = (text: string) => normalisedGain(search.find(text, 10), judgements[id] ?? {})
    return { chinese: gain(chinese), english: gain(english) }
  })
}
