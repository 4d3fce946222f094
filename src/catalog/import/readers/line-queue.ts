/** Lines of a text stream with any line ends, with a look ahead as far as is asked for. */

/** A line of more characters is handed out in pieces, so that memory stays bounded. */
const longestLine = 32 * 1024 * 1024

export class LineQueue {
  readonly #texts: AsyncIterator<string>
  #lines: string[] = []
  #at = 0
  #rest = ''
  #ended = false
  /** Lines taken so far. */
  taken = 0

  constructor(texts: AsyncIterable<string>) {
    this.#texts = texts[Symbol.asyncIterator]()
  }

  /** True when the line `ahead` of the next one is in memory. */
  has(ahead: number): boolean {
    return this.#at + ahead < this.#lines.length
  }

  /** Brings the line `ahead` of the next one into memory; false when the stream ends before it. */
  async reach(ahead: number): Promise<boolean> {
    while (!this.has(ahead) && !this.#ended) await this.#read()
    return this.has(ahead)
  }

  /** The line `ahead` of the next one, which {@link has} or {@link reach} has answered for. */
  peek(ahead: number): string {
    return this.#lines[this.#at + ahead] ?? ''
  }

  take(count: number): void {
    this.#at += count
    this.taken += count
  }

  async close(): Promise<void> {
    await this.#texts.return?.()
  }

  async #read(): Promise<void> {
    const { done, value } = await this.#texts.next()
    this.#lines = this.#lines.slice(this.#at)
    this.#at = 0
    if (done) {
      this.#ended = true
      if (this.#rest !== '') this.#push(this.#rest.replace(/\r$/u, '').split('\r'))
      this.#rest = ''
      return
    }
    const text = this.#rest + value
    // A carriage return at the very end may be half of a pair.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = whole.includes('\r') ? whole.split(/\r\n|\n|\r/u) : whole.split('\n')
    this.#rest = (lines.pop() ?? '') + (text.length > whole.length ? '\r' : '')
    if (this.#rest.length > longestLine) {
      lines.push(this.#rest)
      this.#rest = ''
    }
    this.#push(lines)
  }

  #push(lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(line)
  }
}
