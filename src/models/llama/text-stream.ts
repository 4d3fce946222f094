/** Text that one side pushes and the other iterates. */
export class TextStream implements AsyncIterable<string> {
  readonly #pieces: string[] = []
  #ended = false
  #wake = () => {}

  push(text: string): void {
    this.#pieces.push(text)
    this.#wake()
  }

  end(): void {
    this.#ended = true
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    while (true) {
      const piece = this.#pieces.shift()
      if (piece !== undefined) yield piece
      else if (this.#ended) return
      else
        await new Promise<void>(resolve => {
          this.#wake = resolve
        })
    }
  }
}
