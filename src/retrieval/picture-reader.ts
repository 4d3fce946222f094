/** Vectors, colours and writing of the catalogue's pictures, cached by file content. A picture that cannot be read is reported and left out. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ImageEncoder, SceneTextReader, VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { checkVector } from './check-vector.js'
import { isUnitVector } from './is-unit-vector.js'
import { readLines, storeLines } from './stored-text.js'

export interface ColourShare {
  readonly name: string
  /** Share of the object's pixels, in [0, 1]. */
  readonly share: number
}

export type NameColours = (image: Uint8Array) => Promise<readonly ColourShare[]>

/** A colour counts from this share on. */
const leastShare = 0.25
const mostColours = 2

export interface PictureReaderOptions {
  readonly cache: VectorCache
  readonly imageEncoder?: ImageEncoder
  readonly nameColours?: NameColours
  readonly sceneText?: SceneTextReader
  readonly onWarning?: (message: string) => void
}

export interface Picture {
  readonly vector?: Float32Array
  readonly colours: readonly string[]
  /** What is written in it. */
  readonly lines: readonly string[]
  /** SHA-256 of the file. */
  readonly hash: string
}

export class PictureReader {
  readonly #options: PictureReaderOptions

  constructor(options: PictureReaderOptions) {
    this.#options = options
  }

  /**
   * @param wantColours false spares the colours of an item whose record states them
   * @throws CurioError ABORTED
   */
  async read(path: string, wantColours: boolean, signal?: AbortSignal): Promise<Picture | undefined> {
    try {
      const bytes = await readFile(path)
      const hash = createHash('sha256').update(bytes).digest('hex')
      const vector = await this.#vector(bytes, hash, signal)
      const colours = wantColours ? await this.#colours(bytes, hash) : []
      const lines = await this.#linesIfPossible(path, bytes, hash, signal)
      return { hash, colours, lines, ...(vector === undefined ? {} : { vector }) }
    } catch (error) {
      if (signal?.aborted) throw CurioError.from(error, 'ABORTED')
      this.#options.onWarning?.(`${path}: ${CurioError.from(error, 'IMAGE_UNREADABLE').message}`)
      return undefined
    }
  }

  async #vector(bytes: Uint8Array, hash: string, signal: AbortSignal | undefined): Promise<Float32Array | undefined> {
    const { imageEncoder, cache } = this.#options
    if (imageEncoder === undefined) return undefined
    const key = `${imageEncoder.id}:${hash}`
    const cached = cache.get(key)
    if (isUnitVector(cached, imageEncoder.dimension)) return cached
    const vector = checkVector(await imageEncoder.encode(bytes, signal), imageEncoder.dimension)
    cache.set(key, vector)
    return vector
  }

  async #colours(bytes: Uint8Array, hash: string): Promise<string[]> {
    const { nameColours, cache } = this.#options
    if (nameColours === undefined) return []
    const key = `colour-names-2:${hash}`
    const cached = cache.get(key)
    if (cached !== undefined) return readLines(cached)
    const shares = [...(await nameColours(bytes))].sort((a, b) => b.share - a.share)
    const names = shares.filter(({ share }) => share >= leastShare).map(({ name }) => name)
    const most = names.slice(0, mostColours)
    cache.set(key, storeLines(most))
    return most
  }

  /** What cannot be read is still searched by its looks. */
  async #linesIfPossible(path: string, bytes: Uint8Array, hash: string, signal: AbortSignal | undefined): Promise<string[]> {
    try {
      return await this.#lines(bytes, hash, signal)
    } catch (error) {
      if (signal?.aborted) throw error
      this.#options.onWarning?.(`${path}: what is written in it was not read: ${CurioError.from(error, 'MODEL_FAILED').message}`)
      return []
    }
  }

  async #lines(bytes: Uint8Array, hash: string, signal: AbortSignal | undefined): Promise<string[]> {
    const { sceneText, cache } = this.#options
    if (sceneText === undefined) return []
    const key = `${sceneText.id}:${hash}`
    const cached = cache.get(key)
    if (cached !== undefined) return readLines(cached)
    const lines = (await sceneText.read(bytes, signal)).map(({ text }) => text.replaceAll('\n', ' '))
    cache.set(key, storeLines(lines))
    return lines
  }
}
