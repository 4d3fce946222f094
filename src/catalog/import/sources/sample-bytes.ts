/** The beginning of a source, to see what it is. */
import { CurioError } from '../../../errors.js'
import { openBytes } from './open-bytes.js'
import type { SourceFile } from './source-file.js'

const sampleSize = 256 * 1024

/**
 * At most the first 256 KiB, unpacked.
 *
 * @throws CurioError IMPORT_SOURCE_UNREADABLE when not even the beginning can be read
 * @example (await sampleBytes(file)).subarray(0, 4)
 */
export async function sampleBytes(file: SourceFile): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of openBytes(file)) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= sampleSize) break
    }
  } catch (error) {
    // A gzip that is cut off still shows its beginning.
    if (size === 0) throw new CurioError('IMPORT_SOURCE_UNREADABLE', `${file.name}: ${String(error)}`, { cause: error })
  }
  return Buffer.concat(chunks).subarray(0, sampleSize)
}
