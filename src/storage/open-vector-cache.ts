/** The vector cache beside a catalogue; in memory where that folder cannot be written. */
import { join } from 'node:path'
import type { VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { MemoryVectorCache } from './memory-vector-cache.js'
import { isDamage, setAside } from './set-aside.js'
import { SqliteVectorCache } from './sqlite-vector-cache.js'

export interface OpenVectorCache extends VectorCache, Disposable {
  /** Stores what is still held back. */
  flush(): void
  close(): void
}

export interface VectorCacheOptions {
  /** Where the file is, if not beside the catalogue. */
  readonly folder?: string
  readonly onWarning?: (message: string) => void
}

/**
 * Opens `DIRECTORY/.curio/vectors.sqlite`, or the one in `folder`. A damaged file is moved aside and begun anew. A cache is a convenience: whatever else
 * fails, now or later, is reported once and work goes on in memory.
 *
 * @example using cache = openVectorCache('catalog', { onWarning: console.warn })
 */
export function openVectorCache(directory: string, options: VectorCacheOptions = {}): OpenVectorCache {
  const { folder = join(directory, '.curio'), onWarning = () => {} } = options
  return new ForgivingVectorCache(join(folder, 'vectors.sqlite'), onWarning)
}

class ForgivingVectorCache implements OpenVectorCache {
  readonly #memory = new MemoryVectorCache()
  readonly #path: string
  readonly #onWarning: (message: string) => void
  #file: SqliteVectorCache | undefined

  constructor(path: string, onWarning: (message: string) => void) {
    this.#path = path
    this.#onWarning = onWarning
    this.#try(() => {
      this.#file = new SqliteVectorCache(path)
      // Shows at once whether the table is the one that is expected.
      this.#file.get('')
    })
  }

  get(key: string): Float32Array | undefined {
    return this.#memory.get(key) ?? this.#try(file => file?.get(key))
  }

  set(key: string, vector: Float32Array): void {
    if (this.#file === undefined) this.#memory.set(key, vector)
    else this.#try(file => file?.set(key, vector))
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

  #try<T>(work: (file: SqliteVectorCache | undefined) => T): T | undefined {
    try {
      return work(this.#file)
    } catch (error) {
      const failure = CurioError.from(error, 'STORAGE_FAILED')
      if (failure.code === 'VECTOR_INVALID') throw failure
      this.#giveUpFile(failure)
      return undefined
    }
  }

  #giveUpFile(failure: CurioError): void {
    const kept = new Map(this.#file?.pending)
    this.#abandon()
    if (isDamage(failure) && this.#beginAnew(kept)) return
    for (const [key, vector] of kept) this.#memory.set(key, vector)
    this.#onWarning(`Vectors are not kept on disk, so the next start computes them again. ${failure.message}`)
  }

  /** A file in whose way the damage stood may not even close. */
  #abandon(): void {
    try {
      this.#file?.abandon()
    } catch {}
    this.#file = undefined
  }

  #beginAnew(kept: ReadonlyMap<string, Float32Array>): boolean {
    try {
      const aside = setAside(this.#path)
      const file = new SqliteVectorCache(this.#path)
      for (const [key, vector] of kept) file.set(key, vector)
      file.flush()
      this.#file = file
      this.#onWarning(`The vectors kept on disk were damaged: the file was moved to ${aside}, and what is missing is computed again.`)
      return true
    } catch {
      return false
    }
  }
}
