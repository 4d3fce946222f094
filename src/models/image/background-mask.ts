/** Which pixels are background: near a plain border's colour and connected with the border. */

/** OKLab distance within which a pixel is of the border's colour. */
const tolerance = 0.05
/** With less of the border in one colour there is no plain background. */
const plainShare = 0.35
/** White is a shop's background even where the product, seen from near, fills most of the border. */
const whiteShare = 0.1
const white = [1, 0, 0] as const

/** @returns 1 for background, a byte a pixel; all 0 where there is no plain background */
export function backgroundMask(lab: Float64Array, width: number, height: number): Uint8Array {
  const border = borderPixels(width, height)
  const nearTo = (colour: readonly number[]) => (pixel: number) =>
    Math.hypot(...colour.map((value, axis) => (lab[pixel * 3 + axis] ?? 0) - value)) < tolerance
  const shareOf = (near: (pixel: number) => boolean) => border.filter(near).length / border.length
  const isWhite = nearTo(white)
  const isMiddle = nearTo([0, 1, 2].map(axis => median(border.map(pixel => lab[pixel * 3 + axis] ?? 0))))
  const isOnWhite = shareOf(isWhite) >= whiteShare
  const mask = new Uint8Array(width * height)
  if (!isOnWhite && shareOf(isMiddle) < plainShare) return mask
  const near = isOnWhite ? isWhite : isMiddle
  const todo = border.filter(near)
  for (const pixel of todo) mask[pixel] = 1
  for (let pixel = todo.pop(); pixel !== undefined; pixel = todo.pop()) {
    for (const next of neighbours(pixel, width, height)) {
      if (mask[next] === 1 || !near(next)) continue
      mask[next] = 1
      todo.push(next)
    }
  }
  return mask
}

function borderPixels(width: number, height: number): number[] {
  const rows = Array.from({ length: width }, (_, x) => [x, (height - 1) * width + x])
  const columns = Array.from({ length: height }, (_, y) => [y * width, y * width + width - 1])
  return [...rows, ...columns].flat()
}

function neighbours(pixel: number, width: number, height: number): number[] {
  const x = pixel % width
  const y = Math.floor(pixel / width)
  const all = [x > 0 && pixel - 1, x < width - 1 && pixel + 1, y > 0 && pixel - width, y < height - 1 && pixel + width]
  return all.filter(next => next !== false)
}

function median(values: number[]): number {
  const sorted = values.sort((left, right) => left - right)
  const middle = sorted.length >> 1
  return ((sorted[middle] ?? 0) + (sorted[sorted.length - 1 - middle] ?? 0)) / 2
}
