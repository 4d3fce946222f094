/** Doors between rooms: what a room needs of another, without its code. */
import type { Hearing } from './hearing.js'
import type { Item } from './item.js'

/** Text to unit vectors. Rejects with MODEL_* errors. */
export interface TextEncoder {
  /** Model id, part of every cache key. */
  readonly id: string
  readonly dimension: number
  encodeQuery(text: string, signal?: AbortSignal): Promise<Float32Array>
  encodePassages(texts: readonly string[], options?: PassageOptions): Promise<Float32Array[]>
  dispose(): Promise<void>
}

export interface PassageOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
  /** Told of each vector as soon as it is there, in any order, so that it can be kept before the last one is. An encoder need not tell. */
  readonly onVector?: (vector: Float32Array, index: number) => void
}

/** Pictures (path or bytes) to unit vectors. Rejects with IMAGE_* errors. */
export interface ImageEncoder {
  readonly id: string
  readonly dimension: number
  encode(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array>
  /** A photograph to search with, where that is encoded in another way. */
  encodeQuery?(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array>
  dispose(): Promise<void>
}

/** A line of writing in a picture. */
export interface SceneText {
  readonly text: string
  /** In [0, 1]. */
  readonly confidence: number
}

/** Reads what is written in pictures (path or bytes): on packets, covers, labels. Rejects with IMAGE_* errors, MODEL_FAILED and ABORTED. */
export interface SceneTextReader {
  /** Model id, part of every cache key. */
  readonly id: string
  /** A picture of the catalogue. */
  read(image: string | Uint8Array, signal?: AbortSignal): Promise<readonly SceneText[]>
  /** A photograph to search with, read more closely. */
  readQuery(image: string | Uint8Array, signal?: AbortSignal): Promise<readonly SceneText[]>
  dispose(): Promise<void>
}

/** Recordings (path or bytes) to unit vectors and what is heard in them. Rejects with AUDIO_* errors and ABORTED. */
export interface AudioEncoder {
  readonly id: string
  readonly dimension: number
  listen(recording: string | Uint8Array, signal?: AbortSignal): Promise<Hearing>
  dispose(): Promise<void>
}

/** Text to unit vectors in the space of an {@link ImageEncoder}, so that words find pictures directly. Rejects with MODEL_* errors. */
export interface PictureTextEncoder {
  encodeText(text: string, signal?: AbortSignal): Promise<Float32Array>
}

/** Raw completion by a language model: a fixed prefix (its state is cached) and what follows. */
export interface CompletionModel {
  readonly id: string
  complete(request: CompletionRequest): Promise<string>
  dispose(): Promise<void>
}

export interface CompletionRequest {
  /** Never changes for a task: evaluated once and kept. */
  readonly prefix: string
  readonly text: string
  /** GBNF; the output always parses under it. */
  readonly grammar?: string
  readonly stop?: readonly string[]
  /** At most this many tokens. */
  readonly maxTokens: number
  readonly signal?: AbortSignal
  /** Told how many tokens the answer took, also where it was cut short; by models that count them. */
  readonly onTokens?: (count: number) => void
}

/** The items of one catalogue, in a fixed order: the row is the label in every index. */
export interface Catalog {
  readonly items: readonly Item[]
  get(id: string): Item | undefined
  row(id: string): number | undefined
}

export interface CatalogEvent {
  readonly user: string
  readonly action: 'view' | 'click' | 'cart' | 'purchase' | 'rate' | 'like' | 'dislike'
  readonly item: string
  /** Milliseconds since 1970. */
  readonly time: number
  /** The rating, for `rate`. */
  readonly value?: number
}

export interface VectorCache {
  get(key: string): Float32Array | undefined
  set(key: string, vector: Float32Array): void
}
