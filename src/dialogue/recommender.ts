/** From what is believed to a list: filter, retrieve, score, give up wishes where too little fits, diversify. */
import type { Interest } from '../contracts/interest.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Recommendation } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'
import { decayedQueries, dislikedItems, likedItems } from '../interest/index.js'
import { type BehaviourModel, chooseRelaxation, contextFit, diversify, type ScoredItem, type Seed, scoreItems } from '../ranking/index.js'
import { allowedRows, meetsWish, type Retriever, type Verdict } from '../retrieval/index.js'
import { assumedWishes } from './assumed-wishes.js'
import { explainChoice, isPictured } from './explain-choice.js'
import { productLikeness } from './product-likeness.js'
import type { RankingSettings } from './ranking-settings.js'

export interface RecommendRequest {
  readonly limit: number
  readonly image?: string | Uint8Array
  /** Items not to show: what was shown already, when something else was asked for. */
  readonly exclude?: Iterable<string>
  /** Items to be like: 'more like the second'. */
  readonly similarTo?: readonly string[]
  readonly signal?: AbortSignal
}

export interface Choice {
  /** Best first. */
  readonly recommendations: readonly Recommendation[]
  readonly relaxed: readonly Wish[]
  /** True when items that would fit were left out because they had been shown. */
  readonly others: boolean
  /** How many items meet all that was asked, shown before or not being left out. */
  readonly fitting: number
  /** Why the list is empty, where it is. */
  readonly outcome: 'found' | 'nothing-fits' | 'not-carried' | 'nothing-more'
  /** The nearest item when nothing fits. */
  readonly closest?: Item
  /** Best first, beyond the list: what a question is chosen over. */
  readonly candidates: readonly Item[]
}

/** This many that fit are an answer (docs/decisions/0002). */
const enough = 3

export class Recommender {
  readonly #catalog: Catalog
  readonly #retriever: Retriever
  readonly #behaviour: { readonly model: BehaviourModel }
  readonly #settings: RankingSettings

  /** @param rooms the behaviour's model may change from turn to turn */
  constructor(rooms: {
    catalog: Catalog
    retriever: Retriever
    behaviour: { readonly model: BehaviourModel }
    settings: RankingSettings
  }) {
    this.#catalog = rooms.catalog
    this.#retriever = rooms.retriever
    this.#behaviour = rooms.behaviour
    this.#settings = rooms.settings
  }

  /** Items that meet all of these wishes. */
  fitting(wishes: readonly Wish[]): Item[] {
    return this.#rows(wishes, new Set()).flatMap(row => this.#catalog.items[row] ?? [])
  }

  async recommend(interest: Interest, request: RecommendRequest): Promise<Choice> {
    const excluded = new Set([...(request.exclude ?? []), ...dislikedItems(interest).map(({ id }) => id), ...(request.similarTo ?? [])])
    const assumed = assumedWishes(interest)
    const kinds = interest.wishes.filter(wish => wish.hard && wish.polarity === 'want' && /^(?:category|title)$/.test(wish.facet))
    // Where all of a kind is for children, nothing is assumed.
    const assumable = this.#rows(kinds, excluded).some(row => this.#isAssumed(row, assumed))
    const rowsOf = (wishes: readonly Wish[]) => this.#rows(wishes, excluded).filter(row => !assumable || this.#isAssumed(row, assumed))
    const hard = interest.wishes.filter(wish => wish.hard)
    const wanted = Math.min(request.limit, enough)
    const exact = rowsOf(hard)
    const relaxation =
      exact.length >= wanted
        ? { relaxed: [], kept: hard }
        : chooseRelaxation({ wishes: hard, count: held => rowsOf(held).length, k: wanted })
    const given = relaxation.relaxed.some(wish => wish.facet === 'category') ? { relaxed: [], kept: hard } : relaxation
    const rows = rowsOf(given.kept)
    const scored = await this.#score(interest, request, rows)
    const fitting = new Set(exact)
    // A photograph asks for that very thing: near doubles are what is wanted.
    const lambda = isPictured(interest, request.image) ? 1 : this.#settings.diversity
    const shown = this.#select(this.#relevant(scored, interest, request), fitting, { limit: request.limit, lambda })
    const recommendations = shown.map(entry => this.#explained(entry, interest, seedsOf(interest, request)))
    const found = recommendations.length > 0
    return {
      recommendations,
      relaxed: shown.some(({ row }) => !fitting.has(row)) ? given.relaxed : [],
      others: request.exclude !== undefined && [...request.exclude].length > 0,
      fitting: exact.length,
      outcome: found ? 'found' : this.#emptyBecause(scored.length, hard, excluded),
      ...(!found && scored[0] && hard.length > 0 && { closest: scored[0].item }),
      candidates: scored.slice(0, 50).map(({ item }) => item),
    }
  }

  /** One item as it scores under this interest. */
  async judge(interest: Interest, id: string): Promise<Recommendation | undefined> {
    const row = this.#catalog.row(id)
    if (row === undefined) return undefined
    const scored = await this.#score(interest, { limit: 1 }, this.#rows([], new Set()))
    const entry = scored.find(candidate => candidate.row === row)
    return entry && this.#explained(entry, interest, likedItems(interest))
  }

  #rows(wishes: readonly Wish[], excluded: ReadonlySet<string>): number[] {
    const rows = allowedRows(this.#catalog, wishes, row => this.#retriever.pictureColours(row))
    return excluded.size === 0 ? rows : rows.filter(row => !excluded.has(this.#catalog.items[row]?.id ?? ''))
  }

  /** Whether nothing of an item is assumed not to be wanted. */
  #isAssumed(row: number, assumed: readonly Wish[]): boolean {
    const item = this.#catalog.items[row]
    return item === undefined || assumed.every(wish => meetsWish(item, wish) !== 'yes')
  }

  async #score(interest: Interest, request: RecommendRequest, allowed: readonly number[]): Promise<(ScoredItem & { relevance: number })[]> {
    const [now, ...history] = decayedQueries(interest)
    const image = request.image ?? decayedQueries(interest).find(query => query.image !== undefined)?.image
    const liked = seedsOf(interest, request)
    const candidates = await this.#retriever.retrieve({
      text: now?.text ?? '',
      history,
      ...(image !== undefined && { image }),
      liked: liked.map(({ id, weight }) => ({ item: id, weight })),
      disliked: dislikedItems(interest).map(({ id, weight }) => ({ item: id, weight })),
      allowed,
      ...(request.signal && { signal: request.signal }),
    })
    const asked = Boolean(now?.text) || image !== undefined || liked.length > 0
    const { model } = this.#behaviour
    const relevance = new Map(candidates.map(candidate => [candidate.row, candidate.relevance]))
    const context = contextFit(interest.context)
    const scored = scoreItems({
      candidates: candidates.map(candidate => ({
        item: candidate.item,
        row: candidate.row,
        similarity: asked ? candidate.similarity : undefined,
      })),
      wishes: interest.wishes,
      meets: (item, wish) => this.#respects(item, wish),
      behaviour: item => model.behaviour(item.id, liked),
      popularity: item => model.popularity(item.id),
      ...(context && { context }),
      weights: this.#settings.weights,
    })
    return scored.map(entry => ({ ...entry, relevance: relevance.get(entry.row) ?? 0 }))
  }

  /** Whether an item respects a wish: an avoided value that it has is a no. */
  #respects(item: Item, wish: Wish): Verdict {
    const verdict = meetsWish(item, wish, this.#pictureColours(item))
    if (wish.polarity === 'want' || verdict === 'unknown') return verdict
    return verdict === 'yes' ? 'no' : 'yes'
  }

  /** Without a hard wish that anchors the list, an item has to show that it is what the words mean. */
  #relevant<Entry extends ScoredItem & { relevance: number }>(
    scored: readonly Entry[],
    interest: Interest,
    request: RecommendRequest,
  ): Entry[] {
    const anchored = interest.wishes.some(wish => wish.polarity === 'want' && wish.source !== 'context' && wish.facet !== 'text')
    const asked = decayedQueries(interest).some(({ text }) => text !== '')
    if (anchored || !asked || request.image !== undefined || request.similarTo?.length) return [...scored]
    return scored.filter(({ relevance }) => relevance >= this.#settings.relevanceFloor)
  }

  #select(
    scored: readonly (ScoredItem & { relevance: number })[],
    fitting: ReadonlySet<number>,
    { limit, lambda }: { limit: number; lambda: number },
  ) {
    const exact = scored.filter(({ row }) => fitting.has(row))
    const near = scored.filter(({ row }) => !fitting.has(row))
    const similarity = (left: ScoredItem, right: ScoredItem) =>
      productLikeness(left.item, right.item, this.#retriever.likeness(left.row, right.row))
    const first = diversify(exact.slice(0, Math.max(30, limit * 5)), { limit, similarity, lambda })
    return [...first, ...near.slice(0, Math.max(0, Math.min(limit, enough) - first.length))]
  }

  #explained(entry: ScoredItem, interest: Interest, liked: readonly Seed[]): Recommendation {
    return explainChoice(entry, {
      interest,
      liked,
      catalog: this.#catalog,
      behaviour: this.#behaviour.model,
      pictureColours: item => this.#pictureColours(item),
    })
  }

  #pictureColours(item: Item): readonly string[] {
    return this.#retriever.pictureColours(this.#catalog.row(item.id) ?? -1)
  }

  #emptyBecause(scored: number, hard: readonly Wish[], excluded: ReadonlySet<string>): Choice['outcome'] {
    if (hard.length === 0) return scored > 0 ? 'not-carried' : 'nothing-more'
    return this.#rows(hard, new Set()).length > 0 && excluded.size > 0 ? 'nothing-more' : 'nothing-fits'
  }
}

/** What the list should be like counts for more than what was liked on the way. */
function seedsOf(interest: Interest, { similarTo = [] }: RecommendRequest): readonly Seed[] {
  return [...similarTo.map(id => ({ id, weight: 1.5 })), ...likedItems(interest)]
}
