/** Appends lines to a file, a megabyte at a time; memory does not grow with the file. */
import { type FileHandle, open } from 'node:fs/promises'

const bufferSize = 1 << 20

export class LineWriter {
  readonly #path: string
  #file: FileHandle | undefined
  #buffer: string[] = []
  #size = 0
  #bytes: number

  /** @param bytes of an earlier run that stay; what follows them goes */
  constructor(path: string, bytes = 0) {
    this.#path = path
    this.#bytes = bytes
  }

  /** Adds a line; await the answer where there is one. */
  add(line: string): Promise<void> | undefined {
    this.#buffer.push(line)
    this.#size += line.length
    return this.#size > bufferSize ? this.#flush() : undefined
  }

  /** Writes what was added. @returns the bytes of the file */
  async flush(): Promise<number> {
    if (this.#buffer.length > 0) await this.#flush()
    return this.#bytes
  }

  async close(): Promise<void> {
    await this.#flush()
    await this.release()
  }

  /** Closes the file without what was not written yet. */
  async release(): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
  }

  async #flush(): Promise<void> {
    this.#file ??= await this.#open()
    if (this.#buffer.length === 0) return
    const bytes = Buffer.from(`${this.#buffer.join('\n')}\n`)
    this.#buffer = []
    this.#size = 0
    await this.#file.appendFile(bytes)
    this.#bytes += bytes.length
  }

  async #open(): Promise<FileHandle> {
    const file = await open(this.#path, 'a')
    await file.truncate(this.#bytes)
    return file
  }
}
