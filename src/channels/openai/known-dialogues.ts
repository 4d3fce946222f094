/** Which session a dialogue came from: clients of OpenAI's interface send the whole dialogue each time and no session. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Utterance } from './dialogue-of.js'

/** Dialogues kept in memory; one that is forgotten is replayed. */
const mostDialogues = 10_000

/**
 * A keyed hash of the dialogue so far stands for the session that produced it. Taking a session out removes it: of two people who said
 * the same so far, or of two branches of one dialogue, each goes on in a session of its own.
 *
 * @example
 * const known = new KnownDialogues()
 * known.put('anyone', dialogue, 'session-1')
 * known.take('anyone', dialogue) // 'session-1'
 * known.take('anyone', dialogue) // undefined
 */
export class KnownDialogues {
  readonly #key = randomBytes(32)
  readonly #sessions = new Map<string, readonly string[]>()
  readonly #limit: number

  constructor(limit = mostDialogues) {
    this.#limit = limit
  }

  put(caller: string, dialogue: readonly Utterance[], session: string): void {
    const hash = this.#hash(caller, dialogue)
    const others = this.#sessions.get(hash) ?? []
    this.#sessions.delete(hash)
    // Many who only say hello are alike; the latest few suffice.
    this.#sessions.set(hash, [...others.slice(-9), session])
    const oldest = this.#sessions.keys().next().value
    if (this.#sessions.size > this.#limit && oldest !== undefined) this.#sessions.delete(oldest)
  }

  take(caller: string, dialogue: readonly Utterance[]): string | undefined {
    const hash = this.#hash(caller, dialogue)
    const sessions = this.#sessions.get(hash)
    if (sessions === undefined) return undefined
    if (sessions.length > 1) this.#sessions.set(hash, sessions.slice(0, -1))
    else this.#sessions.delete(hash)
    return sessions.at(-1)
  }

  /** Clients trim and re-wrap what they send back: white space does not count. */
  #hash(caller: string, dialogue: readonly Utterance[]): string {
    const spoken = dialogue.map(({ role, text }) => [role, text.normalize('NFC').replace(/\s+/gu, ' ').trim()])
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([caller, ...spoken]))
      .digest('base64url')
  }
}
