/** One socket of the load: some only listen, some talk; whatever is not its own is counted. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { EventFrame, ServerFrame } from '../../src/contracts/socket-protocol.js'

export interface Tally {
  turns: number
  errors: number
  /** Frames with another's session, message or words. */
  crossed: number
  /** From sending to the first items. */
  readonly milliseconds: number[]
}

const wishes = ['running shoes under $100', 'something warm', 'not leather', 'a black backpack', 'cheaper', 'red jackets', 'a tent for two']
const turnsPerSession = 10

export class Person {
  readonly #socket: WebSocket
  readonly #name: string
  readonly #tally: Tally
  #sessionId = ''
  #messages = 0
  #sent = 0
  #hasItems = false
  #next: () => void = () => {}
  isClosed = false

  private constructor(socket: WebSocket, name: string, tally: Tally) {
    this.#socket = socket
    this.#name = name
    this.#tally = tally
    socket.on('message', data => this.#receive(data.toString()))
    socket.on('error', () => tally.errors++)
    socket.on('close', () => {
      this.isClosed = true
      this.#next()
    })
  }

  static async enter(url: string, name: string, tally: Tally): Promise<Person> {
    const socket = new WebSocket(url, 'curio.v1')
    await once(socket, 'open')
    const person = new Person(socket, name, tally)
    await person.#ask({ type: 'hello', version: 1 })
    return person
  }

  /** One message after the other, with a new session now and then. */
  async talkUntil(end: number): Promise<void> {
    while (performance.now() < end && !this.isClosed) {
      const wish = wishes[this.#messages % wishes.length]
      this.#sent = performance.now()
      this.#hasItems = false
      await this.#ask({ type: 'message', messageId: `${this.#name}-${++this.#messages}`, text: `${wish} for ${this.#name}` })
      if (this.#messages % turnsPerSession === 0) await this.#ask({ type: 'restart' })
    }
  }

  leave(): void {
    this.#socket.terminate()
  }

  async #ask(frame: object): Promise<void> {
    const answered = new Promise<void>(resolve => {
      this.#next = resolve
    })
    this.#socket.send(JSON.stringify(frame))
    await answered
  }

  #receive(text: string): void {
    if ((text.match(/person\d+x/g) ?? []).some(name => name !== this.#name)) this.#tally.crossed++
    // Our own server's frames, as the protocol has them.
    const frame = JSON.parse(text) as ServerFrame
    if (frame.type === 'event') this.#hear(frame)
    if (frame.type === 'error' || frame.type === 'closing') this.#tally.errors++
    if (frame.type === 'welcome') this.#sessionId = frame.sessionId
    if (frame.type === 'welcome' || frame.type === 'error') this.#next()
  }

  #hear({ event, messageId }: EventFrame): void {
    if (!messageId.startsWith(`${this.#name}-`)) this.#tally.crossed++
    if (event.type === 'turn-start' && event.sessionId !== this.#sessionId) this.#tally.crossed++
    if (event.type === 'items' && !this.#hasItems) {
      this.#hasItems = true
      this.#tally.milliseconds.push(performance.now() - this.#sent)
    }
    if (event.type === 'error') this.#tally.errors++
    if (event.type !== 'turn-end' && event.type !== 'error') return
    this.#tally.turns++
    this.#next()
  }
}
