/** Embeddings by content key in a file of their own, so that only what changed is computed again. */
import { z } from 'zod'
import type { VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { type Database, guardStorage, openDatabase } from './open-database.js'

const batch = 256
/** Milliseconds that a vector is held back at most while others come: what a killed process loses. */
const longestHold = 1000
const row = z.object({ vector: z.instanceof(Uint8Array) })
const schema = ['CREATE TABLE vector (key TEXT PRIMARY KEY, vector BLOB NOT NULL) STRICT, WITHOUT ROWID']

/** Writes are collected and stored 256 at a time or once a second; `flush` or `close` stores the rest. */
export class SqliteVectorCache implements VectorCache, Disposable {
  readonly #database: Database
  readonly #pending = new Map<string, Float32Array>()
  #stored = performance.now()

  /** @throws CurioError STORAGE_FAILED, DISK_FULL */
  constructor(path: string) {
    this.#database = openDatabase(path, schema)
  }

  /** What is not stored yet, by key. */
  get pending(): ReadonlyMap<string, Float32Array> {
    return this.#pending
  }

  /** Lets the file go, and what is pending with it: for a file that can no longer be used. */
  abandon(): void {
    this.#pending.clear()
    this.#database.close()
  }

  /** Undefined also when the stored bytes are no finite vector: it is then computed again. */
  get(key: string): Float32Array | undefined {
    const pending = this.#pending.get(key)
    if (pending !== undefined) return pending
    return guardStorage('read a vector', () => {
      const found = row.safeParse(this.#database.prepare('SELECT vector FROM vector WHERE key = ?').get(key))
      return found.success ? decode(found.data.vector) : undefined
    })
  }

  /** @throws CurioError VECTOR_INVALID when a value is not finite */
  set(key: string, vector: Float32Array): void {
    if (!vector.every(Number.isFinite)) throw new CurioError('VECTOR_INVALID', `The vector of ${key} has a value that is not a number`)
    this.#pending.set(key, vector)
    if (this.#pending.size >= batch || performance.now() - this.#stored >= longestHold) this.flush()
  }

  flush(): void {
    this.#stored = performance.now()
    if (this.#pending.size === 0) return
    guardStorage('store vectors', () => {
      const insert = this.#database.prepare('INSERT OR REPLACE INTO vector (key, vector) VALUES (?, ?)')
      this.#database.transaction(() => {
        for (const [key, vector] of this.#pending) insert.run(key, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))
      })()
    })
    this.#pending.clear()
  }

  close(): void {
    this.flush()
    this.#database.close()
  }

  [Symbol.dispose](): void {
    this.close()
  }
}

function decode(bytes: Uint8Array): Float32Array | undefined {
  if (bytes.byteLength === 0 || bytes.byteLength % 4 !== 0) return undefined
  // Copied, because a blob's offset need not be a multiple of four.
  const vector = new Float32Array(new Uint8Array(bytes).buffer)
  return vector.every(Number.isFinite) ? vector : undefined
}
