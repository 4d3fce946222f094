/** Lets turns begin one after the other: between two of them timers, sockets and other requests have their turn. */

/** Without it, what many people write at the same moment is answered in one go that holds up everything else. */
export class Turnstile {
  readonly #waiting: (() => void)[] = []
  #isTurning = false

  /** Resolves when nobody who came before waits, and the event loop has gone round since the last one. */
  pass(): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push(resolve)
      if (!this.#isTurning) this.#turn()
    })
  }

  #turn(): void {
    this.#isTurning = true
    setImmediate(() => {
      this.#waiting.shift()?.()
      if (this.#waiting.length > 0) this.#turn()
      else this.#isTurning = false
    })
  }
}
