/** The sessions that have listeners or a kept log; the least recently used go first when they take too much memory. */
import type { ConversationFactory } from '../../contracts/conversation.js'
import type { RunningTurns } from '../support/running-turns.js'
import { SessionRoom } from './session-room.js'
import type { SocketLimits } from './socket-limits.js'

export class SessionRooms {
  readonly #conversations: ConversationFactory
  readonly #turns: RunningTurns
  readonly #limits: SocketLimits
  /** Least recently used first. */
  readonly #rooms = new Map<string, SessionRoom>()
  #bytes = 0

  constructor(conversations: ConversationFactory, turns: RunningTurns, limits: SocketLimits) {
    this.#conversations = conversations
    this.#turns = turns
    this.#limits = limits
  }

  /** The room of a session; `isNew` for one that nothing was ever said in. */
  open(sessionId: string, { isNew }: { readonly isNew: boolean }): SessionRoom {
    // The clock is ahead of any count of events: a session whose log is gone does not use its old ids again.
    const room = this.#rooms.get(sessionId) ?? this.#create(sessionId, isNew ? 0 : Date.now())
    this.#use(room)
    return room
  }

  /** Drops what is kept of a session's events, where there is anything. */
  forget(sessionId: string): void {
    this.#rooms.get(sessionId)?.forget()
  }

  /** Stops all turns; settles when they have ended. */
  async stop(): Promise<void> {
    for (const room of this.#rooms.values()) room.stop()
    await Promise.all([...this.#rooms.values()].map(room => room.ended))
  }

  #create(sessionId: string, before: number): SessionRoom {
    const room: SessionRoom = new SessionRoom({
      conversation: this.#conversations.open(sessionId),
      turns: this.#turns,
      limits: this.#limits,
      before,
      onGrown: bytes => {
        this.#bytes += bytes
        if (bytes > 0) this.#use(room)
      },
    })
    return room
  }

  #use(room: SessionRoom): void {
    const { sessionId } = room.conversation
    this.#rooms.delete(sessionId)
    this.#rooms.set(sessionId, room)
    for (const oldest of this.#rooms.values()) {
      const tooLarge = this.#bytes > this.#limits.bytesInAll
      if (!tooLarge && this.#rooms.size <= this.#limits.sessions) return
      if (oldest.idle && oldest !== room) this.#close(oldest)
      else if (tooLarge) oldest.forget()
    }
  }

  #close(room: SessionRoom): void {
    this.#bytes -= room.bytes
    this.#rooms.delete(room.conversation.sessionId)
  }
}
