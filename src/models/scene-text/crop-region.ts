/** A turned rectangle of a picture, laid flat. */
import type { RgbPixels } from '../image/decode-image.js'
import type { TextRegion } from './text-regions.js'

/**
 * The region's pixels, read along its direction, by bilinear interpolation; beyond the picture its edge goes on.
 *
 * @param region in pixels of the picture
 * @param size of the result in pixels
 * @returns 3 numbers a pixel, in [0, 255]
 * @example cropRegion(picture, region, { width: 320, height: 48 }).length // 46080
 */
export function cropRegion(
  picture: RgbPixels,
  region: TextRegion,
  { width, height }: { readonly width: number; readonly height: number },
): Float32Array {
  const pixels = new Float32Array(height * width * 3)
  const [cos, sin] = [Math.cos(region.angle), Math.sin(region.angle)]
  for (let row = 0; row < height; row++) {
    const across = ((row + 0.5) / height - 0.5) * region.height
    for (let column = 0; column < width; column++) {
      const along = ((column + 0.5) / width - 0.5) * region.length
      sample(picture, region.x + along * cos - across * sin, region.y + along * sin + across * cos, pixels, (row * width + column) * 3)
    }
  }
  return pixels
}

function sample({ data, width, height }: RgbPixels, x: number, y: number, target: Float32Array, at: number): void {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const [right, below] = [x - left, y - top]
  const clampX = (value: number) => Math.max(0, Math.min(width - 1, value))
  const clampY = (value: number) => Math.max(0, Math.min(height - 1, value))
  const corner = (column: number, row: number) => (clampY(row) * width + clampX(column)) * 3
  const corners = [corner(left, top), corner(left + 1, top), corner(left, top + 1), corner(left + 1, top + 1)]
  const shares = [(1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below]
  for (let channel = 0; channel < 3; channel++)
    target[at + channel] = corners.reduce((sum, start, index) => sum + (data[start + channel] ?? 0) * (shares[index] ?? 0), 0)
}
