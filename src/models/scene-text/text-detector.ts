/** Finds writing in a picture: PP-OCRv4's detector, a DBNet (Liao et al. 2020). */
import type { RgbPixels } from '../image/decode-image.js'
import { InferenceSession, Tensor } from '../onnx/onnx-runtime.js'
import { blueGreenRed } from './blue-green-red.js'
import { type TextRegion, textRegions } from './text-regions.js'

/** The network halves a picture five times. */
const step = 32

export class TextDetector {
  readonly #session: InferenceSession

  private constructor(session: InferenceSession) {
    this.#session = session
  }

  static async load(path: string, options: InferenceSession.SessionOptions): Promise<TextDetector> {
    return new TextDetector(await InferenceSession.create(path, options))
  }

  /** The largest regions first. */
  async find(picture: RgbPixels): Promise<readonly TextRegion[]> {
    const width = Math.ceil(picture.width / step) * step
    const height = Math.ceil(picture.height / step) * step
    const input = new Tensor('float32', blueGreenRed(picture.data, picture, width, height), [1, 3, height, width])
    const [name = ''] = this.#session.inputNames
    const [output] = Object.values(await this.#session.run({ [name]: input }))
    if (!(output?.data instanceof Float32Array) || output.data.length !== width * height)
      throw new Error('the detector gave no map of the picture')
    return textRegions({ data: output.data, width, height })
  }

  async release(): Promise<void> {
    await this.#session.release()
  }
}
