/** A language model behind an OpenAI-compatible endpoint: vLLM, llama-server, Ollama or a cloud. */
import { ChatOpenAI } from '@langchain/openai'
import type { LanguageModel } from '../language-model.js'
import { EndpointCompletionModel } from './endpoint-completion-model.js'

export interface EndpointModelOptions {
  /** With its version: `http://127.0.0.1:8080/v1`. */
  readonly baseUrl: string
  readonly model: string
  /** Servers of one's own mostly want none. */
  readonly apiKey?: string
  /** Milliseconds of one request; 60 000 unless said. */
  readonly timeout?: number
}

/**
 * Nothing is sent before the first request. What a person says leaves this machine when the endpoint is elsewhere.
 *
 * The completion's prefix is sent as system message and its text as the user's. A grammar is **not** enforced: the protocol has none, so callers
 * check what comes back.
 *
 * @example
 * const model = createEndpointModel({ baseUrl: 'http://127.0.0.1:8080/v1', model: 'qwen2.5-7b-instruct' })
 * await model.completion.complete({ prefix: 'Answer with one word.', text: 'The colour of snow?', maxTokens: 5 }) // 'White'
 */
export function createEndpointModel({ baseUrl, model, apiKey, timeout = 60_000 }: EndpointModelOptions): LanguageModel<ChatOpenAI> {
  const id = `${model}@${baseUrl}`
  const open = (maxTokens?: number) =>
    new ChatOpenAI({
      model,
      temperature: 0,
      timeout,
      maxRetries: 1,
      // The library insists on a key, and would take one meant for another service from the environment.
      apiKey: apiKey ?? 'none',
      configuration: { baseURL: baseUrl },
      // The newer protocol is one vendor's alone.
      useResponsesApi: false,
      ...(maxTokens !== undefined && { maxTokens }),
    })
  const completion = new EndpointCompletionModel(id, open)
  return { id, chat: open(), completion, dispose: () => completion.dispose() }
}
