/** Standard input and output that know which requests are still to be answered: a client may close its end before the last answer. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'

export class AnsweringStdio extends StdioServerTransport {
  readonly #open = new Set<RequestId>()
  #whenAnswered = () => {}

  /** To be called once a server is connected, which sets who receives. */
  watch(): void {
    const receive = this.onmessage
    this.onmessage = message => {
      if ('method' in message && 'id' in message) this.#open.add(message.id)
      if ('method' in message && message.method === 'notifications/cancelled') this.#close(message.params?.['requestId'])
      receive?.(message)
    }
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message)
    if ('result' in message || 'error' in message) this.#close(message.id)
  }

  /** Resolves when every request so far is answered or cancelled. */
  answered(): Promise<void> {
    return new Promise(resolve => {
      this.#whenAnswered = resolve
      if (this.#open.size === 0) resolve()
    })
  }

  #close(id: unknown): void {
    if (typeof id === 'string' || typeof id === 'number') this.#open.delete(id)
    if (this.#open.size === 0) this.#whenAnswered()
  }
}
