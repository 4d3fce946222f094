/** Reads little-endian fields of a binary file in order, without ever allocating more than the file holds. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { CurioError } from '../../errors.js'

/**
 * A cursor over a file. Every read throws MODEL_CORRUPT where the file ends too early.
 *
 * @example
 * using input = new FieldReader('weights.bin')
 * const version = input.u32()
 */
export class FieldReader implements Disposable {
  readonly #file: number
  readonly #size: number
  #position = 0

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.#size = fstatSync(this.#file).size
  }

  take(length: number): Buffer {
    if (!Number.isSafeInteger(length) || length < 0 || this.#position + length > this.#size)
      throw new CurioError('MODEL_CORRUPT', `The weights end inside a field at byte ${this.#position}.`)
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, this.#position + done)
      if (count === 0) throw new CurioError('MODEL_CORRUPT', `The weights end at byte ${this.#position + done}.`)
      done += count
    }
    this.#position += length
    return bytes
  }

  u8(): number {
    return this.take(1).readUInt8()
  }

  u16(): number {
    return this.take(2).readUInt16LE()
  }

  u32(): number {
    return this.take(4).readUInt32LE()
  }

  i32(): number {
    return this.take(4).readInt32LE()
  }

  u64(): number {
    return Number(this.take(8).readBigUInt64LE())
  }

  f32(): number {
    return this.take(4).readFloatLE()
  }

  seek(position: number): void {
    this.#position = position
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }
}
