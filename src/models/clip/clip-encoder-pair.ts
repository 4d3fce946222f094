/** A CLIP model (Radford et al. 2021) in ONNX: texts and pictures in one space, so that words find pictures directly. */
import { join } from 'node:path'
import { CurioError } from '../../errors.js'
import { ClipImageEncoder } from './clip-image-encoder.js'
import { ClipSession } from './clip-session.js'
import { readClipSettings } from './clip-settings.js'
import { ClipTextEncoder } from './clip-text-encoder.js'

export interface ClipEncoderPairOptions {
  /** As the hub lays it out: tokenizer.json, tokenizer_config.json, preprocessor_config.json and onnx/{text,vision}_model_quantized.onnx. */
  readonly directory: string
  /** Part of every cache key. */
  readonly id: string
  /** False reads the files without `_quantized`. */
  readonly quantized?: boolean
}

export class ClipEncoderPair {
  readonly text: ClipTextEncoder
  readonly image: ClipImageEncoder

  private constructor(text: ClipTextEncoder, image: ClipImageEncoder) {
    this.text = text
    this.image = image
  }

  /**
   * Rejects with MODEL_MISSING, MODEL_CORRUPT, MODEL_LOAD_FAILED, or MODEL_FAILED when a network is another than it should be.
   *
   * @example
   * const { text, image } = await ClipEncoderPair.load({ directory: 'models/clip-vit-base-patch32', id: 'clip-vit-base-patch32' })
   * const [words, picture] = await Promise.all([text.encodeQuery('a red shoe'), image.encode('shoe.jpg')]) // their inner product compares them
   */
  static async load({ directory, id, quantized = true }: ClipEncoderPairOptions): Promise<ClipEncoderPair> {
    const settings = await readClipSettings(directory, id)
    const path = (name: string) => join(directory, 'onnx', `${name}${quantized ? '_quantized' : ''}.onnx`)
    const sessions: ClipSession[] = []
    const open = async (name: string, output: string) => {
      const session = await ClipSession.load(path(name), output, id)
      sessions.push(session)
      return session
    }
    try {
      const text = await ClipTextEncoder.open(`${id}-text`, await open('text_model', 'text_embeds'), settings)
      const image = await ClipImageEncoder.open(`${id}-image`, await open('vision_model', 'image_embeds'), settings)
      if (text.dimension !== image.dimension) throw unequal(id, text.dimension, image.dimension)
      return new ClipEncoderPair(text, image)
    } catch (error) {
      await Promise.all(sessions.map(session => session.release()))
      throw error
    }
  }

  async dispose(): Promise<void> {
    await Promise.all([this.text.dispose(), this.image.dispose()])
  }
}

function unequal(id: string, text: number, image: number): CurioError {
  return new CurioError('MODEL_CORRUPT', `${id}: its texts have ${text} numbers and its pictures ${image}.`)
}
