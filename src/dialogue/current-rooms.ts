/** The rooms of the moment: a turn keeps those it began with, the next one meets the newest. */
import type { DialogueRooms } from './dialogue-rooms.js'

export interface Borrowed {
  readonly rooms: DialogueRooms
  /** Says that the turn has ended. */
  release(): void
}

export class CurrentRooms {
  #current: DialogueRooms
  readonly #users = new Map<DialogueRooms, number>()
  readonly #retired = new Map<DialogueRooms, () => void>()

  constructor(rooms: DialogueRooms) {
    this.#current = rooms
  }

  get newest(): DialogueRooms {
    return this.#current
  }

  borrow(): Borrowed {
    const rooms = this.#current
    this.#count(rooms, 1)
    return { rooms, release: () => this.#count(rooms, -1) }
  }

  /** @param onRetired called once when no turn uses the earlier rooms any more */
  replace(rooms: DialogueRooms, onRetired: () => void): void {
    this.#retired.set(this.#current, onRetired)
    this.#current = rooms
    for (const old of [...this.#retired.keys()]) this.#retireUnused(old)
  }

  #count(rooms: DialogueRooms, change: number): void {
    this.#users.set(rooms, (this.#users.get(rooms) ?? 0) + change)
    this.#retireUnused(rooms)
  }

  #retireUnused(rooms: DialogueRooms): void {
    if ((this.#users.get(rooms) ?? 0) > 0) return
    this.#users.delete(rooms)
    this.#retired.get(rooms)?.()
    this.#retired.delete(rooms)
  }
}
