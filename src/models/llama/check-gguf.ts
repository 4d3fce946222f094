/** Looks at a model file before the library does: of a damaged header the library may read without an end. */
import { open } from 'node:fs/promises'
import { CurioError } from '../../errors.js'

/** Far more tensors and metadata than any model has. */
const mostEntries = 1_000_000n
const versions = [2, 3]
const headerBytes = 24

/**
 * Rejects with MODEL_MISSING or MODEL_CORRUPT.
 *
 * @returns the file's size in bytes
 * @example const bytes = await checkGguf('models/multilingual-e5-small-q4_0.gguf', 'multilingual-e5-small')
 */
export async function checkGguf(path: string, id: string): Promise<number> {
  const file = await open(path).catch(cause => {
    throw new CurioError('MODEL_MISSING', `${id}: there is no file ${path}.`, { cause })
  })
  try {
    const found = await file.stat()
    const { buffer, bytesRead } = found.isFile() ? await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0) : nothing
    if (bytesRead < headerBytes || !isHeader(buffer)) throw new CurioError('MODEL_CORRUPT', `${id}: ${path} is no GGUF model.`)
    return found.size
  } finally {
    await file.close()
  }
}

const nothing = { buffer: Buffer.alloc(0), bytesRead: 0 }

/** Four letters, version, number of tensors, number of metadata entries. */
function isHeader(header: Buffer): boolean {
  return (
    header.toString('latin1', 0, 4) === 'GGUF' &&
    versions.includes(header.readUInt32LE(4)) &&
    header.readBigUInt64LE(8) <= mostEntries &&
    header.readBigUInt64LE(16) <= mostEntries
  )
}
