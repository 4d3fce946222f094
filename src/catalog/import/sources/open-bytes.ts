/** The bytes of a source, unpacked where they are gzip. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { CurioError } from '../../../errors.js'
import type { SourceFile } from './source-file.js'

/** A gzip of zeros grows a thousandfold; real tables ten to twenty times. */
const mostGrowth = 200
const alwaysAllowed = 64 * 1024 * 1024

export interface OpenBytesOptions {
  readonly signal?: AbortSignal
  /** Bytes of the file on disk read so far. */
  readonly onBytes?: (read: number) => void
}

/**
 * @throws CurioError IMPORT_TOO_LARGE for a gzip that grows beyond reason
 * @example for await (const chunk of openBytes(file)) total += chunk.length
 */
export async function* openBytes(file: SourceFile, { signal, onBytes }: OpenBytesOptions = {}): AsyncGenerator<Buffer> {
  const stream = createReadStream(file.path, { highWaterMark: 256 * 1024, ...(signal && { signal }) })
  if (!(await isGzip(file))) {
    for await (const chunk of stream) {
      onBytes?.(stream.bytesRead)
      yield chunk
    }
    return
  }
  const unpacked = createGunzip()
  stream.once('error', error => unpacked.destroy(error))
  stream.pipe(unpacked)
  let bytes = 0
  const most = Math.max(alwaysAllowed, file.size * mostGrowth)
  try {
    for await (const chunk of unpacked) {
      bytes += chunk.length
      if (bytes > most) throw new CurioError('IMPORT_TOO_LARGE', `${file.name} unpacks to more than ${mostGrowth} times its size`)
      onBytes?.(stream.bytesRead)
      yield chunk
    }
  } finally {
    stream.destroy()
    unpacked.destroy()
  }
}

async function isGzip(file: SourceFile): Promise<boolean> {
  const handle = await open(file.path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}
