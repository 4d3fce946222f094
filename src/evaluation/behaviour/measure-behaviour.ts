/** What people's own choices foretell of their next one: popularity, what goes with what, and that together with likeness. */
import type { Catalog, CatalogEvent } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { buildBehaviourModel, rankingDefaults, seededRandom, unaskedWeights, weightedSum } from '../../ranking/index.js'
import type { Measurement } from '../figure.js'
import { rankingQuality } from '../metrics/index.js'
import { shuffled } from '../needs/draw.js'
import type { JudgedQuery } from '../retrieval/judged-query.js'
import { measureRankings } from '../retrieval/measure-rankings.js'
import type { RankedQuery } from '../retrieval/run-queries.js'
import { factLikeness } from './fact-likeness.js'
import { type HeldOut, leaveLastOut } from './leave-last-out.js'

export interface BehaviourRequest {
  readonly events: readonly CatalogEvent[]
  /** Without facts there is no hybrid. */
  readonly catalog: Catalog
  readonly hasFacts: boolean
  readonly k: number
  /** People who are asked about, at most; drawn by the seed. */
  readonly people: number
  readonly seed: number
}

/** With so few choices before it, a person or an item is new. */
const few = 5

type Score = (held: HeldOut) => (id: string) => number

/** Throws EVALUATION_DATA_INVALID where nobody chose two items. */
export function measureBehaviour(request: BehaviourRequest): Measurement {
  const { train, held } = leaveLastOut(request.events)
  const asked = shuffled(seededRandom(request.seed), held).slice(0, request.people)
  if (asked.length === 0) throw new CurioError('EVALUATION_DATA_INVALID', 'No person in these events chose two different items.')
  const events = new Map<string, number>()
  for (const { item } of train) events.set(item, (events.get(item) ?? 0) + 1)
  const model = buildBehaviourModel(train)
  const list = (score: Score) => asked.map(one => rank(one, score(one), request, events))
  const popularity = list(() => id => model.popularity(id) ?? 0)
  // Popularity parts what nothing else parts.
  const behaviour: Score = one => id => (model.behaviour(id, one.seeds) ?? 0) + 1e-6 * (model.popularity(id) ?? 0)
  const systems = [
    { set: 'neighbours', asked: list(behaviour) },
    ...(request.hasFacts ? [{ set: 'hybrid', asked: list(hybrid(request.catalog, behaviour)) }] : []),
  ]
  const measured = systems.map(system =>
    measureRankings({
      ...system,
      beside: { name: 'popularity', asked: popularity },
      k: request.k,
      catalog: request.catalog,
      events,
      seed: request.seed,
    }),
  )
  return {
    figures: measured.flatMap(({ figures }) => figures).filter(({ name }) => request.hasFacts || !name.includes('diversity')),
    // A person's next choice that was not foreseen is no fault to read.
    failures: [],
    plots: measured.flatMap(({ plots = [] }, index) => plots.map(plot => ({ ...plot, title: `${systems[index]?.set}: ${plot.title}` }))),
  }
}

/** `w_S S + w_B B` by the default weights of who asks for nothing, S by facts alone. */
function hybrid(catalog: Catalog, behaviour: Score): Score {
  const likeness = factLikeness(catalog)
  const { similarity, behaviour: affinity } = unaskedWeights(rankingDefaults.weights)
  return one => {
    const [near, chosen] = [likeness(one.seeds), behaviour(one)]
    return id => weightedSum({ similarity: near(id), behaviour: chosen(id) }, { similarity, behaviour: affinity }).score
  }
}

function rank(
  held: HeldOut,
  score: (id: string) => number,
  { catalog, k }: BehaviourRequest,
  events: ReadonlyMap<string, number>,
): RankedQuery {
  const scored = catalog.items.filter(({ id }) => !held.met.has(id)).map(({ id }) => ({ id, score: score(id) }))
  const ranked = scored
    .sort((left, right) => right.score - left.score)
    .slice(0, k)
    .map(({ id }) => id)
  const query: JudgedQuery = { id: held.user, group: groupOf(held, events), gains: { [held.item]: 1 } }
  return { query, ranked, quality: rankingQuality(ranked, query.gains, k) }
}

function groupOf({ item, seeds }: HeldOut, events: ReadonlyMap<string, number>): string {
  if ((events.get(item) ?? 0) < few) return 'an item with few events'
  return seeds.length < few ? 'people with few choices' : 'the others'
}
