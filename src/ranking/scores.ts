/** The scores of many candidates at once; what else there is to say is worked out for the best alone. */
import type { ScorePart, ScoreParts } from '../contracts/recommendation.js'
import type { Verdict } from './attribute-share.js'
import { bestOf } from './best-of.js'
import { type Part, partColumn, partsOf, scoreParts } from './part-column.js'
import { rankingDefaults } from './ranking-defaults.js'
import type { Candidate, ScoredItem, ScoreRequest } from './score-items.js'
import { weightedSum } from './weighted-sum.js'

/** The rules are those of `scoreItems`. */
export class Scores {
  readonly #request: ScoreRequest
  readonly #weights: ScoreParts
  readonly #verdicts: readonly ((candidate: Candidate) => Verdict)[]
  readonly #parts: Readonly<Record<ScorePart, Part>>
  /** Of the parts that count and of which anything is known. */
  readonly #columns = new Map<ScorePart, Float64Array>()
  readonly #scores: Float64Array
  /** Whether anything is known of any candidate, of the parts that do not count. */
  readonly #known = new Map<ScorePart, boolean>()

  /** @example new Scores({ candidates, wishes, meets }).best(3) */
  constructor(request: ScoreRequest) {
    this.#request = request
    this.#weights = { ...rankingDefaults.weights, ...request.weights }
    this.#verdicts = request.wishes.map(wish => request.meets(wish))
    this.#parts = partsOf(request, this.#verdicts)
    for (const part of scoreParts) {
      const isCounted = this.#weights[part] > 0
      const values = isCounted
        ? partColumn(request.candidates, this.#parts[part], (left, right) => this.#byNearness(left, right))
        : undefined
      if (values !== undefined) this.#columns.set(part, values)
    }
    this.#scores = this.#sums()
  }

  get size(): number {
    return this.#scores.length
  }

  /** The best of those that are accepted, best first. */
  best(count: number, accepts?: (candidate: Candidate) => boolean): ScoredItem[] {
    return this.#order(count, accepts).map(index => this.#scored(index))
  }

  /** The same without what was found out about them. */
  bestCandidates(count: number): Candidate[] {
    return this.#order(count).map(index => this.#candidate(index))
  }

  #order(count: number, accepts: (candidate: Candidate) => boolean = () => true): number[] {
    const order = (left: number, right: number) => (this.#scores[right] ?? 0) - (this.#scores[left] ?? 0) || this.#byNearness(left, right)
    const accepted: number[] = []
    this.#request.candidates.forEach((candidate, index) => {
      if (accepts(candidate)) accepted.push(index)
    })
    // Keeping the best in order pays where few of many are wanted.
    return count < accepted.length / 4 ? bestOf(accepted, count, order) : accepted.sort(order).slice(0, count)
  }

  /** Nearer ones first, equal ones in the order they came in. */
  #byNearness(left: number, right: number): number {
    return (this.#candidate(right).nearness ?? 0) - (this.#candidate(left).nearness ?? 0) || left - right
  }

  #candidate(index: number): Candidate {
    // Indices are those of the candidates.
    return this.#request.candidates[index] as Candidate
  }

  /** As `weightedSum` has it, for all candidates. */
  #sums(): Float64Array {
    const scores = new Float64Array(this.#request.candidates.length)
    const columns = [...this.#columns].map(([part, values]) => ({ weight: this.#weights[part], values }))
    const total = columns.reduce((sum, { weight }) => sum + weight, 0)
    for (const { weight, values } of columns) {
      for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) + (weight * (values[index] ?? 0)) / total
    }
    return scores.map(score => Math.min(1, score))
  }

  #scored(index: number): ScoredItem {
    const candidate = this.#candidate(index)
    const known = Object.fromEntries(scoreParts.map(part => [part, this.#parts[part](candidate)]))
    const assumed = scoreParts.filter(part => known[part] === undefined && this.#isKnownOfAny(part))
    const counted = Object.fromEntries([...this.#columns].map(([part, values]) => [part, values[index]]))
    const { contributions } = weightedSum<ScorePart>(counted, this.#weights)
    const verdicts = this.#request.wishes.map((wish, number) => ({ wish, verdict: this.#verdicts[number]?.(candidate) ?? 'unknown' }))
    return {
      item: candidate.item,
      row: candidate.row,
      score: this.#scores[index] ?? 0,
      parts: filled(known),
      contributions,
      assumed,
      verdicts,
    }
  }

  #isKnownOfAny(part: ScorePart): boolean {
    if (this.#weights[part] > 0) return this.#columns.has(part)
    const isKnown = this.#known.get(part) ?? this.#request.candidates.some(candidate => this.#parts[part](candidate) !== undefined)
    this.#known.set(part, isKnown)
    return isKnown
  }
}

function filled(known: Readonly<Partial<Record<ScorePart, number | undefined>>>): ScoreParts {
  return {
    similarity: known.similarity ?? 0,
    behaviour: known.behaviour ?? 0,
    attributes: known.attributes ?? 0,
    context: known.context ?? 0,
    popularity: known.popularity ?? 0,
    novelty: known.novelty ?? 0,
    freshness: known.freshness ?? 0,
    exploration: known.exploration ?? 0,
  }
}
