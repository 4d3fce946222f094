/** From what is believed to a list: filter, score ({@link ItemScorer}), give up wishes where too little fits, diversify. */
import { manyValuedFacets } from '../catalog/many-valued-facets.js'
import type { Interest } from '../contracts/interest.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Recommendation } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'
import { decayedQueries, dislikedItems, likedItems } from '../interest/index.js'
import {
  aboveThreshold,
  type BehaviourModel,
  type Candidate,
  choiceFeatures,
  chooseRelaxation,
  fadingSeeds,
  type ScoredItem,
  type Seed,
  type ShownPlaces,
} from '../ranking/index.js'
import { type Retriever, WishVerdicts } from '../retrieval/index.js'
import { assumedWishes } from './assumed-wishes.js'
import type { Choice, RecommendRequest } from './choice.js'
import { chooseList, poolOf } from './choose-list.js'
import { explainChoice, isPictured } from './explain-choice.js'
import { drawsOf, ItemScorer, type Judged, seedsOf } from './item-scorer.js'
import type { Impression, LearningChoices } from './learning-choices.js'
import { nearColours } from './near-colours.js'
import { nearestInPrice } from './nearest-in-price.js'
import { productLikeness } from './product-likeness.js'
import type { RankingSettings } from './ranking-settings.js'
import { prepareRivals } from './rival-words.js'
import { SharedScreen } from './shared-screen.js'

/** In so short a list three colours of one jacket leave no choice: what is different weighs more. */
const shortList = 5
const briefly = 0.7

interface SelectionRequest {
  readonly limit: number
  readonly lambda: number
  readonly random: () => number
  /** Wishes given up. */
  readonly relaxed: readonly Wish[]
  readonly isRelevant: (candidate: Candidate) => boolean
}

/** Among so many of the best the nearest in price are taken, where none is cheap enough. */
const widely = 20

/** A list of this many goes on in near colours where too few fit (docs/decisions/0002). */
const longList = 10

/** This many that fit are an answer (docs/decisions/0002). */
const enough = 3

export class Recommender {
  readonly #catalog: Catalog
  readonly #retriever: Retriever
  readonly #behaviour: BehaviourModel
  readonly #settings: RankingSettings
  readonly #verdicts: WishVerdicts
  readonly #screen: SharedScreen
  readonly #choices: LearningChoices | undefined
  readonly #scorer: ItemScorer

  /** @param rooms the behaviour may learn from turn to turn */
  constructor(rooms: {
    catalog: Catalog
    retriever: Retriever
    behaviour: BehaviourModel
    settings: RankingSettings
    /** What was on screen before, where that counts: kept when the catalogue changes. */
    places?: ShownPlaces
    /** What people made of what they were shown; absent where nothing is explored. */
    choices?: LearningChoices
  }) {
    this.#catalog = rooms.catalog
    this.#retriever = rooms.retriever
    this.#behaviour = rooms.behaviour
    this.#settings = rooms.settings
    this.#choices = rooms.choices
    this.#screen = new SharedScreen(rooms.catalog, rooms.settings.exposure, rooms.places)
    this.#verdicts = new WishVerdicts(rooms.catalog, row => rooms.retriever.pictureColours(row))
    this.#scorer = new ItemScorer({ ...rooms, verdicts: this.#verdicts, screen: this.#screen })
  }

  /** Reads the catalogue before the first person asks, so that nobody waits for it; without, the first ones do. */
  async prepare(): Promise<void> {
    await this.#verdicts.prepare()
    for (const read of [manyValuedFacets, prepareRivals]) {
      await new Promise(setImmediate)
      read(this.#catalog)
    }
  }

  /** Items that meet all of these wishes. */
  fitting(wishes: readonly Wish[]): Item[] {
    return this.#verdicts.allowed(wishes).flatMap(row => this.#catalog.items[row] ?? [])
  }

  async recommend(interest: Interest, request: RecommendRequest): Promise<Choice> {
    const excluded = new Set([...(request.exclude ?? []), ...dislikedItems(interest).map(({ id }) => id), ...(request.similarTo ?? [])])
    const hard = interest.wishes.filter(wish => wish.hard)
    const open = this.#open(interest, excluded, request.image)
    const wanted = Math.min(request.limit, enough)
    const exact = this.#verdicts.allowed(hard, open)
    const relaxation =
      exact.length >= wanted
        ? { relaxed: [], kept: hard }
        : chooseRelaxation({ wishes: hard, count: held => this.#verdicts.count(held, open), k: wanted })
    const given = relaxation.relaxed.some(({ facet }) => facet === 'category' || facet === 'title')
      ? { relaxed: [], kept: hard }
      : relaxation
    const judged = await this.#scorer.score(
      interest,
      request,
      given.relaxed.length === 0 ? exact : this.#verdicts.allowed(given.kept, open),
    )
    const fitting = new Set(exact)
    const lambda = this.#relevanceShare(interest, request)
    const chosen = this.#select(judged, fitting, {
      limit: request.limit,
      lambda,
      random: drawsOf(this.#settings.seed, interest, request),
      relaxed: given.relaxed,
      isRelevant: this.#needsRelevance(interest, request)
        ? ({ row }) => judged.relevance(row) >= this.#settings.relevanceFloor
        : () => true,
    })
    const near = await this.#inNearColours(interest, request, { chosen, relaxed: given.relaxed, open, lambda })
    const shown = [...chosen, ...near.entries]
    const relaxed = [...given.relaxed, ...near.relaxed]
    const recommendations = shown.map(entry => this.#explained(entry, interest, seedsOf(interest, request), request.audio !== undefined))
    const found = recommendations.length > 0
    const [closest] = found || hard.length === 0 ? [] : judged.scores.bestCandidates(1)
    return {
      recommendations,
      relaxed: shown.some(({ row }) => !fitting.has(row)) ? relaxed : [],
      others: request.exclude !== undefined && [...request.exclude].length > 0,
      fitting: exact.length,
      outcome: found ? 'found' : this.#emptyBecause(judged.scores.size, hard, excluded),
      ...(closest && { closest: closest.item }),
      candidates: judged.scores.bestCandidates(50).map(({ item }) => item),
    }
  }

  /** What a long list goes on with where too few fit; nothing where more than the colour had to give way. */
  async #inNearColours(
    interest: Interest,
    request: RecommendRequest,
    {
      chosen,
      relaxed,
      open,
      lambda,
    }: { readonly chosen: readonly ScoredItem[]; readonly relaxed: readonly Wish[]; readonly open: Uint8Array; readonly lambda: number },
  ): Promise<{ readonly entries: readonly ScoredItem[]; readonly relaxed: readonly Wish[] }> {
    const nothing = { entries: [], relaxed: [] }
    const limit = request.limit - chosen.length
    const hard = interest.wishes.filter(wish => wish.hard)
    const colour = hard.find(wish => nearColours(wish) !== undefined)
    const near = colour && nearColours(colour)
    if (request.limit < longList || limit <= 0 || chosen.length === 0 || near === undefined) return nothing
    if (relaxed.some(wish => wish !== colour)) return nothing
    const shown = new Set(chosen.map(({ row }) => row))
    const rows = this.#verdicts.allowed([...hard.filter(wish => wish !== colour), near], open).filter(row => !shown.has(row))
    if (rows.length === 0) return nothing
    const judged = await this.#scorer.score(interest, request, rows)
    const options = { limit, lambda, random: drawsOf(this.#settings.seed, interest, request), relaxed: [], isRelevant: () => true }
    return { entries: this.#select(judged, new Set(rows), options), relaxed: relaxed.length === 0 && colour ? [colour] : [] }
  }

  /** λ of the diversification. */
  #relevanceShare(interest: Interest, { image, limit }: RecommendRequest): number {
    // A photograph asks for that very thing: near doubles are what is wanted.
    if (isPictured(interest, image)) return 1
    return limit > shortList ? this.#settings.diversity : this.#settings.diversity * briefly
  }

  /** One item as it scores under this interest. */
  async judge(interest: Interest, id: string): Promise<Recommendation | undefined> {
    const row = this.#catalog.row(id)
    if (row === undefined) return undefined
    const { scores } = await this.#scorer.score(interest, { limit: 1 }, this.#verdicts.allowed([]))
    const [entry] = scores.best(1, candidate => candidate.row === row)
    return entry && this.#explained(entry, interest, fadingSeeds(likedItems(interest)))
  }

  /** 1 for each row that may be shown at all: nothing of it is excluded or assumed not to be wanted. */
  #open(interest: Interest, excluded: ReadonlySet<string>, image?: RecommendRequest['image']): Uint8Array {
    const open = new Uint8Array(this.#catalog.items.length).fill(1)
    for (const id of excluded) open[this.#catalog.row(id) ?? -1] = 0
    const assumed = new Uint8Array(open.length)
    for (const row of this.#verdicts.allowed(assumedWishes(interest, image), open)) assumed[row] = 1
    const kinds = interest.wishes.filter(wish => wish.hard && wish.polarity === 'want' && /^(?:category|title)$/.test(wish.facet))
    // Where all of a kind is for children, nothing is assumed.
    return this.#verdicts.count(kinds, assumed) > 0 ? assumed : open
  }

  /** Without a hard wish that anchors the list, an item has to show that it is what the words mean. */
  #needsRelevance(interest: Interest, request: RecommendRequest): boolean {
    const anchored = interest.wishes.some(
      wish => wish.polarity === 'want' && wish.source !== 'context' && (wish.facet !== 'text' || wish.hard),
    )
    const asked = decayedQueries(interest).some(({ text }) => text !== '')
    return !anchored && asked && request.image === undefined && request.audio === undefined && !request.similarTo?.length
  }

  #select(
    { scores }: Judged,
    fitting: ReadonlySet<number>,
    { limit, lambda, random, relaxed, isRelevant }: SelectionRequest,
  ): readonly ScoredItem[] {
    const settings = this.#settings
    const { exposure } = this.#screen
    const similarity = (left: ScoredItem, right: ScoredItem) =>
      productLikeness(left.item, right.item, this.#retriever.likeness(left.row, right.row))
    const exact = chooseList(
      scores.best(poolOf(limit), candidate => fitting.has(candidate.row) && isRelevant(candidate)),
      { limit, lambda, similarity, settings, random, ...(exposure && { exposure }) },
    )
    const missing = Math.max(0, Math.min(limit, enough) - exact.length)
    if (missing === 0) return exact
    const others = scores.best(Math.max(missing, widely), candidate => !fitting.has(candidate.row) && isRelevant(candidate))
    const near = nearestInPrice(others, relaxed).slice(0, missing)
    return [...exact, ...(settings.selection === 'threshold' ? aboveThreshold(near, settings.threshold) : near)]
  }

  /** Takes in what was put on screen, so that the next lists can make up for it. @returns what there is to learn from, once it was reacted to */
  shown(list: readonly Recommendation[]): readonly Impression[] {
    this.#screen.shown(list.map(({ item }) => item))
    if (!this.#choices) return []
    return list.map(({ item, parts }, place) => ({ item: item.id, features: choiceFeatures(parts, this.#screen.groupsOf(item), place) }))
  }

  #explained(entry: ScoredItem, interest: Interest, liked: readonly Seed[], isPlayed = false): Recommendation {
    return explainChoice(entry, {
      isPlayed,
      interest,
      liked,
      catalog: this.#catalog,
      behaviour: this.#behaviour,
      pictureColours: item => this.#pictureColours(item),
    })
  }

  #pictureColours(item: Item): readonly string[] {
    return this.#retriever.pictureColours(this.#catalog.row(item.id) ?? -1)
  }

  #emptyBecause(scored: number, hard: readonly Wish[], excluded: ReadonlySet<string>): Choice['outcome'] {
    if (hard.length === 0) return scored > 0 ? 'not-carried' : 'nothing-more'
    return this.#verdicts.count(hard) > 0 && excluded.size > 0 ? 'nothing-more' : 'nothing-fits'
  }
}
