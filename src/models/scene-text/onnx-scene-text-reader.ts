/** Reads what is written in pictures: on packets, covers and labels. PP-OCRv4 through ONNX Runtime. */
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { SceneText, SceneTextReader } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { decodeImage, type RgbPixels } from '../image/decode-image.js'
import { loadFailure } from '../load-failure.js'
import { requireFile } from '../require-file.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import { TextDetector } from './text-detector.js'
import { TextRecogniser } from './text-recogniser.js'
import type { TextRegion } from './text-regions.js'

/** Pixels of the longer side, looked at one after the other until no writing is seen. The catalogue's own pictures show their thing whole. Measured. */
const sides = { catalogue: [224, 320], photograph: [320, 640] } as const
/** The largest lines say what a thing is; a shelf or a page has hundreds. */
const mostLines = 16
/** Below, it is more often rubbish than not. */
const leastConfidence = 0.5
/** A photograph is asked about again while a conversation goes on. */
const rememberedPhotographs = 16

export interface OnnxSceneTextReaderOptions {
  /** Holds detection.onnx and recognition.onnx. */
  readonly directory: string
  readonly id: string
}

/**
 * @example
 * const reader = await OnnxSceneTextReader.load({ directory: 'models/ppocr-v4', id: 'ppocr-v4' })
 * await reader.readQuery('juice.jpg') // [{ text: 'Tropicana', confidence: .98 }, …]
 */
export class OnnxSceneTextReader implements SceneTextReader {
  readonly id: string
  readonly #detector: TextDetector
  readonly #recogniser: TextRecogniser
  readonly #recent = new Map<string, Promise<readonly SceneText[]>>()

  private constructor(id: string, detector: TextDetector, recogniser: TextRecogniser) {
    this.id = `${id}-${sides.catalogue.join('-')}`
    this.#detector = detector
    this.#recogniser = recogniser
  }

  /** Rejects with MODEL_MISSING, MODEL_CORRUPT or MODEL_LOAD_FAILED. */
  static async load({ directory, id }: OnnxSceneTextReaderOptions): Promise<OnnxSceneTextReader> {
    const [detection, recognition] = [join(directory, 'detection.onnx'), join(directory, 'recognition.onnx')]
    await requireFile(detection, id)
    await requireFile(recognition, id)
    const options = { intraOpNumThreads: availableParallelism() }
    try {
      return new OnnxSceneTextReader(id, await TextDetector.load(detection, options), await TextRecogniser.load(recognition, options))
    } catch (error) {
      throw loadFailure(id, error)
    }
  }

  async read(image: string | Uint8Array, signal?: AbortSignal): Promise<readonly SceneText[]> {
    return this.#readAll(image, sides.catalogue, signal)
  }

  async readQuery(image: string | Uint8Array, signal?: AbortSignal): Promise<readonly SceneText[]> {
    throwIfAborted(signal)
    const { data } = await decode(image, sides.photograph[0])
    const key = createHash('sha256').update(data).digest('hex')
    // Others may wait for the same reading, so that nobody's end stops it.
    const reading = this.#recent.get(key) ?? this.#readAll(image, sides.photograph, undefined)
    this.#recent.delete(key)
    this.#recent.set(key, reading)
    const oldest = this.#recent.size > rememberedPhotographs ? this.#recent.keys().next().value : undefined
    if (oldest !== undefined) this.#recent.delete(oldest)
    try {
      return await reading
    } catch (error) {
      this.#recent.delete(key)
      throw error
    }
  }

  async dispose(): Promise<void> {
    await Promise.all([this.#detector.release(), this.#recogniser.release()])
  }

  async #readAll(image: string | Uint8Array, looks: readonly number[], signal: AbortSignal | undefined): Promise<readonly SceneText[]> {
    try {
      let seen: Seen | undefined
      for (const side of looks) {
        throwIfAborted(signal)
        seen = await this.#look(image, side)
        if (seen.regions.length === 0) return []
      }
      return seen === undefined ? [] : await this.#readLines(seen, signal)
    } catch (error) {
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }

  async #look(image: string | Uint8Array, side: number): Promise<Seen> {
    const picture = await decode(image, side)
    return { picture, regions: await this.#detector.find(picture) }
  }

  async #readLines({ picture, regions }: Seen, signal: AbortSignal | undefined): Promise<readonly SceneText[]> {
    const lines: SceneText[] = []
    for (const region of regions.slice(0, mostLines)) {
      throwIfAborted(signal)
      const line = await this.#recogniser.read(picture, region)
      if (line.text !== '' && line.confidence >= leastConfidence) lines.push(line)
    }
    return lines
  }
}

interface Seen {
  readonly picture: RgbPixels
  readonly regions: readonly TextRegion[]
}

function decode(image: string | Uint8Array, side: number): Promise<RgbPixels> {
  return decodeImage(image, picture => picture.resize(side, side, { fit: 'inside' }))
}
