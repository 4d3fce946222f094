/** Fits the text-to-picture map and keeps it only where it finds held-out pictures clearly better than chance. */
import { fitRidgeMap, type RidgeMap } from './ridge-map.js'
import { innerProduct } from './vector-mathematics.js'

export interface TextImagePair {
  readonly text: Float32Array
  readonly image: Float32Array
  /** Pairs of one group (variants of a product) are held out together, so that nothing leaks. */
  readonly group: string
}

/** Fewer say too little. */
const fewestPairs = 100
/** More add nothing but seconds. */
const mostPairs = 3000
/** Mean share of other held-out pictures that a text's own picture beats; chance is one half. */
const clearlyBetter = 0.7
const folds = 5

/**
 * The map over all pairs, or undefined when there are too few or it does not carry over to pairs it was not fitted on.
 *
 * @example const map = learnRidgeMap(pairs) // undefined: text and pictures have nothing to do with each other
 */
export function learnRidgeMap(pairs: readonly TextImagePair[]): RidgeMap | undefined {
  const step = Math.max(1, Math.floor(pairs.length / mostPairs))
  const used = pairs.filter((_, index) => index % step === 0)
  if (used.length < fewestPairs || heldOutRank(used) < clearlyBetter) return undefined
  return fitAll(used)
}

function fitAll(pairs: readonly TextImagePair[]): RidgeMap {
  return fitRidgeMap(
    pairs.map(({ text }) => text),
    pairs.map(({ image }) => image),
  )
}

function heldOutRank(pairs: readonly TextImagePair[]): number {
  const groups = new Map<string, number>()
  for (const { group } of pairs) if (!groups.has(group)) groups.set(group, groups.size)
  const isHeldOut = ({ group }: TextImagePair) => (groups.get(group) ?? 0) % folds === 0
  const heldOut = pairs.filter(isHeldOut)
  const rest = pairs.filter(pair => !isHeldOut(pair))
  if (heldOut.length < 2 || rest.length === 0) return 0
  const map = fitAll(rest)
  const ranks = heldOut.map(({ text, image, group }) => {
    const query = map.apply(text)
    const own = innerProduct(query, image)
    const others = heldOut.filter(other => other.group !== group)
    return others.length === 0 ? 0 : others.filter(other => innerProduct(query, other.image) < own).length / others.length
  })
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length
}
