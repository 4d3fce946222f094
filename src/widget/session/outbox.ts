/** Messages that the server has not shown to have: they are sent again after every reconnect, and survive a reload. */
import type { MessageFrame } from '../../contracts/socket-protocol.js'
import { type KeyValueStore, readKey, writeKey } from './key-value-store.js'
import { optional, record, type Shape, text } from './shape.js'

const shape: Shape = record({ messageId: text, text: optional(text) })

function isMessage(value: unknown): value is MessageFrame {
  return shape(value) && typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'message'
}

export class Outbox {
  readonly #store: KeyValueStore
  readonly #key: string
  #waiting: readonly MessageFrame[]

  constructor(store: KeyValueStore, key: string) {
    this.#store = store
    this.#key = key
    const kept = readKey(store, key)
    this.#waiting = Array.isArray(kept) ? kept.filter(isMessage) : []
  }

  /** Oldest first. */
  get waiting(): readonly MessageFrame[] {
    return this.#waiting
  }

  add(message: MessageFrame): void {
    this.#keep([...this.#waiting, message])
  }

  /** The server has it, or will not take it. */
  settle(messageId: string): MessageFrame | undefined {
    const settled = this.#waiting.find(message => message.messageId === messageId)
    if (settled) this.#keep(this.#waiting.filter(message => message !== settled))
    return settled
  }

  clear(): void {
    this.#keep([])
  }

  #keep(waiting: readonly MessageFrame[]): void {
    this.#waiting = waiting
    writeKey(this.#store, this.#key, waiting.length === 0 ? undefined : waiting)
  }
}
