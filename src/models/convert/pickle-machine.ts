/** The state of a pickle being read: bytes, value stack and memo. It knows no opcode and builds no object. */
import { CurioError } from '../../errors.js'

const mark = Symbol('mark')

/** A global that a pickle may call. Only the names that the caller allows become one. */
export class PickleFunction {
  readonly call: (parameters: readonly unknown[]) => unknown

  constructor(call: (parameters: readonly unknown[]) => unknown) {
    this.call = call
  }
}

export class PickleMachine {
  readonly #bytes: Buffer
  readonly #stack: unknown[] = []
  readonly #memo = new Map<number, unknown>()
  offset: number

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes
    this.offset = offset
  }

  take(length: number): Buffer {
    if (this.offset + length > this.#bytes.length) refuse(`it ends early at byte ${this.offset}`)
    const start = this.offset
    this.offset += length
    return this.#bytes.subarray(start, this.offset)
  }

  byte(): number {
    return this.take(1).readUInt8()
  }

  line(): string {
    const end = this.#bytes.indexOf(0x0a, this.offset)
    if (end < 0) refuse('a name has no end')
    const text = this.take(end - this.offset).toString('ascii')
    this.offset++
    return text
  }

  push(value: unknown): void {
    this.#stack.push(value)
  }

  pushMark(): void {
    this.#stack.push(mark)
  }

  pop(): unknown {
    if (this.#stack.length === 0) refuse('its stack is empty')
    return this.#stack.pop()
  }

  popToMark(): unknown[] {
    const at = this.#stack.lastIndexOf(mark)
    if (at < 0) refuse('a mark is missing')
    return this.#stack.splice(at).slice(1)
  }

  topList(): unknown[] {
    const top = this.#stack.at(-1)
    return Array.isArray(top) ? top : refuse('it appends to what is no list')
  }

  topMap(): Map<unknown, unknown> {
    const top = this.#stack.at(-1)
    return top instanceof Map ? top : refuse('it sets a key of what is no dictionary')
  }

  memoise(slot: number): void {
    this.#memo.set(slot, this.#stack.at(-1))
  }

  recall(slot: number): void {
    if (!this.#memo.has(slot)) refuse(`memo ${slot} is empty`)
    this.#stack.push(this.#memo.get(slot))
  }
}

export function refuse(reason: string): never {
  throw new CurioError('MODEL_CORRUPT', `The checkpoint's pickle is refused: ${reason}.`)
}
