/** EfficientNet-Lite0 (Tan & Le 2019) through ONNX Runtime: pixels to what it sees and what it takes them for. */
import { availableParallelism } from 'node:os'
import { CurioError } from '../../errors.js'
import { loadFailure } from '../load-failure.js'
import { InferenceSession, Tensor } from '../onnx/onnx-runtime.js'
import { requireFile } from '../require-file.js'
import { unitVector } from '../unit-vector.js'
import { classShares } from './class-shares.js'
import type { RgbPixels } from './decode-image.js'

/** Pixels along each side of what it is shown. */
export const networkSide = 224
const networkDimension = 1280
const classCount = 1000

export interface Seen {
  /** 1,280 numbers, length 1. */
  readonly network: Float32Array
  /** As {@link classShares} gives it; empty where the weights tell no classes. */
  readonly classes: Float32Array
}

export class ImageNetwork {
  /** Numbers of each part of what it sees. */
  readonly dimensions: { readonly network: number; readonly classes: number }
  readonly #session: InferenceSession

  private constructor(session: InferenceSession) {
    this.#session = session
    this.dimensions = { network: networkDimension, classes: session.outputNames.includes('logits') ? classCount : 0 }
  }

  /** Rejects with MODEL_MISSING or MODEL_LOAD_FAILED. */
  static async load(path: string, id: string): Promise<ImageNetwork> {
    await requireFile(path, id)
    try {
      return new ImageNetwork(await InferenceSession.create(path, { intraOpNumThreads: availableParallelism() }))
    } catch (error) {
      throw loadFailure(id, error)
    }
  }

  /** Rejects with MODEL_FAILED. */
  async see(pixels: RgbPixels): Promise<Seen> {
    try {
      const input = new Tensor('float32', toPlanes(pixels), [1, 3, networkSide, networkSide])
      const { embedding, logits } = await this.#session.run({ pixel_values: input })
      const { network, classes } = this.dimensions
      return {
        network: unitVector(numbers('embedding', embedding, network)),
        classes: classes === 0 ? new Float32Array(0) : classShares(numbers('logits', logits, classes)),
      }
    } catch (error) {
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }

  async release(): Promise<void> {
    await this.#session.release()
  }
}

function numbers(name: string, tensor: Tensor | undefined, count: number): Float32Array {
  const data = tensor?.data
  if (!(data instanceof Float32Array) || data.length !== count) throw new Error(`the network gave no ${name} of ${count} numbers`)
  return data
}

/** Bytes to the network's planes, `(byte − 127) / 128`. */
function toPlanes({ data }: RgbPixels): Float32Array {
  const plane = networkSide * networkSide
  const planes = new Float32Array(3 * plane)
  for (let pixel = 0; pixel < plane; pixel++) {
    for (let channel = 0; channel < 3; channel++) planes[channel * plane + pixel] = ((data[pixel * 3 + channel] ?? 0) - 127) / 128
  }
  return planes
}
