/** The basis of a catalogue's pictures, learnt once: learning takes seconds, and most starts find the catalogue unchanged. */
import type { VectorCache } from '../contracts/ports.js'
import { type Basis, basisOf } from './basis.js'
import { digestOf } from './digest-of.js'
import { learnBasis } from './learn-basis.js'

/**
 * The kept basis of exactly these vectors, else a newly learnt one.
 *
 * @param vectors at least one; all of one length
 * @example const basis = cachedBasis(pictures, 128, cache)
 */
export function cachedBasis(vectors: readonly Float32Array[], dimension: number, cache: VectorCache): Basis {
  const key = `basis-1:${dimension}:${digestOf(vectors)}`
  const length = vectors[0]?.length ?? 0
  const kept = cache.get(key)
  if (kept?.length === dimension * length) return basisOf(kept, length)
  const basis = learnBasis(vectors, dimension)
  cache.set(key, basis.directions)
  return basis
}
