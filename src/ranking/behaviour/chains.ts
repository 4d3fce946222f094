/** Many lists of numbered slots, one an owner, in flat memory: 8 bytes a slot, 8 an owner. */
import { grownIntegers } from './grown-column.js'

/** Instead of a slot, where there is none. */
export const none = -1

/** A slot is in one list at most. Slots are kept as their number + 1, so that an empty column is one of empty lists. */
export class Chains {
  #first = new Int32Array(1024)
  #last = new Int32Array(1024)
  #before = new Int32Array(1024)
  #after = new Int32Array(1024)

  /** Or {@link none}, as in all of these. */
  first(owner: number): number {
    return (this.#first[owner] ?? 0) - 1
  }

  last(owner: number): number {
    return (this.#last[owner] ?? 0) - 1
  }

  before(slot: number): number {
    return (this.#before[slot] ?? 0) - 1
  }

  after(slot: number): number {
    return (this.#after[slot] ?? 0) - 1
  }

  /** @param previous a slot of the same owner; {@link none} puts the new one first */
  insert(owner: number, slot: number, previous: number): void {
    this.#makeRoom(owner, slot)
    const next = previous === none ? this.first(owner) : this.after(previous)
    this.#link(owner, previous, slot)
    this.#link(owner, slot, next)
  }

  remove(owner: number, slot: number): void {
    this.#link(owner, this.before(slot), this.after(slot))
    this.#before[slot] = this.#after[slot] = 0
  }

  #link(owner: number, left: number, right: number): void {
    if (left === none) this.#first[owner] = right + 1
    else this.#after[left] = right + 1
    if (right === none) this.#last[owner] = left + 1
    else this.#before[right] = left + 1
  }

  #makeRoom(owner: number, slot: number): void {
    this.#first = grownIntegers(this.#first, owner + 1)
    this.#last = grownIntegers(this.#last, owner + 1)
    this.#before = grownIntegers(this.#before, slot + 1)
    this.#after = grownIntegers(this.#after, slot + 1)
  }
}
