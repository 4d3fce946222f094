/** Runs a set of judged queries through the application, and through what stands beside it, and gives the figures. */
import { readCatalog } from '../../catalog/index.js'
import { loadConfig } from '../../config/load-config.js'
import type { Config } from '../../config/schema.js'
import type { Catalog } from '../../contracts/ports.js'
import type { JudgedQuery, Rank } from '../../evaluation/retrieval/judged-query.js'
import { measureRankings } from '../../evaluation/retrieval/measure-rankings.js'
import { PartTally } from '../../evaluation/retrieval/part-tally.js'
import { rankByApp, rankByKeywords } from '../../evaluation/retrieval/rankers.js'
import { type RankedQuery, runQueries } from '../../evaluation/retrieval/run-queries.js'
import { openCatalogFolder } from '../../open-catalog-folder.js'
import { type SharedFlags, settingsOf } from '../option-flags.js'
import { ProgressLine } from '../progress-line.js'
import { type BesideFlags, besideOf } from './beside-flags.js'
import { withEvaluated } from './evaluated-app.js'
import { giveMeasurement, type OutputFlags } from './give-measurement.js'

/** Places of a list that are measured, unless --limit says otherwise. */
const defaultPlaces = 10

export interface QueriesRequest {
  readonly title: string
  readonly set: string
  readonly flags: SharedFlags & OutputFlags & BesideFlags
  readonly queries: (
    catalog: Catalog,
    onNotice: (line: string) => void,
    config: Pick<Config, 'seed' | 'language'>,
  ) => readonly JudgedQuery[]
  readonly settings: Readonly<Record<string, string | number>>
}

export async function measureQueries({ title, set, flags, queries: make, settings }: QueriesRequest): Promise<void> {
  const progress = new ProgressLine(process.stderr)
  const besides = besideOf(flags)
  const k = flags.limit ?? defaultPlaces
  const configOf = async (file: string | undefined) => {
    const { config } = await loadConfig({ file, flags: { ...settingsOf(flags), limit: k } })
    return config
  }
  const config = await configOf(flags.config)
  const other = besides?.config === undefined ? undefined : await configOf(besides.config)
  const { catalog, events } = await readCatalog((await openCatalogFolder(config)).directory)
  const queries = make(catalog, line => progress.say(line), config)
  const run = async (rank: Rank, name: string) => {
    const asked = await runQueries(queries, rank, k, (done, total) => progress.show(name, done, total))
    progress.end()
    return asked
  }
  const tally = new PartTally()
  const runApp = (own: Config, name: string, heard?: PartTally) =>
    withEvaluated(own, progress, app =>
      run(
        rankByApp(app, items => heard?.add(items)),
        name,
      ),
    )
  const byKeywords = async (): Promise<RankedQuery[]> => {
    using rank = rankByKeywords({ catalog }, k)
    return await run(rank, 'keywords')
  }
  const asked = await runApp(config, 'queries', tally)
  const beside = besides && { name: besides.name, asked: other ? await runApp(other, besides.name) : await byKeywords() }
  const counts = new Map<string, number>()
  for (const { item } of events) counts.set(item, (counts.get(item) ?? 0) + 1)
  const measured = measureRankings({ set, asked, beside, k, catalog, seed: config.seed, ...(counts.size > 0 && { events: counts }) })
  await giveMeasurement(
    {
      title,
      beside: besides?.name ?? 'beside',
      settings: {
        catalog: config.catalog,
        items: catalog.items.length,
        seed: config.seed,
        text: config.models.text,
        image: config.models.image,
        sceneText: config.models.sceneText,
        ...settings,
      },
      measured: { ...measured, figures: [...measured.figures, ...tally.figures(set, config.seed)] },
      details: asked.map(({ query, ranked, quality }, index) => ({
        ...query,
        ranked,
        ...quality,
        ...(beside && { beside: beside.asked[index]?.quality }),
      })),
    },
    flags,
  )
}
