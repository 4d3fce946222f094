/** Whether a download fits on the disk. */
import { statfs } from 'node:fs/promises'
import { CurioError } from '../../errors.js'

const reserve = 64 * 1024 * 1024

/** Bytes that an ordinary user can still write in `directory`. */
export async function freeBytesOf(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

/** Rejects with DISK_FULL where fewer than `needed` bytes and a small reserve are free. */
export async function requireDiskSpace(
  directory: string,
  needed: number,
  freeBytes: (directory: string) => Promise<number> = freeBytesOf,
): Promise<void> {
  const free = await freeBytes(directory)
  if (free >= needed + reserve) return
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`
  throw new CurioError('DISK_FULL', `${directory} needs ${gigabytes(needed + reserve)} free, ${gigabytes(free)} are there.`)
}
