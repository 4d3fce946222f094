/** How both networks were shown pictures when they were trained: planes of blue, green and red, from −1 to 1. */

/**
 * @param pixels 3 numbers a pixel in [0, 255], red first
 * @param stride pixels of a row of the result; what is beyond `width` stays 0
 * @example blueGreenRed(pixels, { width: 200, height: 48 }, 320).length // 46080
 */
export function blueGreenRed(
  pixels: ArrayLike<number>,
  { width, height }: { readonly width: number; readonly height: number },
  stride = width,
  rows = height,
): Float32Array {
  const planes = new Float32Array(3 * stride * rows)
  for (let channel = 0; channel < 3; channel++) {
    for (let row = 0; row < height; row++) {
      const target = (channel * rows + row) * stride
      for (let column = 0; column < width; column++)
        planes[target + column] = (pixels[(row * width + column) * 3 + 2 - channel] ?? 0) / 127.5 - 1
    }
  }
  return planes
}
