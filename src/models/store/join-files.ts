/** Joins parts into one file, deleting each part once it is in, so that the disk never holds both. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'

/** SHA-256 of the joined file. */
export async function joinFiles(
  parts: readonly string[],
  outputPath: string,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: ((doneBytes: number) => void) | undefined } = {},
): Promise<string> {
  const hash = createHash('sha256')
  const output = await open(outputPath, 'w')
  let done = 0
  try {
    for (const part of parts) {
      for await (const chunk of createReadStream(part, { highWaterMark: 1 << 20 })) {
        signal?.throwIfAborted()
        hash.update(chunk)
        await output.writeFile(chunk)
        done += chunk.length
        onProgress?.(done)
      }
      await rm(part)
    }
  } finally {
    await output.close()
  }
  return hash.digest('hex')
}
