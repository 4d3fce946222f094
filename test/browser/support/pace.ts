/** Holds answers back after their items, so that a test can look at what is half said. */
import type { ConversationFactory } from '../../../src/contracts/conversation.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'

export class Pace {
  readonly #altered: (event: TurnEvent) => TurnEvent
  #release: (() => void) | undefined
  #gate: Promise<void> = Promise.resolve()

  constructor(altered: (event: TurnEvent) => TurnEvent) {
    this.#altered = altered
  }

  /** Answers wait behind their items from now on. */
  hold(): void {
    this.#gate = new Promise(done => {
      this.#release = done
    })
  }

  release(): void {
    this.#release?.()
    this.#gate = Promise.resolve()
  }

  /** The same conversations, at this pace. */
  paced(conversations: ConversationFactory): ConversationFactory {
    const altered = this.#altered
    const passed = (signal: AbortSignal | undefined) => this.#passed(signal)
    return {
      forget: id => conversations.forget(id),
      open(sessionId) {
        const conversation = conversations.open(sessionId)
        return {
          sessionId: conversation.sessionId,
          interest: () => conversation.interest(),
          data: () => conversation.data(),
          async *turn(input, options) {
            for await (const event of conversation.turn(input, options)) {
              if (event.type === 'text-delta') await passed(options?.signal)
              yield altered(event)
            }
          },
        }
      },
    }
  }

  async #passed(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return
    const aborted = new Promise<void>(done => signal?.addEventListener('abort', () => done(), { once: true }))
    await Promise.race([this.#gate, aborted])
  }
}
