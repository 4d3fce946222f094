/** One session while people are connected to it: its queue of messages, its log, and who listens. */
import type { Conversation } from '../../contracts/conversation.js'
import type { SaidEvent, SessionEvent } from '../../contracts/socket-protocol.js'
import type { TurnEvent, TurnInput } from '../../contracts/turn.js'
import { CurioError } from '../../errors.js'
import { errorMessage } from '../support/error-message.js'
import { publicEvent } from '../support/public-item.js'
import type { RunningTurns } from '../support/running-turns.js'
import { EventLog, type EventLogPart } from './event-log.js'
import { RecentIds } from './recent-ids.js'
import type { SocketLimits } from './socket-limits.js'

/** A socket, as far as a room knows it. */
export interface Listener {
  send(frame: string): void
}

export interface SessionRoomOptions {
  readonly conversation: Conversation
  readonly turns: RunningTurns
  readonly limits: SocketLimits
  /** The number before the first event's id. */
  readonly before: number
  /** After each event, and when events are dropped: the bytes that the log grew by. */
  readonly onGrown: (bytes: number) => void
}

interface QueuedTurn {
  readonly messageId: string
  readonly input: TurnInput
  readonly stop: AbortController
}

export class SessionRoom {
  readonly #options: SessionRoomOptions
  readonly #log: EventLog
  readonly #ids = new RecentIds()
  readonly #listeners = new Set<Listener>()
  /** In order; the first one runs. */
  readonly #queue = new Set<QueuedTurn>()
  /** Id of the first event of the turn that has not ended. */
  #runningFrom: number | undefined
  #end: Promise<void> = Promise.resolve()
  #abandoned: NodeJS.Timeout | undefined

  constructor(options: SessionRoomOptions) {
    this.#options = options
    const { eventsPerSession, bytesPerSession } = options.limits
    this.#log = new EventLog({ maximumEvents: eventsPerSession, maximumBytes: bytesPerSession, before: options.before })
  }

  get conversation(): Conversation {
    return this.#options.conversation
  }

  get lastEventId(): number {
    return this.#log.lastId
  }

  get bytes(): number {
    return this.#log.bytes
  }

  /** True while somebody listens. */
  get heard(): boolean {
    return this.#listeners.size > 0
  }

  /** True when nobody listens and nothing runs, so that it can go. */
  get idle(): boolean {
    return !this.heard && this.#queue.size === 0
  }

  /** Settles when all that is queued now has ended. */
  get ended(): Promise<void> {
    return this.#end
  }

  since(lastEventId: number): EventLogPart {
    return this.#log.since(lastEventId)
  }

  has(messageId: string): boolean {
    return this.#ids.has(messageId)
  }

  join(listener: Listener): void {
    clearTimeout(this.#abandoned)
    this.#listeners.add(listener)
  }

  /** The turn goes on for a while, so that who comes back finds it. */
  leave(listener: Listener): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return
    this.#abandoned = setTimeout(() => this.stop(), this.#options.limits.abandonAfter).unref()
  }

  /**
   * Queues a turn; its first event comes after this has returned. False when the message was here before: it starts no second one.
   *
   * @throws CurioError RATE_LIMITED when too many wait already
   */
  submit(messageId: string, input: TurnInput): boolean {
    if (this.#ids.has(messageId)) return false
    if (this.#queue.size >= this.#options.limits.maximumQueued)
      throw new CurioError('RATE_LIMITED', 'Too many messages wait for an answer. Try again when one has come.')
    this.#ids.add(messageId)
    const turn = { messageId, input, stop: new AbortController() }
    this.#queue.add(turn)
    this.#end = this.#end.then(() => this.#run(turn))
    return true
  }

  /** Stops the turn that runs. */
  cancel(): void {
    const [running] = this.#queue
    running?.stop.abort()
  }

  /** Stops the turn that runs and those that wait. */
  stop(): void {
    for (const turn of this.#queue) turn.stop.abort()
  }

  /** Drops the kept events, except those of a turn that has not ended. */
  forget(): void {
    const { bytes } = this.#log
    this.#log.forget(this.#runningFrom)
    this.#options.onGrown(this.#log.bytes - bytes)
  }

  async #run(turn: QueuedTurn): Promise<void> {
    this.#runningFrom = this.#log.lastId + 1
    try {
      this.#publish(turn, saidEvent(turn.input))
      for await (const event of this.#events(turn)) this.#publish(turn, publicEvent(event))
    } catch (error) {
      const known = CurioError.from(error)
      this.#publish(turn, { type: 'error', code: known.code, message: errorMessage(known) })
    } finally {
      this.#queue.delete(turn)
    }
  }

  async *#events({ input, stop }: QueuedTurn): AsyncIterable<TurnEvent> {
    if (stop.signal.aborted) yield { type: 'error', code: 'ABORTED', message: 'The answer was stopped.' }
    else yield* this.#options.turns.run(this.conversation, input, stop.signal)
  }

  #publish({ messageId }: QueuedTurn, event: SessionEvent): void {
    const { bytes } = this.#log
    const frame = this.#log.append(messageId, event)
    if (event.type === 'turn-end' || event.type === 'error') this.#runningFrom = undefined
    for (const listener of this.#listeners) listener.send(frame)
    this.#options.onGrown(this.#log.bytes - bytes)
  }
}

function saidEvent({ text, image, feedback, edit }: TurnInput): SaidEvent {
  return {
    type: 'message',
    ...(text !== undefined && { text }),
    hasImage: image !== undefined,
    ...(feedback && { feedback }),
    ...(edit && { edit }),
  }
}
