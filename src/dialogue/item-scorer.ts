/** What is believed, as a score of every row that may be shown: likeness, behaviour, wishes, situation and the small parts. */
import { itemTime } from '../catalog/item-time.js'
import type { Interest } from '../contracts/interest.js'
import type { Catalog } from '../contracts/ports.js'
import type { Wish } from '../contracts/wish.js'
import { decayedQueries, dislikedItems, likedItems } from '../interest/index.js'
import {
  type BehaviourModel,
  type Candidate,
  choiceFeatures,
  contextFit,
  fadingSeeds,
  freshness,
  novelty,
  Scores,
  type Seed,
  seededRandom,
  unaskedWeights,
} from '../ranking/index.js'
import { RecentValues, type Retriever, type WishVerdicts } from '../retrieval/index.js'
import { asksForSomething } from './asks-for-something.js'
import type { RecommendRequest } from './choice.js'
import { detailQueries } from './detail-queries.js'
import { explainedWeights } from './explained-weights.js'
import type { LearningChoices } from './learning-choices.js'
import type { RankingSettings } from './ranking-settings.js'
import type { SharedScreen } from './shared-screen.js'
import { situationWeights } from './situation-weights.js'

/** What there is to choose from. */
export interface Judged {
  readonly scores: Scores
  readonly relevance: (row: number) => number
}

export class ItemScorer {
  readonly #catalog: Catalog
  readonly #retriever: Retriever
  readonly #behaviour: BehaviourModel
  readonly #settings: RankingSettings
  readonly #verdicts: WishVerdicts
  readonly #freshness: ReturnType<typeof freshness>
  readonly #screen: SharedScreen
  readonly #choices: LearningChoices | undefined
  /** Of a large catalogue each takes a megabyte. */
  readonly #contexts = new RecentValues<string, { readonly fit: ReturnType<typeof contextFit> }>(10)

  constructor(rooms: {
    catalog: Catalog
    retriever: Retriever
    behaviour: BehaviourModel
    settings: RankingSettings
    verdicts: WishVerdicts
    screen: SharedScreen
    choices?: LearningChoices | undefined
  }) {
    this.#catalog = rooms.catalog
    this.#retriever = rooms.retriever
    this.#behaviour = rooms.behaviour
    this.#settings = rooms.settings
    this.#verdicts = rooms.verdicts
    this.#screen = rooms.screen
    this.#choices = rooms.choices
    this.#freshness = freshness(rooms.catalog.items, itemTime)
  }

  /** @param allowed rows that are scored */
  async score(interest: Interest, request: RecommendRequest, allowed: readonly number[]): Promise<Judged> {
    const [now, ...history] = decayedQueries(interest)
    const image = request.image ?? decayedQueries(interest).find(query => query.image !== undefined)?.image
    const liked = seedsOf(interest, request)
    const { rows, similarity, relevance } = await this.#retriever.compare({
      text: now?.text ?? '',
      history,
      details: detailQueries(decayedQueries(interest), this.#answered(interest.wishes, allowed)),
      ...(image !== undefined && { image }),
      ...(request.audio !== undefined && { audio: request.audio }),
      liked: liked.map(({ id, weight }) => ({ item: id, weight })),
      disliked: dislikedItems(interest).map(({ id, weight }) => ({ item: id, weight })),
      allowed,
      similarity: this.#settings.similarity,
      ...(this.#settings.evidence && { weights: this.#settings.evidence }),
      ...(request.bySound && { likedBySound: true }),
      ...(request.signal && { signal: request.signal }),
    })
    const asked = Boolean(now?.text) || image !== undefined || request.audio !== undefined || liked.length > 0
    const worth = this.#choices?.worth(request.draw === undefined ? undefined : drawsOf(this.#settings.seed, interest, request))
    const popularity = (id: string) => this.#behaviour.popularity(id)
    const isNew = novelty(popularity, interest.shown)
    const context = this.#contexts.get(JSON.stringify(interest.context), () => ({ fit: contextFit(interest.context) })).fit
    const scores = new Scores({
      candidates: this.#candidates(rows, similarity, asked),
      wishes: interest.wishes,
      meets: wish => {
        const verdict = this.#verdicts.respects(wish)
        return ({ row }) => verdict(row)
      },
      // Without anything liked nothing is known of any item.
      ...(liked.length > 0 && { behaviour: item => this.#behaviour.behaviour(item.id, liked, this.#settings.likeMinded) }),
      popularity: item => popularity(item.id),
      novelty: item => isNew(item.id),
      ...(this.#freshness && { freshness: this.#freshness }),
      ...(context && { context }),
      ...(worth && { exploration: (item, parts) => worth(choiceFeatures(parts, this.#screen.groupsOf(item))) }),
      weights: this.#weights(interest, request),
    })
    return { scores, relevance }
  }

  #weights(interest: Interest, request: RecommendRequest): RankingSettings['weights'] {
    const { weights } = this.#settings
    const own = asksForSomething(interest, request) ? explainedWeights(interest, weights) : unaskedWeights(weights)
    return situationWeights(interest, own)
  }

  /** Wishes that filter, and soft ones that the records of these rows speak of. */
  #answered(wishes: readonly Wish[], rows: readonly number[]): Wish[] {
    return wishes.filter(wish => {
      if (wish.hard || wish.facet === 'text') return wish.hard
      const verdict = this.#verdicts.respects(wish)
      return rows.some(row => verdict(row) !== 'unknown')
    })
  }

  #candidates(rows: readonly number[], nearness: (row: number) => number, asked: boolean): Candidate[] {
    const candidates: Candidate[] = []
    for (const row of rows) {
      const item = this.#catalog.items[row]
      const near = nearness(row)
      if (item !== undefined) candidates.push({ item, row, nearness: near, similarity: asked ? near : undefined })
    }
    return candidates
  }
}

/** The same numbers for the same turn of the same conversation. */
export function drawsOf(seed: number, { turn }: Interest, { draw = 0 }: RecommendRequest): () => number {
  return seededRandom(seed, draw, turn)
}

/** What the list should be like counts for more than what was liked on the way, and all of it the more, the newer it is. */
export function seedsOf(interest: Interest, { similarTo = [] }: RecommendRequest): readonly Seed[] {
  return fadingSeeds([...similarTo.map(id => ({ id, weight: 1.5 })), ...likedItems(interest)])
}
