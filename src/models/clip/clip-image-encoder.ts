/** CLIP's picture network as an image encoder: its vectors can be compared with those of texts. */

import type { ImageEncoder } from '../../contracts/ports.js'
import { decodeImage } from '../image/decode-image.js'
import { Tensor } from '../onnx/onnx-runtime.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import type { ClipSession } from './clip-session.js'
import type { ClipSettings } from './clip-settings.js'

export class ClipImageEncoder implements ImageEncoder {
  readonly id: string
  readonly dimension: number
  readonly #session: ClipSession
  readonly #settings: ClipSettings

  private constructor(id: string, session: ClipSession, settings: ClipSettings, dimension: number) {
    this.id = id
    this.dimension = dimension
    this.#session = session
    this.#settings = settings
  }

  /** Runs once to learn the dimension. Rejects with MODEL_FAILED. */
  static async open(id: string, session: ClipSession, settings: ClipSettings): Promise<ClipImageEncoder> {
    const probe = new ClipImageEncoder(id, session, settings, 0)
    const grey = new Uint8Array(settings.imageSize ** 2 * 3).fill(127)
    return new ClipImageEncoder(id, session, settings, (await probe.#run(grey)).length)
  }

  /** Rejects with ABORTED, IMAGE_* or MODEL_FAILED. */
  async encode(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    throwIfAborted(signal)
    const side = this.#settings.imageSize
    // Cropped to the middle, as the network saw its pictures when it learnt.
    const { data } = await decodeImage(image, picture => picture.resize(side, side, { fit: 'cover', kernel: 'cubic' }))
    throwIfAborted(signal)
    return this.#run(data)
  }

  async dispose(): Promise<void> {
    await this.#session.release()
  }

  #run(rgb: Uint8Array): Promise<Float32Array> {
    const side = this.#settings.imageSize
    return this.#session.run({ pixel_values: new Tensor('float32', toPlanes(rgb, this.#settings), [1, 3, side, side]) })
  }
}

/** Bytes to the network's planes, `(byte / 255 − mean) / deviation` a channel. */
function toPlanes(rgb: Uint8Array, { mean, deviation }: ClipSettings): Float32Array {
  const plane = rgb.length / 3
  const planes = new Float32Array(rgb.length)
  for (const channel of [0, 1, 2] as const) {
    for (let pixel = 0; pixel < plane; pixel++) {
      planes[channel * plane + pixel] = ((rgb[pixel * 3 + channel] ?? 0) / 255 - mean[channel]) / deviation[channel]
    }
  }
  return planes
}
