/** All measures of understanding in one run; a data set that is not there is left out, and said to be. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../contracts/ports.js'
import type { UtteranceReader } from '../contracts/understanding.js'
import { readJudgements, readLumaRows, readQueryPairs } from './chinese/luma-data.js'
import { measureQueries } from './chinese/measure-queries.js'
import { measureScenarios } from './chinese/measure-scenarios.js'
import { scenarioSchema } from './chinese/scenario.js'
import type { Measurement } from './figure.js'
import { readJsonRows } from './read-json-rows.js'
import { measureRedial } from './redial/measure-redial.js'
import { readRedialDialogues } from './redial/redial-data.js'
import type { OpenEvaluatedApp } from './say.js'
import { measureSgdItems } from './sgd/measure-sgd-items.js'
import { measureSgdReading } from './sgd/measure-sgd-reading.js'
import { readSgdDialogues, readSgdItemCases, readSgdRows, sgdItem } from './sgd/sgd-data.js'
import { measureUtterances } from './utterances/measure-utterances.js'
import { utteranceCaseSchema } from './utterances/utterance-case.js'
import { writeCatalogFolder } from './write-catalog-folder.js'

export interface EvaluateOptions {
  /** Folder with `sgd`, `redial` and `luma`. */
  readonly data: string
  /** Folder with `utterances.jsonl`, `luma-chinese.jsonl` and `scenarios-chinese.jsonl`. */
  readonly fixtures: string
  /** The demonstration catalogue, which the utterances speak of. */
  readonly demonstration: () => Promise<Catalog>
  readonly makeReader: (catalog: Catalog) => UtteranceReader
  readonly openApp: OpenEvaluatedApp
  /** Conversations with a search at most. */
  readonly conversations: number
  /** Sets to measure; all without. */
  readonly only?: readonly string[] | undefined
  readonly onNotice: (line: string) => void
}

type Part = readonly [set: string, needs: readonly string[], measure: () => Promise<Measurement>]

/** Rejects with EVALUATION_DATA_INVALID, and with what opening the application rejects with. */
export async function evaluateUnderstanding(options: EvaluateOptions): Promise<Measurement> {
  const all: Measurement = { figures: [], failures: [] }
  return partsOf(options).reduce(async (before, [set, needs, measure]) => {
    const { figures, failures } = await before
    if (options.only !== undefined && !options.only.includes(set)) return { figures, failures }
    const missing = needs.filter(path => !existsSync(path))
    if (missing.length > 0) {
      options.onNotice(`${missing.join(', ')} is not here: ${set} is not measured.`)
      return { figures, failures }
    }
    const measured = await measure()
    return { figures: [...figures, ...measured.figures], failures: [...failures, ...measured.failures] }
  }, Promise.resolve(all))
}

function partsOf({ data, fixtures, demonstration, makeReader, openApp, conversations }: EvaluateOptions): Part[] {
  const [sgd, redial, luma] = [join(data, 'sgd'), join(data, 'redial'), join(data, 'luma')]
  const file = (name: string) => join(fixtures, name)
  const withApp = async (folder: string, limit: number, measure: (app: Awaited<ReturnType<OpenEvaluatedApp>>) => Promise<Measurement>) => {
    const app = await openApp(folder, limit)
    try {
      return await measure(app)
    } finally {
      await app.close()
    }
  }
  const clothes = () => writeCatalogFolder('luma', readLumaRows(luma), join(luma, 'images'))
  return [
    [
      'utterances',
      [file('utterances.jsonl')],
      async () => {
        const catalog = await demonstration()
        return measureUtterances(readJsonRows(file('utterances.jsonl'), utteranceCaseSchema), makeReader(catalog), catalog)
      },
    ],
    ['sgd', [sgd], async () => measureSgdReading(readSgdRows(sgd), readSgdDialogues(sgd), makeReader)],
    [
      'sgd',
      [sgd],
      () =>
        withApp(writeCatalogFolder('sgd', readSgdRows(sgd).map(sgdItem)), 50, app =>
          measureSgdItems(app, readSgdItemCases(sgd), conversations, readSgdRows(sgd)),
        ),
    ],
    ['redial', [redial], async () => measureRedial(readRedialDialogues(redial), makeReader)],
    [
      'chinese',
      [luma, file('luma-chinese.jsonl')],
      () => withApp(clothes(), 10, app => measureQueries(app, readQueryPairs(luma, file('luma-chinese.jsonl')), readJudgements(luma))),
    ],
    [
      'chinese',
      [luma, file('scenarios-chinese.jsonl')],
      () => withApp(clothes(), 6, app => measureScenarios(app, readJsonRows(file('scenarios-chinese.jsonl'), scenarioSchema))),
    ],
  ]
}
