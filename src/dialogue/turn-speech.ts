/** What a turn says, sentence by sentence: each once, spaced as its language is. */
import type { Language } from '../contracts/language.js'
import type { TurnEvent } from '../contracts/turn.js'
import { joinSentences, openingOf, reopen } from '../explanation/index.js'
import type { TurnClock } from './turn-clock.js'

export class TurnSpeech {
  readonly #clock: TurnClock
  readonly #signal: AbortSignal | undefined
  readonly #before: readonly string[]
  readonly #said: string[] = []
  /** As they were before any was given another opening. */
  readonly #written = new Set<string>()

  /** @param before openings of the turn before, which the first sentence avoids */
  constructor(clock: TurnClock, signal: AbortSignal | undefined, before: readonly string[] = []) {
    this.#clock = clock
    this.#signal = signal
    this.#before = before
  }

  get isSilent(): boolean {
    return this.#said.length === 0
  }

  /** In order, each once. */
  get sentences(): readonly string[] {
    return this.#said
  }

  /** What the next sentence must not open with. */
  get avoided(): readonly string[] {
    const last = this.#said.at(-1)
    return last === undefined ? this.#before : [openingOf(last)]
  }

  /** @throws the signal's reason between two sentences, once it is aborted */
  *say(sentences: readonly string[], language: Language): Generator<TurnEvent> {
    for (const written of sentences) {
      this.#signal?.throwIfAborted()
      if (this.#written.has(written)) continue
      this.#written.add(written)
      const sentence = reopen(written, this.avoided, language)
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
