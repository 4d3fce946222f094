/** Picture vectors are long and much alike: where memory is short they are kept along their own main directions. */
import type { VectorCache } from '../contracts/ports.js'
import type { Basis } from './basis.js'
import { cachedBasis } from './cached-basis.js'
import type { Picture } from './picture-reader.js'

export interface ShortenOptions {
  readonly cache: VectorCache
  /** Numbers kept of a picture's vector; unset is all. */
  readonly dimensions?: number
  /** Of the catalogue before it was changed: what was learnt from it is in these coordinates. */
  readonly basis?: Basis
}

export interface ShortPictures {
  readonly pictures: readonly (Picture | undefined)[]
  /** Absent where the vectors are as they were. */
  readonly basis?: Basis
}

/** @example const { pictures, basis } = shortenPictures(read, { cache, dimensions: 128 }) */
export function shortenPictures(pictures: readonly (Picture | undefined)[], options: ShortenOptions): ShortPictures {
  const basis = options.basis ?? chooseBasis(pictures, options)
  if (basis === undefined) return { pictures }
  const shorten = (picture: Picture) => (picture.vector === undefined ? picture : { ...picture, vector: basis.shorten(picture.vector) })
  return { basis, pictures: pictures.map(picture => picture && shorten(picture)) }
}

function chooseBasis(pictures: readonly (Picture | undefined)[], { cache, dimensions }: ShortenOptions): Basis | undefined {
  const vectors = pictures.flatMap(picture => picture?.vector ?? [])
  // Fewer pictures than directions would fix none of them.
  if (dimensions === undefined || vectors.length <= dimensions || dimensions >= (vectors[0]?.length ?? 0)) return undefined
  return cachedBasis(vectors, dimensions, cache)
}
