/** A histogram of the two colour axes of OKLab: coarse and without lightness, so that it outlasts a shop's lamps and shadows. */

/** Bins along each of the two axes. */
const bins = 12
/** The axes reach from −range to range in sRGB. */
const range = 0.32
/** Standard deviation of the middle's weight, in shares of the sides. Measured. */
const spread = 0.15
export const chromaDimension = bins * bins

/**
 * Square roots of the bins' shares; its length is 1. Of a product before a plain background all pixels count alike, of a scene the middle.
 *
 * @param lab 3 numbers a pixel, as `toOklab` gives them
 * @param background 1 for each pixel that does not count; with none of them, or nothing else, the picture is a scene
 * @returns 144 numbers
 */
export function chromaHistogram(lab: Float64Array, width: number, height: number, background: Uint8Array): Float32Array {
  const isProduct = background.includes(1) && background.includes(0)
  const sums = new Float64Array(chromaDimension)
  let total = 0
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (isProduct && background[pixel] === 1) continue
    const weight = isProduct ? 1 : middleWeight(pixel, width, height)
    const bin = binOf(lab[pixel * 3 + 1] ?? 0) * bins + binOf(lab[pixel * 3 + 2] ?? 0)
    sums[bin] = (sums[bin] ?? 0) + weight
    total += weight
  }
  return Float32Array.from(sums, sum => Math.sqrt(sum / total))
}

function binOf(axis: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor(((axis + range) / (2 * range)) * bins)))
}

function middleWeight(pixel: number, width: number, height: number): number {
  const x = ((pixel % width) - (width - 1) / 2) / (width * spread)
  const y = (Math.floor(pixel / width) - (height - 1) / 2) / (height * spread)
  return Math.exp(-(x * x + y * y) / 2)
}
