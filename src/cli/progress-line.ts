/** One line of progress on a terminal; on a pipe, a line when a task begins. */
import type { WriteStream } from 'node:tty'

const barWidth = 24

export class ProgressLine {
  readonly #output: WriteStream
  #task = ''
  #drawn = 0

  constructor(output: WriteStream) {
    this.#output = output
  }

  /** `done` of `total` in the task's own unit. */
  show(task: string, done: number, total: number): void {
    if (!this.#output.isTTY) {
      if (task !== this.#task) this.#output.write(`${task}…\n`)
      this.#task = task
      return
    }
    const now = Date.now()
    if (task === this.#task && done < total && now - this.#drawn < 100) return
    this.#task = task
    this.#drawn = now
    const share = total > 0 ? Math.min(1, done / total) : 0
    const filled = Math.round(share * barWidth)
    this.#output.write(
      `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${String(Math.floor(share * 100)).padStart(3)} % ${task}`,
    )
  }

  /** A line of its own. */
  say(line: string): void {
    if (this.#output.isTTY) this.#output.write('\r\u001b[K')
    this.#output.write(`${line}\n`)
  }

  end(): void {
    if (this.#output.isTTY && this.#task) this.#output.write('\r\u001b[K')
    this.#task = ''
  }
}
