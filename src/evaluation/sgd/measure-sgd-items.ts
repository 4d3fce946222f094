/** Conversation to item on sgd: the user's turns are said one after another; the rank of the wanted item in the last list shown. */
import type { Catalog } from '../../contracts/ports.js'
import type { Figure, Measurement } from '../figure.js'
import { keywordSearch } from '../keyword-search.js'
import { rankOf, share } from '../metrics/index.js'
import { type EvaluatedApp, lastList } from '../say.js'
import { chanceOfHit } from './chance-of-hit.js'
import type { SgdItemCase, SgdRow } from './sgd-data.js'

const places = [1, 10, 50] as const

/**
 * @param most conversations at most, taken evenly over all of them
 * @param rows of the services: with them, how far one gets who knows the wanted facts and leaves the order to chance is measured too
 */
export async function measureSgdItems(
  app: EvaluatedApp,
  all: readonly SgdItemCase[],
  most: number,
  rows: readonly SgdRow[] = [],
): Promise<Measurement> {
  const step = Math.max(1, Math.floor(all.length / most))
  const cases = all.filter((_, index) => index % step === 0)
  const ranks: number[] = []
  for (const { context, gold } of cases) ranks.push(rankOf(await lastList(app, userTexts(context)), gold))
  const baseline = keywordRanks(app.catalog, cases)
  return {
    figures: [
      ...places.map(place => ({
        set: 'sgd',
        name: `hit@${place}`,
        value: hits(ranks, place),
        baseline: hits(baseline, place),
        count: cases.length,
      })),
      ...(rows.length === 0 ? [] : places.map(place => ceilingFigure(cases, rows, place))),
    ],
    failures: cases.flatMap(({ context, gold }, index) => {
      const rank = ranks[index] ?? Number.POSITIVE_INFINITY
      const text = userTexts(context).join(' / ')
      return rank <= 10 ? [] : [{ set: 'sgd', kind: 'item', text, wanted: gold.slice(0, 3).join(), got: `rank ${rank}` }]
    }),
  }
}

function ceilingFigure(cases: readonly SgdItemCase[], rows: readonly SgdRow[], place: number): Figure {
  const chances = cases.map(one => chanceOfHit(one, rows, place))
  const value = chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length)
  return { set: 'sgd', name: `hit@${place}, all facts known, order by chance`, value, count: cases.length }
}

/** All that the user said, as one search. */
function keywordRanks(catalog: Catalog, cases: readonly SgdItemCase[]): number[] {
  using search = keywordSearch(catalog)
  return cases.map(({ context, gold }) => rankOf(search.find(userTexts(context).join(' '), 50), gold))
}

function userTexts(context: SgdItemCase['context']): string[] {
  return context.filter(({ speaker }) => speaker === 'USER').map(({ utterance }) => utterance)
}

function hits(ranks: readonly number[], place: number): number {
  return share(ranks.filter(rank => rank <= place).length, ranks.length)
}
