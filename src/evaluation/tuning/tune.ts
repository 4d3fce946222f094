/** Tries settings on one half of the queries and says what the best of them are worth on the other. */
import type { Config } from '../../config/schema.js'
import { seededRandom } from '../../ranking/index.js'
import { bootstrapInterval, type Interval, mean, type PairedDifference, pairedDifference } from '../metrics/index.js'
import type { JudgedQuery, Rank } from '../retrieval/judged-query.js'
import { runQueries } from '../retrieval/run-queries.js'
import { type Parameter, type Parameters, parametersAt, pointOf } from './parameter-space.js'
import type { SearchMethod } from './search-method.js'
import type { StudyFile, StudyTrial } from './study-file.js'
import { tunedConfig } from './tuned-config.js'
import type { TuningMetric } from './tuning-metric.js'

export interface TuningRequest {
  readonly config: Config
  readonly space: readonly Parameter[]
  readonly method: SearchMethod
  readonly metric: TuningMetric
  readonly queries: readonly JudgedQuery[]
  /** Trials in all, those of earlier runs included. */
  readonly trials: number
  readonly study: Pick<StudyFile, 'trials' | 'add'>
  /** Lists as they are with a configuration. */
  readonly ranked: <Result>(config: Config, use: (rank: Rank) => Promise<Result>) => Promise<Result>
  /** @param best value so far */
  readonly onProgress?: (done: number, total: number, best: number) => void
  /** No further trial begins, and what was found is told. */
  readonly signal?: AbortSignal
}

export interface Half {
  readonly count: number
  readonly configured: number
  readonly best: number
  readonly difference: PairedDifference
  readonly interval: Interval
}

export interface Tuned {
  /** Undefined where no trial was better than the configuration as it is. */
  readonly parameters: Parameters | undefined
  readonly trials: number
  /** On which the best was chosen. */
  readonly chosen: Half
  /** Which had no say. */
  readonly heldOut: Half
}

/** @example const { parameters, heldOut } = await tune({ config, space, method: bayesSearch, metric, queries, trials: 40, study, ranked }) */
export async function tune(request: TuningRequest): Promise<Tuned> {
  const { config, queries, study, signal } = request
  const halves = [0, 1].map(rest => queries.filter((_, index) => index % 2 === rest))
  const [even = [], odd = []] = halves
  const told = { ...request, signal: undefined }
  const configured = await valuesOf(told, config, even)
  for (;;) {
    const best = bestOf(study.trials)
    request.onProgress?.(study.trials.length, request.trials, Math.max(best?.value ?? 0, mean(configured)))
    const parameters = study.trials.length >= request.trials || signal?.aborted ? undefined : next(request)
    if (parameters === undefined) break
    const values = await valuesOf(request, tunedConfig(config, parameters), even)
    if (values.length < even.length) break
    study.add({ parameters, value: mean(values) })
  }
  const best = bestOf(study.trials)
  const parameters = best && best.value > mean(configured) ? best.parameters : undefined
  const tuned = parameters ? tunedConfig(config, parameters) : config
  const [chosen, heldOut] = [await valuesOf(told, tuned, even), await valuesOf(told, tuned, odd)]
  return {
    parameters,
    trials: study.trials.length,
    chosen: halfOf(configured, chosen),
    heldOut: halfOf(await valuesOf(told, config, odd), heldOut),
  }
}

/** The same trial follows the same trials: a study that was stopped goes on as if it had not been. */
function next({ space, method, trials, study, config }: TuningRequest): Parameters | undefined {
  const history = study.trials.flatMap(({ parameters, value }) => {
    const point = pointOf(space, parameters)
    return point ? [{ point, value }] : []
  })
  const point = method({ space, history, trials, random: seededRandom(config.seed, history.length) })
  return point && parametersAt(space, point)
}

function bestOf(trials: readonly StudyTrial[]): StudyTrial | undefined {
  return trials.reduce<StudyTrial | undefined>(
    (most, trial) => (trial.value > (most?.value ?? Number.NEGATIVE_INFINITY) ? trial : most),
    undefined,
  )
}

/** By query; fewer than there are queries when it was stopped. */
async function valuesOf(
  { ranked, metric, signal }: Pick<TuningRequest, 'ranked' | 'metric'> & { readonly signal?: AbortSignal | undefined },
  config: Config,
  queries: readonly JudgedQuery[],
): Promise<readonly number[]> {
  return ranked({ ...config, limit: metric.k }, async rank => {
    const values: number[] = []
    for (const query of queries) {
      if (signal?.aborted) break
      const [asked] = await runQueries([query], rank, metric.k)
      if (asked) values.push(asked.quality[metric.quality])
    }
    return values
  })
}

function halfOf(configured: readonly number[], best: readonly number[]): Half {
  return {
    count: best.length,
    configured: mean(configured),
    best: mean(best),
    difference: pairedDifference(best, configured),
    interval: bootstrapInterval(best),
  }
}
