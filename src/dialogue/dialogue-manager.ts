/** Leads conversations: one turn is one stream of events. Nothing else talks to the person. */
import { randomUUID } from 'node:crypto'
import type { Conversation, ConversationFactory } from '../contracts/conversation.js'
import type { Interest, InterestSummary } from '../contracts/interest.js'
import type { Language } from '../contracts/language.js'
import type { TurnEvent, TurnInput } from '../contracts/turn.js'
import { CurioError } from '../errors.js'
import { CurrentRooms } from './current-rooms.js'
import { summariseInterest } from './describe-interest.js'
import type { DialogueRooms, DialogueSettings } from './dialogue-rooms.js'
import { newSession, type Session } from './session.js'
import { SessionLock } from './session-lock.js'
import { Turn } from './turn.js'
import { Turnstile } from './turnstile.js'

/** Sessions kept in memory; older ones are read from storage again. */
const sessionsInMemory = 1000

/**
 * @example
 * for await (const event of manager.open().turn({ text: 'comfortable running shoes' })) console.log(event)
 */
export class DialogueManager implements ConversationFactory {
  readonly #rooms: CurrentRooms
  readonly #settings: DialogueSettings
  readonly #sessions = new Map<string, Session>()
  /** Conversations begun or taken up again. */
  #draws = 0
  readonly #lock = new SessionLock()
  readonly #turnstile = new Turnstile()

  constructor(rooms: DialogueRooms, settings: DialogueSettings) {
    this.#rooms = new CurrentRooms(rooms)
    this.#settings = settings
  }

  open(sessionId: string = randomUUID()): Conversation {
    return {
      sessionId,
      turn: (input, options) => this.turn(input, { sessionId, ...options }),
      interest: () => this.#summary(sessionId),
      data: () => this.interest(sessionId),
    }
  }

  /**
   * Lets turns that begin from now on use other rooms; sessions live on.
   *
   * @param onRetired called once when the last turn in the earlier rooms has ended
   */
  changeRooms(rooms: DialogueRooms, onRetired: () => void): void {
    this.#rooms.replace(rooms, onRetired)
  }

  /** What is believed in a session. */
  interest(sessionId: string): Interest {
    return this.#load(sessionId).history.present
  }

  /** Deletes all that is kept of a session, after the turn that it is in. */
  async forget(sessionId: string): Promise<void> {
    const release = await this.#lock.acquire(sessionId)
    try {
      this.#sessions.delete(sessionId)
      this.#forgetPerson(sessionId)
    } finally {
      release()
    }
  }

  /** Never throws: what goes wrong is an `error` event, and the session lives on. */
  async *turn(input: TurnInput, options: { sessionId: string; signal?: AbortSignal }): AsyncGenerator<TurnEvent> {
    const { sessionId, signal } = options
    const unlock = await this.#lock.acquire(sessionId)
    await this.#turnstile.pass()
    const { rooms, release } = this.#rooms.borrow()
    try {
      yield { type: 'turn-start', turnId: randomUUID(), sessionId }
      const turn = new Turn(rooms, this.#settings, this.#load(sessionId), signal)
      if (!this.#sessions.has(sessionId)) this.#draws++
      for await (const event of turn.run(input)) {
        // Kept before the end is told: who reads no further than `turn-end` stops this generator there.
        if (event.type === 'turn-end') this.#keep(turn)
        yield event
      }
    } catch (error) {
      const known = signal?.aborted ? new CurioError('ABORTED', 'The answer was stopped.', { cause: error }) : CurioError.from(error)
      if (known.code === 'INTERNAL') rooms.onError?.(known)
      yield { type: 'error', code: known.code, message: known.message }
    } finally {
      release()
      unlock()
    }
  }

  #load(id: string): Session {
    const kept = this.#sessions.get(id)
    if (kept) return kept
    return newSession(id, this.#rooms.newest.storage.sessions.load(id), this.#defaultLanguage(), this.#draws)
  }

  #keep({ session, forgets, reactions, observations }: Turn): void {
    const { storage, learning, choices } = this.#rooms.newest
    if (forgets) this.#forgetPerson(session.id)
    storage.sessions.save(session.id, session.history.present)
    for (const { item, value } of reactions) {
      const event = { item, action: value, time: Date.now() }
      storage.events.append({ session: session.id, ...event })
      learning?.add({ user: session.id, ...event })
    }
    choices?.observe(session.id, observations)
    this.#sessions.delete(session.id)
    this.#sessions.set(session.id, session)
    const oldest = this.#sessions.keys().next().value
    if (this.#sessions.size > sessionsInMemory && oldest !== undefined) this.#sessions.delete(oldest)
  }

  #forgetPerson(id: string): void {
    const { storage, learning, choices } = this.#rooms.newest
    for (const person of storage.forget(id)) learning?.forget(person)
    choices?.removed()
  }

  #summary(sessionId: string): InterestSummary {
    const { style, shopName } = this.#settings
    const interest = this.interest(sessionId)
    const voice = { language: interest.language, variant: interest.turn, style, ...(shopName !== undefined && { shopName }) }
    return summariseInterest(interest, this.#rooms.newest.catalog, voice)
  }

  #defaultLanguage(): Language {
    return this.#settings.language === 'auto' ? 'en' : this.#settings.language
  }
}
