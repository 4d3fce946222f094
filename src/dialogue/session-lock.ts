/** One turn at a time in a session: a second message waits for the first one's end. */
export class SessionLock {
  readonly #tails = new Map<string, Promise<void>>()

  /** Resolves to a function that lets the next one in. */
  async acquire(sessionId: string): Promise<() => void> {
    const before = this.#tails.get(sessionId) ?? Promise.resolve()
    let open: () => void = () => {}
    const mine = new Promise<void>(resolve => {
      open = resolve
    })
    const tail = before.then(() => mine)
    this.#tails.set(sessionId, tail)
    await before
    return () => {
      open()
      if (this.#tails.get(sessionId) === tail) this.#tails.delete(sessionId)
    }
  }
}
