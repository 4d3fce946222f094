/** Conversations that tell when a session is forgotten, on whichever channel, so that nothing of it is kept elsewhere. */
import type { Conversation, ConversationFactory } from '../../contracts/conversation.js'
import type { TurnEvent } from '../../contracts/turn.js'

/**
 * @example
 * const conversations = new AnnouncedConversations(app.conversations)
 * conversations.onForgotten(sessionId => log.drop(sessionId))
 */
export class AnnouncedConversations implements ConversationFactory {
  readonly #conversations: ConversationFactory
  readonly #listeners = new Set<(sessionId: string) => void>()

  constructor(conversations: ConversationFactory) {
    this.#conversations = conversations
  }

  open(sessionId?: string): Conversation {
    const conversation = this.#conversations.open(sessionId)
    return { ...conversation, turn: (input, options) => this.#watch(conversation.sessionId, conversation.turn(input, options)) }
  }

  async forget(sessionId: string): Promise<void> {
    await this.#conversations.forget(sessionId)
    this.#announce(sessionId)
  }

  /** Calls back after each session that was deleted, and before the end is told of a turn in which a person asked for it. */
  onForgotten(listener: (sessionId: string) => void): void {
    this.#listeners.add(listener)
  }

  async *#watch(sessionId: string, events: AsyncIterable<TurnEvent>): AsyncGenerator<TurnEvent> {
    let forgets = false
    for await (const event of events) {
      if (event.type === 'understood') forgets = event.understanding.acts.some(act => act.type === 'forget')
      if (event.type === 'turn-end' && forgets) this.#announce(sessionId)
      yield event
    }
  }

  #announce(sessionId: string): void {
    for (const listener of this.#listeners) listener(sessionId)
  }
}
