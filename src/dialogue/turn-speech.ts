/** What a turn says, sentence by sentence: each once, spaced as its language is. */
import type { Language } from '../contracts/language.js'
import type { TurnEvent } from '../contracts/turn.js'
import { joinSentences } from '../explanation/index.js'
import type { TurnClock } from './turn-clock.js'

export class TurnSpeech {
  readonly #clock: TurnClock
  readonly #signal: AbortSignal | undefined
  readonly #said: string[] = []

  constructor(clock: TurnClock, signal: AbortSignal | undefined) {
    this.#clock = clock
    this.#signal = signal
  }

  get isSilent(): boolean {
    return this.#said.length === 0
  }

  /** In order, each once. */
  get sentences(): readonly string[] {
    return this.#said
  }

  /** @throws the signal's reason between two sentences, once it is aborted */
  *say(sentences: readonly string[], language: Language): Generator<TurnEvent> {
    for (const sentence of sentences) {
      this.#signal?.throwIfAborted()
      if (this.#said.includes(sentence)) continue
      const gap = this.#said.length > 0 && language === 'en' ? ' ' : ''
      this.#said.push(sentence)
      this.#clock.mark('first-text')
      yield { type: 'text-delta', text: gap + sentence }
    }
  }

  /** All of it. */
  text(language: Language): string {
    return joinSentences(this.#said, language)
  }
}
