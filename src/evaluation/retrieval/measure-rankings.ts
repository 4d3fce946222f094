/** Figures over the lists of a query set, and beside them those of another ranking of the same queries. */
import type { Catalog } from '../../contracts/ports.js'
import type { Failure, Figure, Measurement, Plot } from '../figure.js'
import { coverage, exposureOf, gini, listDiversity, listNovelty, lorenz, qualities, type RankingQuality, rankOf } from '../metrics/index.js'
import { pairedFigure } from '../paired-figure.js'
import type { RankedQuery } from './run-queries.js'

export interface RankingsRequest {
  /** What the set is called. */
  readonly set: string
  readonly asked: readonly RankedQuery[]
  /** The same queries in the same order, ranked otherwise. */
  readonly beside?: { readonly name: string; readonly asked: readonly RankedQuery[] } | undefined
  readonly k: number
  readonly catalog: Catalog
  /** How often each item was met, by id: what novelty is measured by; without events there is none. */
  readonly events?: ReadonlyMap<string, number>
  readonly seed: number
}

const names: Readonly<Record<keyof RankingQuality, string>> = {
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  gain: 'nDCG',
  reciprocalRank: 'MRR',
  hit: 'hit rate',
}
/** Of each kind of query only these: a table of everything is read by nobody. */
const ofGroups = ['gain', 'recall', 'hit'] as const

/** @example measureRankings({ set: 'luma', asked, k: 10, catalog, seed: 1 }).figures */
export function measureRankings(request: RankingsRequest): Measurement {
  const { asked, beside } = request
  const groups = [...new Set(asked.flatMap(({ query }) => query.group ?? []))]
  return {
    figures: [
      ...qualities.map(quality => qualityFigure(request, quality)),
      ...variety(request),
      ...(['even', 'odd'] as const).map(half =>
        qualityFigure(request, 'gain', `${half} queries`, (_, index) => (index % 2 === 0) === (half === 'even')),
      ),
      ...(groups.length < 2
        ? []
        : groups.flatMap(group => ofGroups.map(quality => qualityFigure(request, quality, group, one => one.query.group === group)))),
    ],
    failures: failuresOf(request),
    plots: [rankPlot(request), exposurePlot(request, [{ name: 'curio', asked }, ...(beside === undefined ? [] : [beside])])],
  }
}

function qualityFigure(
  { set, asked, beside, k, seed }: RankingsRequest,
  quality: keyof RankingQuality,
  part?: string,
  isPart: (asked: RankedQuery, index: number) => boolean = () => true,
): Figure {
  const values = (all: readonly RankedQuery[]) => all.filter(isPart).map(one => one.quality[quality])
  return pairedFigure({
    set,
    name: `${names[quality]}@${k}${part === undefined ? '' : `, ${part}`}`,
    values: values(asked),
    baseline: beside && values(beside.asked),
    seed,
  })
}

/** Diversity and novelty are means over lists that have any; coverage and Gini are of the whole catalogue. */
function variety({ set, asked, beside, k, catalog, events, seed }: RankingsRequest): Figure[] {
  const itemsOf = (ids: readonly string[]) => ids.flatMap(id => catalog.get(id) ?? [])
  const ofLists = (measure: (ids: readonly string[]) => number | undefined) => (all: readonly RankedQuery[]) =>
    all.flatMap(({ ranked }) => measure(ranked) ?? [])
  const listFigure = (name: string, values: (all: readonly RankedQuery[]) => readonly number[]): Figure => {
    const own = pairedFigure({ set, name, values: values(asked), seed })
    if (beside === undefined) return own
    // The two systems do not leave the same lists empty: these are no pairs.
    const other = pairedFigure({ set, name, values: values(beside.asked), seed })
    return { ...own, baseline: other.value, ...(other.interval && { baselineInterval: other.interval }) }
  }
  const ids = catalog.items.map(({ id }) => id)
  const ofAll = (name: string, measure: (exposure: readonly number[]) => number): Figure => {
    const value = (all: readonly RankedQuery[]) =>
      measure(
        exposureOf(
          all.map(({ ranked }) => ranked),
          ids,
        ),
      )
    return { set, name, value: value(asked), ...(beside && { baseline: value(beside.asked) }), count: ids.length }
  }
  const novelty = events && ofLists(list => listNovelty(list, events, ids.length))
  return [
    listFigure(
      `intra-list diversity@${k}`,
      ofLists(list => listDiversity(itemsOf(list))),
    ),
    ...(novelty ? [listFigure(`novelty@${k}, bits`, novelty)] : []),
    ofAll(`catalogue coverage@${k}`, coverage),
    ofAll(`Gini of exposure@${k}`, gini),
  ]
}

function wantedOf({ query }: RankedQuery): string[] {
  return Object.keys(query.gains).filter(id => (query.gains[id] ?? 0) > 0)
}

function failuresOf({ set, asked, catalog }: RankingsRequest): Failure[] {
  const named = (ids: readonly string[]) =>
    ids
      .slice(0, 3)
      .map(id => `${id} (${catalog.get(id)?.title ?? ''})`)
      .join(', ')
  return asked.flatMap(one =>
    one.quality.hit > 0
      ? []
      : [
          {
            set,
            kind: one.query.group ?? 'query',
            text: one.query.text ?? one.query.image ?? one.query.id,
            wanted: named(wantedOf(one)),
            got: one.ranked.length === 0 ? 'nothing' : named(one.ranked),
          },
        ],
  )
}

function rankPlot({ asked, beside, k }: RankingsRequest): Plot {
  const labels = [...Array.from({ length: k }, (_, place) => `${place + 1}`), 'none']
  const counts = (all: readonly RankedQuery[]) => {
    const ranks = all.map(one => Math.min(k + 1, rankOf(one.ranked, wantedOf(one))))
    return labels.map((_, place) => ranks.filter(rank => rank === place + 1).length)
  }
  return {
    kind: 'counts',
    title: 'Rank of the first wanted item, by queries',
    labels,
    series: [
      { name: 'curio', values: counts(asked) },
      ...(beside === undefined ? [] : [{ name: beside.name, values: counts(beside.asked) }]),
    ],
  }
}

function exposurePlot({ catalog }: RankingsRequest, systems: readonly { name: string; asked: readonly RankedQuery[] }[]): Plot {
  const ids = catalog.items.map(({ id }) => id)
  return {
    kind: 'curve',
    title: 'Exposure (Lorenz curve): on the diagonal all items are shown equally often',
    axes: ['share of the items, least shown first', 'share of all that was shown'],
    series: systems.map(({ name, asked }) => ({
      name,
      values: lorenz(
        exposureOf(
          asked.map(({ ranked }) => ranked),
          ids,
        ),
      ),
    })),
  }
}
