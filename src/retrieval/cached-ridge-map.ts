/** The text-to-picture map of a catalogue, fitted once: fitting takes seconds, and most starts find the catalogue unchanged. */
import { createHash } from 'node:crypto'
import type { VectorCache } from '../contracts/ports.js'
import { learnRidgeMap, type TextImagePair } from './learn-ridge-map.js'
import { type RidgeMap, ridgeMapOf } from './ridge-map.js'

/** Kept where the map was found not to help. */
const dropped = Float32Array.of(0)

/**
 * The kept map of exactly these pairs, else a newly learnt one.
 *
 * @example const map = cachedRidgeMap(pairs, cache)
 */
export function cachedRidgeMap(pairs: readonly TextImagePair[], cache: VectorCache): RidgeMap | undefined {
  const [first] = pairs
  if (first === undefined) return undefined
  const key = `ridge-map-1:${fingerprint(pairs)}`
  const kept = cache.get(key)
  if (kept?.length === first.text.length * first.image.length) return ridgeMapOf(kept, first.image.length)
  if (kept?.length === dropped.length) return undefined
  const map = learnRidgeMap(pairs)
  cache.set(key, map?.weights ?? dropped)
  return map
}

function fingerprint(pairs: readonly TextImagePair[]): string {
  const hash = createHash('sha256')
  for (const { text, image, group } of pairs) {
    hash.update(group).update('\0')
    for (const { buffer, byteOffset, byteLength } of [text, image]) hash.update(new Uint8Array(buffer, byteOffset, byteLength))
  }
  return hash.digest('hex')
}
