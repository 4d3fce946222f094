/** The score's formula, by itself. */

export interface WeightedSum<Part extends string> {
  readonly score: number
  /** Each part's own share of the score; they add up to it. */
  readonly contributions: Readonly<Partial<Record<Part, number>>>
}

/**
 * `Σ w_p x_p / Σ w_p` over the parts that are there, scaled by what all of `weights` named for them sum to: an undefined part falls out
 * and its weight is shared among the others in proportion. Parts may be unbounded; the sum is then unbounded too.
 *
 * @example
 * weightedSum({ similarity: 1, behaviour: 5, attributes: 3 }, { similarity: 0.5, behaviour: 0.3, attributes: 0.2 }).score // 2.6
 */
export function weightedSum<Part extends string>(
  parts: Readonly<Partial<Record<Part, number | undefined>>>,
  weights: Readonly<Partial<Record<Part, number>>>,
): WeightedSum<Part> {
  // Object.keys gives string[]; the keys of `parts` are of type Part by its own type.
  const present = (Object.keys(parts) as Part[]).filter(part => parts[part] !== undefined && (weights[part] ?? 0) > 0)
  const total = present.reduce((sum, part) => sum + (weights[part] ?? 0), 0)
  const contributions: Partial<Record<Part, number>> = {}
  let score = 0
  for (const part of present) {
    const share = ((weights[part] ?? 0) * (parts[part] ?? 0)) / total
    contributions[part] = share
    score += share
  }
  return { score, contributions }
}
