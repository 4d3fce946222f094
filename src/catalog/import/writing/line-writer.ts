/** Appends lines to a file, a megabyte at a time; memory does not grow with the file. */
import { type FileHandle, open } from 'node:fs/promises'

const bufferSize = 1 << 20

export class LineWriter {
  readonly #path: string
  #file: FileHandle | undefined
  #buffer: string[] = []
  #size = 0

  constructor(path: string) {
    this.#path = path
  }

  /** Adds a line; await the answer where there is one. */
  add(line: string): Promise<void> | undefined {
    this.#buffer.push(line)
    this.#size += line.length
    return this.#size > bufferSize ? this.#flush() : undefined
  }

  async close(): Promise<void> {
    await this.#flush()
    await this.#file?.close()
    this.#file = undefined
  }

  async #flush(): Promise<void> {
    this.#file ??= await open(this.#path, 'w')
    if (this.#buffer.length === 0) return
    const text = `${this.#buffer.join('\n')}\n`
    this.#buffer = []
    this.#size = 0
    await this.#file.appendFile(text)
  }
}
