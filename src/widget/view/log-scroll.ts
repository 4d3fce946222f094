/** Keeps the newest turn in view while it grows, from its beginning; leaves people alone who have scrolled up. */

/** Pixels that a person may be off and still follow. */
const slack = 24

export class LogScroll {
  #follows = true
  #last = 0

  /** The person has sent something: they want to see what becomes of it. */
  follow(): void {
    this.#follows = true
  }

  /** To be told of every scrolling of the log. */
  scrolled(log: HTMLElement): void {
    if (log.scrollTop < this.#last - slack) this.#follows = false
    if (log.scrollTop + log.clientHeight > log.scrollHeight - slack) this.#follows = true
    this.#last = log.scrollTop
  }

  /** After the log has changed: to its end, but never past the beginning of the newest turn. */
  settle(log: HTMLElement): void {
    if (!this.#follows) return
    const newest = [...log.querySelectorAll<HTMLElement>('.turn')].at(-1)
    const end = log.scrollHeight - log.clientHeight
    const target = Math.min(end, newest ? newest.offsetTop - slack : end)
    if (Math.abs(target - log.scrollTop) < 1) return
    log.scrollTop = target
    this.#last = log.scrollTop
  }
}
