/** One conversation over the socket: greets, resumes, keeps what is unsent and what was said. Knows nothing of how it is shown. */

import type { Language } from '../../contracts/language.js'
import type { ClosingReason, EventFrame, MessageFrame, RefusedFrame, ServerFrame, WelcomeFrame } from '../../contracts/socket-protocol.js'
import { type KeyValueStore, readKey, writeKey } from './key-value-store.js'
import { Outbox } from './outbox.js'
import { parseServerFrame, type UnknownEvent } from './parse-server-frame.js'
import { ReconnectingSocket, type SocketLike } from './reconnecting-socket.js'
import { record, text } from './shape.js'
import { applyEvent, emptyTranscript, type Transcript, withStopped, withToldInterest } from './transcript.js'

export type Connection = 'connecting' | 'online' | 'offline' | 'refused'

export type Outgoing = Omit<MessageFrame, 'type' | 'messageId'>

export interface ChatSessionOptions {
  readonly openSocket: () => SocketLike
  readonly language: () => Language
  /** Holds the token: shared by the tabs of a browser, or of this tab alone. */
  readonly tokens: KeyValueStore
  /** Holds what is unsent; this tab's alone. */
  readonly unsent: KeyValueStore
  /** Tells the conversations of several servers apart. */
  readonly name: string
  readonly onChange: () => void
  /** An event that is news, not history. */
  readonly onNews?: (frame: EventFrame) => void
  readonly random?: () => number
}

/** Reasons after which the same hello would be turned away again. */
const final: ReadonlySet<ClosingReason> = new Set<ClosingReason>(['malformed', 'protocol'])

const kept = record({ sessionId: text, token: text })

function isKept(value: unknown): value is { readonly sessionId: string; readonly token: string } {
  return kept(value)
}

export class ChatSession {
  connection: Connection = 'connecting'
  transcript: Transcript = emptyTranscript
  greeting = ''
  shopName: string | undefined
  /** Messages that the server turned away, with what it said. */
  refused: readonly { readonly message: MessageFrame; readonly reason: string }[] = []
  readonly #options: ChatSessionOptions
  readonly #outbox: Outbox
  readonly #socket: ReconnectingSocket
  readonly #tokenKey: string
  #sessionId: string | undefined
  /** History ends here; what comes after is news. */
  #newsAfter = 0
  /** Once a connection: a server that keeps no whole history is not asked for it for ever. */
  #hasStartedOver = false

  constructor(options: ChatSessionOptions) {
    this.#options = options
    this.#tokenKey = `curio:${options.name}`
    this.#outbox = new Outbox(options.unsent, `curio-unsent:${options.name}`)
    this.#socket = new ReconnectingSocket({
      open: options.openSocket,
      onOpen: () => this.#hello(),
      onData: data => this.#receive(data),
      onDown: () => {
        this.#hasStartedOver = false
        this.#changed('offline')
      },
      ...(options.random && { random: options.random }),
    })
  }

  /** Messages on their way, oldest first. */
  get waiting(): readonly MessageFrame[] {
    return this.#outbox.waiting
  }

  get isAnswering(): boolean {
    return this.transcript.turns.some(turn => turn.isRunning)
  }

  /** Connects now: at the start, and when the browser says that it is online again. */
  start(): void {
    if (this.connection === 'refused' || this.#socket.isOpen) return
    this.#socket.connect()
  }

  /** Closes the socket; `start` goes on where it stopped. */
  stop(): void {
    this.#socket.disconnect()
    this.#changed('offline')
  }

  /** Sent now or as soon as there is a connection; never twice. Returns the message's id. */
  send(outgoing: Outgoing): string {
    const message: MessageFrame = { type: 'message', messageId: newMessageId(), ...outgoing }
    this.#outbox.add(message)
    if (this.connection === 'online') this.#socket.send(message)
    this.#options.onChange()
    return message.messageId
  }

  /** Sends again what was turned away. */
  retry(messageId: string): void {
    const again = this.refused.find(({ message }) => message.messageId === messageId)
    this.refused = this.refused.filter(entry => entry !== again)
    if (!again) return
    this.#outbox.add(again.message)
    if (this.connection === 'online') this.#socket.send(again.message)
    this.#options.onChange()
  }

  /** Stops the answer that runs. */
  cancel(): void {
    this.#socket.send({ type: 'cancel' })
    this.transcript = withStopped(this.transcript)
    this.#options.onChange()
  }

  /** Leaves this conversation for a new one; without a connection the old one is forgotten here, and a new one opens later. */
  restart(): void {
    this.#outbox.clear()
    this.refused = []
    if (this.#socket.send({ type: 'restart' })) return
    writeKey(this.#options.tokens, this.#tokenKey, undefined)
    this.#forget()
    this.#options.onChange()
  }

  /** Another tab went on to another session: this one follows. */
  follow(changedKey: string | null): void {
    const now = this.#kept()
    if (changedKey !== this.#tokenKey || !now || this.#sessionId === undefined || now.sessionId === this.#sessionId) return
    this.#forget()
    this.#socket.connect()
  }

  #kept() {
    const value = readKey(this.#options.tokens, this.#tokenKey)
    return isKept(value) ? value : undefined
  }

  #hello(): void {
    const token = this.#kept()?.token
    const { lastEventId } = this.transcript
    this.#socket.send({
      type: 'hello',
      version: 1,
      language: this.#options.language(),
      ...(token !== undefined && { token }),
      ...(token !== undefined && lastEventId !== undefined && { lastEventId }),
    })
  }

  #receive(data: unknown): void {
    const frame = parseServerFrame(data)
    if (frame) this.#handle(frame)
  }

  #handle(frame: ServerFrame | UnknownEvent): void {
    if (frame.type === 'welcome') this.#welcome(frame)
    else if (frame.type === 'event') this.#event(frame)
    else if (frame.type === 'unknown-event') this.#skip(frame.id)
    // A first acceptance settles nothing: a server that dies before the turn begins would lose the message.
    else if (frame.type === 'accepted' && frame.duplicate) this.#settle(frame.messageId)
    else if (frame.type === 'error') this.#refusal(frame)
    else if (frame.type === 'closing') this.#closing(frame.reason)
  }

  #welcome(frame: WelcomeFrame): void {
    if (frame.sessionId !== this.#sessionId) this.transcript = emptyTranscript
    // Events were lost in between: what was shown stays, and what follows joins on.
    else if (!frame.resumed) this.transcript = { ...withStopped(this.transcript), lastEventId: undefined }
    this.transcript = withToldInterest(this.transcript, frame.interest)
    this.#sessionId = frame.sessionId
    this.#newsAfter = frame.lastEventId
    this.greeting = frame.greeting
    this.shopName = frame.shopName
    writeKey(this.#options.tokens, this.#tokenKey, { sessionId: frame.sessionId, token: frame.token })
    this.#socket.settled()
    for (const message of this.#outbox.waiting) this.#socket.send(message)
    this.#changed('online')
  }

  #event(frame: EventFrame): void {
    const { lastEventId } = this.transcript
    if (!this.#hasStartedOver && lastEventId !== undefined && frame.id > lastEventId + 1) {
      this.#startOver()
      return
    }
    if (frame.event.type === 'message') this.#outbox.settle(frame.messageId)
    const before = this.transcript
    this.transcript = applyEvent(before, frame)
    if (this.transcript === before) return
    if (frame.id > this.#newsAfter) this.#options.onNews?.(frame)
    this.#options.onChange()
  }

  #skip(id: number): void {
    this.transcript = { ...this.transcript, lastEventId: Math.max(id, this.transcript.lastEventId ?? 0) }
  }

  #settle(messageId: string): void {
    this.#outbox.settle(messageId)
    this.#options.onChange()
  }

  /** Something is missing in between: the whole history is asked for again. */
  #startOver(): void {
    this.#hasStartedOver = true
    this.transcript = emptyTranscript
    this.#socket.connect()
  }

  #refusal({ messageId, message: reason }: RefusedFrame): void {
    const message = messageId === undefined ? undefined : this.#outbox.settle(messageId)
    if (message) this.refused = [...this.refused, { message, reason }]
    this.#options.onChange()
  }

  #closing(reason: ClosingReason): void {
    if (!final.has(reason)) return
    this.#socket.disconnect()
    this.#changed('refused')
  }

  #forget(): void {
    this.transcript = emptyTranscript
    this.#sessionId = undefined
    this.greeting = ''
  }

  #changed(connection: Connection): void {
    this.connection = connection
    this.#options.onChange()
  }
}

/** Not `randomUUID`: pages without https have none. */
function newMessageId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
