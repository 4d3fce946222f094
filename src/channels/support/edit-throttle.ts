/** Sends the newest state of a message at a bounded rate; the last one always. */

export interface EditPace {
  /** Milliseconds that the first state waits for a better one. */
  readonly first: number
  /** Milliseconds between two sendings. */
  readonly interval: number
}

export const defaultPace: EditPace = { first: 250, interval: 1200 }

/**
 * @example
 * const throttle = new EditThrottle(send, pace, error => logger.warn(error))
 * throttle.push(first) // may be skipped for a newer one
 * await throttle.finish(last) // rejects with what `send` rejects with
 */
export class EditThrottle<State> {
  readonly #send: (state: State) => Promise<void>
  readonly #pace: EditPace
  readonly #onError: (error: unknown) => void
  #waiting: State | undefined
  #timer: NodeJS.Timeout | undefined
  #sending: Promise<void> | undefined
  #sentAt: number | undefined

  constructor(send: (state: State) => Promise<void>, pace: EditPace, onError: (error: unknown) => void) {
    this.#send = send
    this.#pace = pace
    this.#onError = onError
  }

  push(state: State): void {
    this.#waiting = state
    if (this.#timer || this.#sending) return
    this.#timer = setTimeout(() => this.#sendWaiting(), this.#sentAt === undefined ? this.#pace.first : this.#restOfInterval())
  }

  async finish(state: State): Promise<void> {
    clearTimeout(this.#timer)
    this.#waiting = undefined
    await this.#sending
    if (this.#sentAt !== undefined) await new Promise(resolve => setTimeout(resolve, this.#restOfInterval()))
    await this.#send(state)
  }

  #sendWaiting(): void {
    this.#timer = undefined
    const state = this.#waiting
    if (state === undefined) return
    this.#waiting = undefined
    this.#sending = this.#send(state)
      .catch(this.#onError)
      .then(() => {
        this.#sentAt = performance.now()
        this.#sending = undefined
        if (this.#waiting !== undefined) this.push(this.#waiting)
      })
  }

  #restOfInterval(): number {
    return Math.max(0, (this.#sentAt ?? 0) + this.#pace.interval - performance.now())
  }
}
