/** Completion by a chat endpoint: the fixed prefix as system message, what follows as the user's. */
import { HumanMessage, SystemMessage } from '@langchain/core/messages'
import type { ChatOpenAI } from '@langchain/openai'
import type { CompletionModel, CompletionRequest } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'

export class EndpointCompletionModel implements CompletionModel {
  readonly id: string
  readonly #open: (maxTokens: number) => ChatOpenAI
  /** The limit is a field of the client, so there is one client a limit; callers use few. */
  readonly #clients = new Map<number, ChatOpenAI>()
  readonly #closing = new AbortController()

  constructor(id: string, open: (maxTokens: number) => ChatOpenAI) {
    this.id = id
    this.#open = open
  }

  /** `grammar` is not enforced. Rejects with ABORTED when cancelled, with MODEL_FAILED when the endpoint fails or does not answer in time. */
  async complete({ prefix, text, stop, maxTokens, signal }: CompletionRequest): Promise<string> {
    const stopped = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])])
    const messages = [...(prefix === '' ? [] : [new SystemMessage(prefix)]), new HumanMessage(text)]
    try {
      stopped.throwIfAborted()
      const answer = await this.#client(maxTokens).invoke(messages, { signal: stopped, ...(stop && { stop: [...stop] }) })
      return answer.text
    } catch (error) {
      if (stopped.aborted) throw new CurioError('ABORTED', 'The request to the language model was cancelled.', { cause: error })
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }

  async dispose(): Promise<void> {
    this.#closing.abort()
  }

  #client(maxTokens: number): ChatOpenAI {
    const client = this.#clients.get(maxTokens) ?? this.#open(maxTokens)
    this.#clients.set(maxTokens, client)
    return client
  }
}
