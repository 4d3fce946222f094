/** Addresses and standard input are kept in a temporary file first, so that they can be looked at before they are read. */
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CurioError } from '../../../errors.js'
import type { SourceFile } from './source-file.js'

interface SaveOptions {
  readonly temporary: string
  readonly maximumBytes: number
  readonly signal?: AbortSignal
}

let saved = 0

/**
 * Streams a stream to a temporary file.
 *
 * @throws CurioError IMPORT_TOO_LARGE when it has more than `maximumBytes`
 * @example const file = await saveStream(process.stdin, 'standard-input', { temporary, maximumBytes: 1e9 })
 */
export async function saveStream(stream: Readable, name: string, { temporary, maximumBytes, signal }: SaveOptions): Promise<SourceFile> {
  saved += 1
  const path = join(temporary, `${saved}-${name.replace(/[^\w.-]/gu, '_').slice(-80)}`)
  let bytes = 0
  const bound = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes <= maximumBytes) return done(null, chunk)
      done(new CurioError('IMPORT_TOO_LARGE', `${name} has more than ${maximumBytes} bytes`))
    },
  })
  await pipeline(stream, bound, createWriteStream(path), { ...(signal && { signal }) })
  return { name, path, size: (await stat(path)).size }
}

/**
 * Fetches an http(s) address.
 *
 * @throws CurioError IMPORT_DOWNLOAD_FAILED when it does not answer with success, IMPORT_TOO_LARGE when it is too long
 */
export async function downloadSource(address: string, options: SaveOptions): Promise<SourceFile> {
  const failed = (why: string, cause?: unknown) => new CurioError('IMPORT_DOWNLOAD_FAILED', `${address}: ${why}`, { cause })
  const response = await fetch(address, { ...(options.signal && { signal: options.signal }) }).catch((error: unknown) => {
    throw failed(error instanceof Error ? error.message : String(error), error)
  })
  if (!response.ok || response.body === null) throw failed(`answered ${response.status}`)
  const name = basename(new URL(address).pathname) || 'download'
  try {
    // The two declarations of the web stream (DOM's and Node's) describe the same object.
    return await saveStream(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), name, options)
  } catch (error) {
    throw CurioError.isInstance(error) || options.signal?.aborted ? error : failed(error instanceof Error ? error.message : '', error)
  }
}
