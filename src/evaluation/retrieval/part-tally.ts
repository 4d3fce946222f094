/** What the scores of the lists of a run were made of: the mean share of each part. */
import type { Recommendation, ScorePart } from '../../contracts/recommendation.js'
import { partNames, partShares } from '../../explanation/index.js'
import type { Figure } from '../figure.js'
import { pairedFigure } from '../paired-figure.js'

type Shares = ReadonlyMap<ScorePart, number>

export class PartTally {
  readonly #lists: Shares[] = []

  /** One answer's list; an empty one has no score to share. */
  add(items: readonly Pick<Recommendation, 'reasons'>[]): void {
    if (items.length === 0) return
    const sums = new Map<ScorePart, number>()
    for (const { reasons } of items) {
      for (const { part, share } of partShares(reasons)) sums.set(part, (sums.get(part) ?? 0) + share / items.length)
    }
    this.#lists.push(sums)
  }

  /**
   * The largest first; parts that never counted are left out. What no reason carries is in none of them, so they may sum to less than 1.
   *
   * @example tally.figures('luma', 1) // [{ set: 'luma, what the score is made of', name: 'likeness to your words', value: 0.69, … }]
   */
  figures(set: string, seed: number): Figure[] {
    const parts = new Set(this.#lists.flatMap(list => [...list.keys()]))
    return [...parts]
      .map(part =>
        pairedFigure({
          set: `${set}, what the score is made of`,
          name: partNames[part].en,
          values: this.#lists.map(list => list.get(part) ?? 0),
          seed,
        }),
      )
      .sort((left, right) => right.value - left.value)
  }
}
