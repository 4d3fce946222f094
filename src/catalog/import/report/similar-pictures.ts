/** Pictures that show the same: equal in the outline of their brightness (difference hash, Krawetz 2013) and in their colours. */
import sharp from 'sharp'
import type { Counted } from './import-report.js'
import { Tally } from './tally.js'

/** Every pair is looked at up to so many pictures; beyond, only those with the very same outline. */
const comparedPairwise = 8000
/** Bits of 64 in which two outlines may differ. */
const outlineBits = 8
/** Steps of brightness that compression makes by itself. */
const noise = 6
/** Mean difference of a colour value, of 255. */
const colourDifference = 6

export interface PictureTrace {
  readonly name: string
  /** 64 bits, whether each of 8 × 8 cells is clearly brighter than its right neighbour. */
  readonly outline: readonly [number, number]
  /** 4 × 4 cells, red, green, blue. */
  readonly colours: Uint8Array
}

export interface SimilarPicture {
  readonly name: string
  readonly other: string
}

/** Rejects where the bytes are no picture. */
export async function traceOf(name: string, bytes: Buffer): Promise<PictureTrace> {
  const options = { limitInputPixels: 100e6 }
  const grey = await sharp(bytes, options).flatten({ background: '#fff' }).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  const colours = await sharp(bytes, options)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .resize(4, 4, { fit: 'fill' })
    .raw()
    .toBuffer()
  const words: [number, number] = [0, 0]
  for (let cell = 0; cell < 64; cell++) {
    const at = Math.floor(cell / 8) * 9 + (cell % 8)
    if ((grey[at] ?? 0) > (grey[at + 1] ?? 0) + noise) words[cell < 32 ? 0 : 1] |= 1 << (cell % 32)
  }
  return { name, outline: words, colours: new Uint8Array(colours) }
}

/** @example similarPictures([await traceOf('a.jpg', bytes), await traceOf('b.jpg', bytes)]).count // 1 */
export function similarPictures(traces: readonly PictureTrace[]): Counted<SimilarPicture> {
  const pairs = new Tally<SimilarPicture>(10)
  const byOutline = new Map<string, PictureTrace[]>()
  const looked: PictureTrace[] = []
  for (const trace of traces) {
    const key = trace.outline.join()
    const candidates = traces.length > comparedPairwise ? (byOutline.get(key) ?? []) : looked
    const twin = candidates.find(other => isAlike(trace, other))
    if (twin) pairs.add({ name: trace.name, other: twin.name })
    byOutline.set(key, [...(byOutline.get(key) ?? []), trace])
    looked.push(trace)
  }
  return pairs.result()
}

function isAlike(left: PictureTrace, right: PictureTrace): boolean {
  const bits = ones(left.outline[0] ^ right.outline[0]) + ones(left.outline[1] ^ right.outline[1])
  if (bits > outlineBits) return false
  const sum = left.colours.reduce((total, value, at) => total + Math.abs(value - (right.colours[at] ?? 0)), 0)
  return sum <= colourDifference * left.colours.length
}

function ones(word: number): number {
  let count = 0
  for (let left = word >>> 0; left !== 0; left &= left - 1) count++
  return count
}
