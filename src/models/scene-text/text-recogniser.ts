/** Reads one line of writing: PP-OCRv4's recogniser of Chinese and Latin characters, SVTR-LCNet with a CTC head (Du et al. 2022). */
import { CurioError } from '../../errors.js'
import type { RgbPixels } from '../image/decode-image.js'
import { InferenceSession, Tensor } from '../onnx/onnx-runtime.js'
import { blueGreenRed } from './blue-green-red.js'
import { cropRegion } from './crop-region.js'
import { ctcDecode, type ReadText } from './ctc-decode.js'
import { onnxMetadata } from './onnx-metadata.js'
import type { TextRegion } from './text-regions.js'

/** Pixels of a line's height, as it was trained; the width follows, within bounds. */
const lineHeight = 48
const leastWidth = 320
const mostWidth = 960
/** Writing that runs more up than along is tried from both ends. */
const steep = Math.PI / 4

export class TextRecogniser {
  readonly #session: InferenceSession
  readonly #characters: readonly string[]

  private constructor(session: InferenceSession, characters: readonly string[]) {
    this.#session = session
    this.#characters = characters
  }

  /** Rejects with MODEL_CORRUPT where the file does not say which characters it knows. */
  static async load(path: string, options: InferenceSession.SessionOptions): Promise<TextRecogniser> {
    const listed = onnxMetadata(path).get('character')
    if (listed === undefined) throw new CurioError('MODEL_CORRUPT', 'The network does not say which characters it knows.')
    const session = await InferenceSession.create(path, options)
    return new TextRecogniser(session, [...listed.split('\n'), ' '])
  }

  async read(picture: RgbPixels, region: TextRegion): Promise<ReadText> {
    const upright = await this.#readLine(picture, region)
    if (Math.abs(region.angle) < steep) return upright
    const turned = await this.#readLine(picture, { ...region, angle: region.angle + Math.PI })
    return turned.confidence > upright.confidence ? turned : upright
  }

  async #readLine(picture: RgbPixels, region: TextRegion): Promise<ReadText> {
    const width = Math.min(mostWidth, Math.max(8, Math.ceil((lineHeight * region.length) / region.height)))
    const padded = Math.max(leastWidth, width)
    const pixels = cropRegion(picture, region, { width, height: lineHeight })
    const input = new Tensor('float32', blueGreenRed(pixels, { width, height: lineHeight }, padded), [1, 3, lineHeight, padded])
    const [name = ''] = this.#session.inputNames
    const [output] = Object.values(await this.#session.run({ [name]: input }))
    if (!(output?.data instanceof Float32Array) || output.dims.at(-1) !== this.#characters.length + 1)
      throw new Error('the recogniser knows other characters than it says')
    return ctcDecode(output.data, this.#characters)
  }

  async release(): Promise<void> {
    await this.#session.release()
  }
}
