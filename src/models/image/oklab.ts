/** sRGB bytes to OKLab (Ottosson 2020) and its polar form: equal distances look equally far apart. */

export interface OklchColour {
  /** In [0, 1]. */
  readonly lightness: number
  readonly chroma: number
  /** Degrees, in [0, 360). */
  readonly hue: number
}

const linear = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** Lightness and the two colour axes of each pixel, 3 numbers a pixel. */
export function toOklab(rgb: Uint8Array): Float64Array {
  const lab = new Float64Array(rgb.length)
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const red = linear[rgb[at] ?? 0] ?? 0
    const green = linear[rgb[at + 1] ?? 0] ?? 0
    const blue = linear[rgb[at + 2] ?? 0] ?? 0
    const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lab[at] = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short
    lab[at + 1] = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
    lab[at + 2] = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  }
  return lab
}

/** The colour of pixel `pixel`. */
export function oklchOf(lab: Float64Array, pixel: number): OklchColour {
  const [lightness = 0, first = 0, second = 0] = lab.subarray(pixel * 3, pixel * 3 + 3)
  const hue = ((Math.atan2(second, first) * 180) / Math.PI + 360) % 360
  return { lightness, chroma: Math.hypot(first, second), hue }
}
