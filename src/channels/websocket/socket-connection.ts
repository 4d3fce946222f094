/** One socket: its frames are read in order, and it listens to one session at a time. */
import type { RawData, WebSocket } from 'ws'
import type { ClosingReason } from '../../contracts/socket-protocol.js'
import { CurioError } from '../../errors.js'
import { errorMessage } from '../support/error-message.js'
import type { ServerRooms } from '../support/server-rooms.js'
import { FrameError, type ParsedFrame, type ParsedHello, type ParsedMessage, parseClientFrame, turnInputOf } from './client-frame.js'
import { Outbox } from './outbox.js'
import type { SessionRoom } from './session-room.js'
import type { SessionRooms } from './session-rooms.js'
import type { SocketLimits } from './socket-limits.js'
import { welcomeFrame } from './welcome.js'

export interface SocketConnectionRooms {
  readonly server: ServerRooms
  readonly sessions: SessionRooms
  readonly limits: SocketLimits
}

/** Frames that may wait unread in memory; then the peer has to. */
const maximumUnread = 16

export class SocketConnection {
  readonly #rooms: SocketConnectionRooms
  readonly #socket: WebSocket
  readonly #address: string
  readonly #outbox: Outbox
  readonly #helloTimer: NodeJS.Timeout
  #room: SessionRoom | undefined
  #language: ParsedHello['language']
  /** Seconds since 1970. */
  #expires = Number.POSITIVE_INFINITY
  #unread = 0
  #work: Promise<void> = Promise.resolve()
  #refused = 0
  #alive = true

  constructor(rooms: SocketConnectionRooms, socket: WebSocket, address: string) {
    this.#rooms = rooms
    this.#socket = socket
    this.#address = address
    this.#outbox = new Outbox(socket, rooms.limits)
    this.#helloTimer = setTimeout(() => this.close('hello-timeout'), rooms.limits.helloTimeout)
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary))
    socket.on('pong', () => {
      this.#alive = true
    })
    // A frame that breaks the WebSocket protocol or is too large: ws closes the socket by itself.
    socket.on('error', error => rooms.server.logger.debug({ error: error.message }, 'socket error'))
    socket.on('close', () => this.#left())
  }

  /** Asks whether the peer is still there; one that said nothing since the last time is closed, as is one whose token's time is over. */
  beat(): void {
    if (Date.now() / 1000 > this.#expires) this.close('expired')
    else if (!this.#alive) this.close('silent')
    else this.#socket.ping()
    this.#alive = false
  }

  close(reason: ClosingReason): void {
    this.#outbox.close(reason)
  }

  #left(): void {
    clearTimeout(this.#helloTimer)
    this.#room?.leave(this.#outbox)
    this.#room = undefined
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#alive = true
    if (++this.#unread >= maximumUnread) this.#socket.pause()
    this.#work = this.#work.then(() => this.#read(data, isBinary))
  }

  async #read(data: RawData, isBinary: boolean): Promise<void> {
    try {
      if (!this.#outbox.closing) await this.#answer(parseClientFrame(data, isBinary))
    } catch (error) {
      this.#refuse(error)
    } finally {
      if (--this.#unread === 0 && this.#socket.isPaused) this.#socket.resume()
    }
  }

  async #answer(frame: ParsedFrame): Promise<void> {
    if (frame.type === 'ping') return this.#outbox.send({ type: 'pong' })
    if (frame.type === 'hello') return await this.#hello(frame)
    if (!this.#room) return this.close('protocol')
    if (frame.type === 'message') return await this.#message(frame, this.#room)
    if (frame.type === 'cancel') return this.#room.cancel()
    await this.#restart(this.#room)
  }

  async #hello({ token, lastEventId, language }: ParsedHello): Promise<void> {
    if (this.#room) throw new FrameError('hello was said already.')
    clearTimeout(this.#helloTimer)
    this.#language = language
    await this.#enter(token === undefined ? undefined : await this.#sessionOf(token), lastEventId)
  }

  /** Undefined for a token that is no longer good: the person gets a new session rather than a closed door. */
  async #sessionOf(token: string): Promise<string | undefined> {
    try {
      return await this.#rooms.server.tokens.verify(token)
    } catch (error) {
      if (CurioError.isInstance(error) && error.code === 'TOKEN_INVALID') return undefined
      throw error
    }
  }

  async #enter(sessionId: string | undefined, lastEventId = 0): Promise<void> {
    const { server, sessions } = this.#rooms
    const id = sessionId ?? server.conversations.open().sessionId
    const issued = await server.tokens.issue(id)
    if (this.#outbox.closing) return
    // From here to the end nothing waits, so that no event can come between what is kept and what is live.
    const room = sessions.open(id, { isNew: sessionId === undefined })
    const missed = room.since(lastEventId)
    const resumed = sessionId !== undefined && missed.complete
    this.#outbox.send(welcomeFrame(server, room, { ...issued, resumed, asked: this.#language }))
    this.#outbox.sendHistory(missed.frames)
    room.join(this.#outbox)
    this.#expires = issued.expires
    this.#room = room
  }

  async #message(frame: ParsedMessage, room: SessionRoom): Promise<void> {
    const { messageId } = frame
    try {
      let isNew = !room.has(messageId)
      if (isNew) {
        this.#rooms.server.turns.assertOpen()
        await this.#rooms.server.limits.countMessage(this.#address)
        isNew = room.submit(messageId, turnInputOf(frame))
      }
      this.#outbox.send({ type: 'accepted', messageId, duplicate: !isNew })
    } catch (error) {
      this.#refuse(error, messageId)
    }
  }

  async #restart(left: SessionRoom): Promise<void> {
    await this.#rooms.server.limits.countMessage(this.#address)
    left.leave(this.#outbox)
    // Unless another tab waits for the answer too.
    if (!left.heard) left.stop()
    this.#room = undefined
    await this.#enter(undefined)
  }

  #refuse(error: unknown, messageId = error instanceof FrameError ? error.messageId : undefined): void {
    const known = CurioError.from(error)
    if (known.fault !== 'user') this.#rooms.server.logger.error({ error: known }, 'socket frame failed')
    const message = errorMessage(known)
    this.#outbox.send({ type: 'error', code: known.code, message, ...(messageId !== undefined && { messageId }) })
    if (++this.#refused >= this.#rooms.limits.maximumRefused) this.close(known.code === 'RATE_LIMITED' ? 'too-many' : 'malformed')
  }
}
