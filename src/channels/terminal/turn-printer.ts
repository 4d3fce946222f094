/** Prints the events of turns for a person: a spinner while waiting, cards, then text as it comes. */
import type { WriteStream } from 'node:tty'
import pc from 'picocolors'
import type { Language } from '../../contracts/language.js'
import type { TurnEvent } from '../../contracts/turn.js'
import { cardLines } from './card.js'
import { printable } from './printable.js'
import { wrapText } from './wrap-text.js'

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

export class TurnPrinter {
  language: Language
  readonly #output: WriteStream
  #timer: NodeJS.Timeout | undefined
  #streamed = false
  #column = 0

  constructor(output: WriteStream, language: Language) {
    this.#output = output
    this.language = language
  }

  startWaiting(): void {
    this.#streamed = false
    this.#column = 0
    if (!this.#output.isTTY) return
    let frame = 0
    this.#timer = setInterval(() => this.#output.write(`\r${pc.dim(frames[frame++ % frames.length] ?? '')} `), 80)
  }

  stopWaiting(): void {
    if (!this.#timer) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#output.write('\r\u001b[K')
  }

  print(event: TurnEvent): void {
    if (event.type === 'understood') this.language = event.understanding.language
    if (event.type === 'turn-start' || event.type === 'understood' || event.type === 'question') return
    this.stopWaiting()
    if (event.type === 'items') this.#printItems(event)
    if (event.type === 'text-delta') this.#printText(event.text)
    if (event.type === 'error') this.#output.write(`${pc.yellow(printable(event.message))} ${pc.dim(event.code)}\n\n`)
    if (event.type === 'turn-end') {
      if (!this.#streamed) this.#printText(event.text)
      this.#output.write('\n\n')
    }
  }

  get #width(): number {
    return Math.min(this.#output.columns ?? 80, 100)
  }

  #printText(text: string): void {
    this.#streamed = true
    const wrapped = wrapText(text.replace(/[^\n]+/g, printable), this.#width, this.#column)
    this.#column = wrapped.column
    this.#output.write(wrapped.text)
  }

  #printItems(event: Extract<TurnEvent, { type: 'items' }>): void {
    if (event.revision > 1) this.#output.write(pc.dim(this.language === 'zh' ? '\n更合适的：\n' : '\nOn second reading:\n'))
    for (const [index, recommendation] of event.items.entries())
      this.#output.write(`${cardLines(recommendation, index + 1, this.language, this.#width).join('\n')}\n`)
    this.#output.write('\n')
  }
}
