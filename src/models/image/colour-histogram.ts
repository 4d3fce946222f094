/** A hue-saturation-value histogram of a picture (Swain & Ballard 1991), as a unit vector: what a network forgets of colour. */
import type { RgbPixels } from './decode-image.js'

/** Finer than what has a name: two black jackets differ in their buttons. Measured. */
const bins = { hue: 24, saturation: 6, value: 6 } as const
export const histogramDimension = bins.hue * bins.saturation * bins.value

/**
 * Square roots of the shares of 24 × 6 × 6 bins; its length is 1, and the inner product of two is their Bhattacharyya coefficient.
 *
 * @param background 1 for each pixel that does not count; where all is background all of it counts
 * @returns 864 numbers
 */
export function colourHistogram({ data }: RgbPixels, background?: Uint8Array): Float32Array {
  const counts = new Float32Array(histogramDimension)
  const ignored = background?.includes(0) ? background : undefined
  let counted = 0
  for (let at = 0; at + 2 < data.length; at += 3) {
    if (ignored?.[at / 3] === 1) continue
    const bin = binOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
    counts[bin] = (counts[bin] ?? 0) + 1
    counted++
  }
  return counts.map(count => Math.sqrt(count / counted))
}

function binOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  const saturation = most === 0 ? 0 : spread / most
  const index = (value: number, count: number) => Math.min(count - 1, Math.floor(value * count))
  const hue = index(hueOf(red, green, blue, most, spread), bins.hue)
  return (hue * bins.saturation + index(saturation, bins.saturation)) * bins.value + index(most / 255, bins.value)
}

/** In [0, 1). */
function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0
  const sector = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  return ((sector + 6) % 6) / 6
}
