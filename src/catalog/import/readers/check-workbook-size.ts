/** Refuses a workbook that unpacks to more than memory should hold, before anything is unpacked for good. */
import { inflateRawSync } from 'node:zlib'
import { CurioError } from '../../../errors.js'

const mostUnpacked = 400 * 1024 * 1024
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * Adds up the sizes that the archive declares and checks that none of its entries lies.
 *
 * @throws CurioError IMPORT_TOO_LARGE or IMPORT_SOURCE_UNREADABLE
 */
export function checkWorkbookSize(bytes: Buffer): void {
  try {
    let total = 0
    for (const { size, data, packed } of entriesOf(bytes)) {
      total += size
      if (total > mostUnpacked) throw new CurioError('IMPORT_TOO_LARGE', 'the workbook unpacks to more than 400 MB; save it as CSV')
      if (packed) inflateRawSync(data, { maxOutputLength: size + 1 })
    }
  } catch (error) {
    if (CurioError.isInstance(error)) throw error
    throw new CurioError('IMPORT_SOURCE_UNREADABLE', 'not a whole XLSX workbook', { cause: error })
  }
}

function* entriesOf(bytes: Buffer): Generator<{ size: number; data: Buffer; packed: boolean }> {
  const end = lastSignature(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error('broken directory')
    const packedSize = bytes.readUInt32LE(at + 20)
    const start = bytes.readUInt32LE(at + 42)
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    yield { size: bytes.readUInt32LE(at + 24), data: bytes.subarray(data, data + packedSize), packed: bytes.readUInt16LE(at + 10) === 8 }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

function lastSignature(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  throw new Error('no directory')
}
