/** Pictures to vectors: EfficientNet-Lite0 (Tan & Le 2019) through ONNX Runtime, joined with a colour histogram. */
import { availableParallelism } from 'node:os'
import type { ImageEncoder } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { loadFailure } from '../load-failure.js'
import { InferenceSession, Tensor } from '../onnx/onnx-runtime.js'
import { requireFile } from '../require-file.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import { unitVector } from '../unit-vector.js'
import { histogramDimension } from './colour-histogram.js'
import { decodeImage, type RgbPixels } from './decode-image.js'
import { objectColours } from './object-colours.js'

export interface OnnxImageEncoderOptions {
  readonly path: string
  readonly id: string
  /** Share of the colour histogram in the similarity, in [0, 1]; the network has the rest. */
  readonly colourWeight?: number
}

const size = 224
const networkDimension = 1280
/** A view of a picture: what is kept of its sides, from the middle, and how much it counts. */
interface View {
  readonly share: number
  readonly weight: number
}

/** How a photograph to search with is looked at. Measured. */
interface Look {
  readonly views: readonly View[]
  /** By how much the odds of colour against the network differ from those in the catalogue. */
  readonly colourOdds: number
}

/** Before a plain background the colours are the object's own, and say which variant it is. */
const studio: Look = {
  views: [
    { share: 1, weight: 2 },
    { share: 0.8, weight: 1 },
  ],
  colourOdds: 2.6,
}

/** In a snapshot the product seldom fills the frame, and light and surroundings colour it. */
const snapshot: Look = {
  views: [
    { share: 1, weight: 1 },
    { share: 0.8, weight: 1 },
    { share: 0.65, weight: 1 },
  ],
  colourOdds: 0.11,
}

/**
 * The vector is `√(1 − w) · network ⊕ √w · histogram` (of the object's colours), so that an inner product is the weighted sum of the two cosines.
 *
 * @example
 * const encoder = await OnnxImageEncoder.load({ path: 'models/efficientnet-lite0-fp16.onnx', id: 'efficientnet-lite0' })
 * const vector = await encoder.encode('photo.jpg') // 2,144 numbers, length 1
 */
export class OnnxImageEncoder implements ImageEncoder {
  readonly id: string
  readonly dimension = networkDimension + histogramDimension
  readonly #session: InferenceSession
  readonly #colourWeight: number

  private constructor(session: InferenceSession, id: string, colourWeight: number) {
    this.#session = session
    this.#colourWeight = colourWeight
    this.id = `${id}-object-colours${colourWeight}`
  }

  /** Rejects with MODEL_MISSING or MODEL_LOAD_FAILED. */
  static async load({ path, id, colourWeight = 0.25 }: OnnxImageEncoderOptions): Promise<OnnxImageEncoder> {
    await requireFile(path, id)
    try {
      const session = await InferenceSession.create(path, { intraOpNumThreads: availableParallelism() })
      return new OnnxImageEncoder(session, id, colourWeight)
    } catch (error) {
      throw loadFailure(id, error)
    }
  }

  async encode(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    const network = await this.#network(await decodeView(image, 1, signal))
    return joined(network, (await objectColours(image)).histogram, this.#colourWeight)
  }

  /** The mean of several views, with more of the colour or less, by what kind of photograph it is. */
  async encodeQuery(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    throwIfAborted(signal)
    const { histogram, isOnPlain } = await objectColours(image)
    const { views, colourOdds } = isOnPlain ? studio : snapshot
    const sum = new Float32Array(networkDimension)
    for (const { share, weight } of views) {
      const view = await this.#network(await decodeView(image, share, signal))
      for (const [at, value] of view.entries()) sum[at] = (sum[at] ?? 0) + weight * value
    }
    const colour = colourOdds * this.#colourWeight
    return joined(unitVector(sum), histogram, colour / (colour + 1 - this.#colourWeight))
  }

  async dispose(): Promise<void> {
    await this.#session.release()
  }

  async #network(pixels: RgbPixels): Promise<Float32Array> {
    try {
      const input = new Tensor('float32', toPlanes(pixels), [1, 3, size, size])
      const { embedding } = await this.#session.run({ pixel_values: input })
      const data = embedding?.data
      if (!(data instanceof Float32Array) || data.length !== networkDimension) throw new Error('the network gave no embedding')
      return unitVector(data)
    } catch (error) {
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }
}

/** @param share of the sides that is kept, from the middle */
async function decodeView(image: string | Uint8Array, share: number, signal: AbortSignal | undefined): Promise<RgbPixels> {
  throwIfAborted(signal)
  const inner = Math.round(size / share)
  const margin = Math.floor((inner - size) / 2)
  // The whole product counts, so it is fitted in, not cropped.
  return decodeImage(image, picture => {
    const fitted = picture.resize(inner, inner, { fit: 'contain', background: '#fff', kernel: 'cubic' })
    return margin === 0 ? fitted : fitted.extract({ left: margin, top: margin, width: size, height: size })
  })
}

function joined(network: Float32Array, histogram: Float32Array, colourWeight: number): Float32Array {
  const vector = new Float32Array(network.length + histogram.length)
  vector.set(network.map(value => value * Math.sqrt(1 - colourWeight)))
  vector.set(
    histogram.map(value => value * Math.sqrt(colourWeight)),
    network.length,
  )
  return vector
}

/** Bytes to the network's planes, `(byte − 127) / 128`. */
function toPlanes({ data }: RgbPixels): Float32Array {
  const plane = size * size
  const planes = new Float32Array(3 * plane)
  for (let pixel = 0; pixel < plane; pixel++) {
    for (let channel = 0; channel < 3; channel++) planes[channel * plane + pixel] = ((data[pixel * 3 + channel] ?? 0) - 127) / 128
  }
  return planes
}
