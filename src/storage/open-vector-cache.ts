/** The vector cache beside a catalogue; in memory where that folder cannot be written. */
import { join } from 'node:path'
import type { VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { MemoryVectorCache } from './memory-vector-cache.js'
import { SqliteVectorCache } from './sqlite-vector-cache.js'

export interface OpenVectorCache extends VectorCache, Disposable {
  /** Stores what is still held back. */
  flush(): void
  close(): void
}

/**
 * Opens `DIRECTORY/.curio/vectors.sqlite`. A cache is a convenience: whatever fails, now or later, is reported once and work goes on in memory.
 *
 * @example using cache = openVectorCache('catalog', { onWarning: console.warn })
 */
export function openVectorCache(directory: string, { onWarning }: { onWarning?: (message: string) => void } = {}): OpenVectorCache {
  return new ForgivingVectorCache(join(directory, '.curio', 'vectors.sqlite'), onWarning ?? (() => {}))
}

class ForgivingVectorCache implements OpenVectorCache {
  readonly #memory = new MemoryVectorCache()
  readonly #onWarning: (message: string) => void
  #file: SqliteVectorCache | undefined

  constructor(path: string, onWarning: (message: string) => void) {
    this.#onWarning = onWarning
    this.#try(() => {
      this.#file = new SqliteVectorCache(path)
    })
  }

  get(key: string): Float32Array | undefined {
    return this.#memory.get(key) ?? this.#try(file => file?.get(key))
  }

  set(key: string, vector: Float32Array): void {
    if (this.#file === undefined) this.#memory.set(key, vector)
    else
      this.#try(
        file => file?.set(key, vector),
        () => this.#memory.set(key, vector),
      )
  }

  flush(): void {
    this.#try(file => file?.flush())
  }

  close(): void {
    this.#try(file => file?.close())
    this.#file = undefined
  }

  [Symbol.dispose](): void {
    this.close()
  }

  #try<T>(work: (file: SqliteVectorCache | undefined) => T, otherwise?: () => void): T | undefined {
    try {
      return work(this.#file)
    } catch (error) {
      const failure = CurioError.from(error, 'STORAGE_FAILED')
      if (failure.code === 'VECTOR_INVALID') throw failure
      this.#file = undefined
      otherwise?.()
      this.#onWarning(`Vectors are not kept on disk, so the next start computes them again. ${failure.message}`)
      return undefined
    }
  }
}
