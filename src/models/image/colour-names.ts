/** Names the dominant colours of a product photograph: the background left out, the middle and strong colours first, skin damped. */
import { backgroundMask } from './background-mask.js'
import { decodeImage } from './decode-image.js'
import { type ColourName, nameColour } from './name-colour.js'
import { type OklchColour, oklchOf, toOklab } from './oklab.js'

const side = 96
/** Standard deviation of the centre's weight, in shares of the side. */
const spread = 0.25
const skinWeight = 0.15

/**
 * Rejects with IMAGE_* errors.
 *
 * @returns names with their weighted share of the object, largest first; empty where all is background
 * @example await colourNames('shoe.jpg') // [{ name: 'red', share: 0.8 }, { name: 'white', share: 0.2 }]
 */
export async function colourNames(image: string | Uint8Array): Promise<{ name: ColourName; share: number }[]> {
  const { data, width, height } = await decodeImage(image, picture => picture.resize(side, side, { fit: 'inside' }))
  const lab = toOklab(data)
  const mask = backgroundMask(lab, width, height)
  const sums = new Map<ColourName, number>()
  let total = 0
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (mask[pixel] === 1) continue
    const colour = oklchOf(lab, pixel)
    const weight = centreWeight(pixel, width, height) * (isSkin(colour) ? skinWeight : 1) * (1 + Math.min(colour.chroma / 0.1, 1))
    const name = nameColour(colour)
    sums.set(name, (sums.get(name) ?? 0) + weight)
    total += weight
  }
  return [...sums].map(([name, sum]) => ({ name, share: sum / total })).sort((left, right) => right.share - left.share)
}

function centreWeight(pixel: number, width: number, height: number): number {
  const x = ((pixel % width) - (width - 1) / 2) / (width * spread)
  const y = (Math.floor(pixel / width) - (height - 1) / 2) / (height * spread)
  return Math.exp(-(x * x + y * y) / 2)
}

function isSkin({ lightness, chroma, hue }: OklchColour): boolean {
  return hue > 25 && hue < 78 && chroma > 0.03 && chroma < 0.115 && lightness > 0.3 && lightness < 0.93
}
