/** SHA-256 of a file, read as a stream. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

const chunkBytes = 1 << 20

export interface HashOptions {
  readonly signal?: AbortSignal | undefined
  /** Bytes read so far. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** 64 hexadecimal digits. Rejects with the file system's error, or the signal's. */
export async function hashFile(path: string, { signal, onProgress }: HashOptions = {}): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    signal?.throwIfAborted()
    hash.update(chunk)
    done += chunk.length
    onProgress?.(done)
  }
  return hash.digest('hex')
}
