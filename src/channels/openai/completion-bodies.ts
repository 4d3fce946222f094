/** The bodies that OpenAI's clients expect: a whole completion, and the chunks of a streamed one. */
import { randomUUID } from 'node:crypto'
import type { CurioField } from './answer-pieces.js'

/** The one model there is. */
export const modelId = 'curio'

export interface Usage {
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly total_tokens: number
}

/** Estimates: four characters a token. Nothing is billed by them. */
export function estimateUsage(promptCharacters: number, completionCharacters: number): Usage {
  const [prompt_tokens, completion_tokens] = [Math.ceil(promptCharacters / 4), Math.ceil(completionCharacters / 4)]
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
}

/** Bodies of one answer: same id, same time. */
export class CompletionBodies {
  readonly #id = `chatcmpl-${randomUUID()}`
  readonly #created = Math.floor(Date.now() / 1000)

  whole(content: string, curio: CurioField, usage: Usage): object {
    const message = { role: 'assistant', content, refusal: null, curio }
    return { ...this.#head('chat.completion'), choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null }], usage }
  }

  start(): object {
    return this.#chunk({ role: 'assistant', content: '' })
  }

  text(content: string): object {
    return this.#chunk({ content })
  }

  end(curio: CurioField): object {
    return { ...this.#chunk({}, 'stop'), curio }
  }

  usage(usage: Usage): object {
    return { ...this.#head('chat.completion.chunk'), choices: [], usage }
  }

  #chunk(delta: object, finish: 'stop' | null = null): object {
    return { ...this.#head('chat.completion.chunk'), choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }] }
  }

  #head(object: string): object {
    return { id: this.#id, object, created: this.#created, model: modelId }
  }
}
