/** How new an item is to the person: few choose it, and it was not on screen yet. */

/**
 * `(1 − popularity) / (1 + times shown)`, in [0, 1]. Popularity is log-damped, so the first factor is the self-information of the item's choice
 * (Zhou et al. 2010) on the scale of the catalogue.
 *
 * @param popularity in [0, 1]; undefined where nobody's choices are known
 * @param shown lists of ids that this person saw
 * @returns a function that is undefined where nothing is known of any item: no choices, nothing shown
 * @example novelty(id => model.popularity(id), [['a'], ['a', 'b']])?.('a') // 0.33 where nobody chose it
 */
export function novelty(
  popularity: (id: string) => number | undefined,
  shown: readonly (readonly string[])[],
): (id: string) => number | undefined {
  const times = new Map<string, number>()
  for (const id of shown.flat()) times.set(id, (times.get(id) ?? 0) + 1)
  return id => {
    const chosen = popularity(id)
    if (chosen === undefined && times.size === 0) return undefined
    return (1 - (chosen ?? 0)) / (1 + (times.get(id) ?? 0))
  }
}
