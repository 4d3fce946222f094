/** Pictures to vectors: what a network sees and takes them for, joined with their colours. */
import type { ImageEncoder } from '../../contracts/ports.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import { unitVector } from '../unit-vector.js'
import { chromaDimension } from './chroma-histogram.js'
import { histogramDimension } from './colour-histogram.js'
import { decodeImage, type RgbPixels } from './decode-image.js'
import { ImageNetwork, networkSide, type Seen } from './image-network.js'
import { objectColours } from './object-colours.js'
import {
  type BlockShares,
  itemShares,
  type PictureBlock,
  pictureBlocks,
  queryShares,
  snapshot,
  studio,
  type View,
  wholeView,
} from './picture-look.js'

export interface OnnxImageEncoderOptions {
  readonly path: string
  readonly id: string
  /** Share of the colour histogram in the similarity of the catalogue's pictures, in [0, 1]. */
  readonly colourWeight?: number
}

/**
 * The vector joins unit vectors of {@link pictureBlocks}, each times the root of its share, so that an inner product is the weighted sum of
 * their cosines. Weights that tell no classes give a vector without that block.
 *
 * @example
 * const encoder = await OnnxImageEncoder.load({ path: 'models/efficientnet-lite0-classes-fp16.onnx', id: 'efficientnet-lite0-classes' })
 * const vector = await encoder.encode('photo.jpg') // 3,288 numbers, length 1
 */
export class OnnxImageEncoder implements ImageEncoder {
  readonly id: string
  readonly dimension: number
  readonly #network: ImageNetwork
  readonly #shares: BlockShares

  private constructor(network: ImageNetwork, id: string, colourWeight: number) {
    const { dimensions } = network
    this.#network = network
    this.#shares = itemShares(colourWeight, dimensions.classes > 0)
    this.dimension = dimensions.network + dimensions.classes + histogramDimension + chromaDimension
    this.id = `${id}-classes-colours${colourWeight}`
  }

  /** Rejects with MODEL_MISSING or MODEL_LOAD_FAILED. */
  static async load({ path, id, colourWeight = 0.25 }: OnnxImageEncoderOptions): Promise<OnnxImageEncoder> {
    return new OnnxImageEncoder(await ImageNetwork.load(path, id), id, colourWeight)
  }

  async encode(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    const seen = await this.#see(image, wholeView, signal)
    return joined({ ...seen, ...(await objectColours(image)) }, this.#shares)
  }

  /** The mean of several views, with more of the colour or less, by what kind of photograph it is. */
  async encodeQuery(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    throwIfAborted(signal)
    const colours = await objectColours(image)
    const look = colours.isOnPlain ? studio : snapshot
    const seen = await this.#see(image, look.views, signal)
    return joined({ ...seen, ...colours }, queryShares(this.#shares, look))
  }

  async dispose(): Promise<void> {
    await this.#network.release()
  }

  async #see(image: string | Uint8Array, views: readonly View[], signal: AbortSignal | undefined): Promise<Seen> {
    const { dimensions } = this.#network
    const sums = { network: new Float32Array(dimensions.network), classes: new Float32Array(dimensions.classes) }
    for (const { share, weight } of views) {
      const seen = await this.#network.see(await decodeView(image, share, signal))
      add(sums.network, seen.network, weight)
      add(sums.classes, seen.classes, weight)
    }
    return { network: unitVector(sums.network), classes: dimensions.classes === 0 ? sums.classes : unitVector(sums.classes) }
  }
}

function add(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (const [at, value] of vector.entries()) sum[at] = (sum[at] ?? 0) + weight * value
}

/** @param share of the sides that is kept, from the middle */
async function decodeView(image: string | Uint8Array, share: number, signal: AbortSignal | undefined): Promise<RgbPixels> {
  throwIfAborted(signal)
  const inner = Math.round(networkSide / share)
  const margin = Math.floor((inner - networkSide) / 2)
  // The whole product counts, so it is fitted in, not cropped.
  return decodeImage(image, picture => {
    const fitted = picture.resize(inner, inner, { fit: 'contain', background: '#fff', kernel: 'cubic' })
    return margin === 0 ? fitted : fitted.extract({ left: margin, top: margin, width: networkSide, height: networkSide })
  })
}

function joined(blocks: Readonly<Record<PictureBlock, Float32Array>>, shares: BlockShares): Float32Array {
  return Float32Array.from(
    pictureBlocks.flatMap(block => {
      const scale = Math.sqrt(shares[block])
      return Array.from(blocks[block], value => value * scale)
    }),
  )
}
