/** The body of an answer, unpacked, up to a limit: what comes after is never read. */
import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { CurioError } from '../../errors.js'

/**
 * @param maximumBytes of the unpacked body
 * @throws CurioError IMAGE_TOO_LARGE, PICTURE_DOWNLOAD_FAILED for an unknown packing; errors of the stream as they are
 * @example const bytes = await readBody(response, 10 * 1024 * 1024)
 */
export async function readBody(response: IncomingMessage, maximumBytes: number): Promise<Buffer> {
  const tooLarge = () => new CurioError('IMAGE_TOO_LARGE', `It has more than ${maximumBytes} bytes`)
  try {
    if (Number(response.headers['content-length']) > maximumBytes) throw tooLarge()
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of unpacked(response)) {
      // Neither stream has an encoding, so their chunks are bytes.
      const bytes = chunk as Buffer
      size += bytes.length
      if (size > maximumBytes) throw tooLarge()
      chunks.push(bytes)
    }
    return Buffer.concat(chunks)
  } finally {
    // A body that was read to its end leaves the connection for the next request.
    if (!response.complete) response.destroy()
  }
}

function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (packing === 'identity' || packing === '') return response
  const unpack = unpacker(packing)
  // The reader of the unpacked stream meets every error; there is nothing left to do here.
  return pipeline(response, unpack, () => {})
}

function unpacker(packing: string) {
  if (packing === 'gzip' || packing === 'x-gzip') return createGunzip()
  if (packing === 'deflate') return createInflate()
  if (packing === 'br') return createBrotliDecompress()
  throw new CurioError('PICTURE_DOWNLOAD_FAILED', `It is packed as ${packing.slice(0, 40)}`)
}
