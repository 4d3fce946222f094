/** The colours of what a picture shows, its plain background left out. */
import { backgroundMask } from './background-mask.js'
import { chromaHistogram } from './chroma-histogram.js'
import { colourHistogram } from './colour-histogram.js'
import { decodeImage } from './decode-image.js'
import { toOklab } from './oklab.js'

/** Enough to know where the background is. */
const side = 112

export interface ObjectColours {
  /** As {@link colourHistogram} gives it. */
  readonly histogram: Float32Array
  /** As {@link chromaHistogram} gives it. */
  readonly chroma: Float32Array
  /** Whether the background is plain, as in a shop's own pictures: only then are the colours known to be the object's. */
  readonly isOnPlain: boolean
}

/**
 * Looks at the picture without any padding, which would pass for a plain background. Rejects with IMAGE_* errors.
 *
 * @example (await objectColours('shoe.jpg')).isOnPlain // true
 */
export async function objectColours(image: string | Uint8Array): Promise<ObjectColours> {
  const picture = await decodeImage(image, decoder => decoder.resize(side, side, { fit: 'inside', kernel: 'nearest' }))
  const lab = toOklab(picture.data)
  const mask = backgroundMask(lab, picture.width, picture.height)
  return {
    histogram: colourHistogram(picture, mask),
    chroma: chromaHistogram(lab, picture.width, picture.height, mask),
    isOnPlain: mask.includes(1),
  }
}
