/** LangChain's chat model on this machine: streaming, cancelling and structured output through llama.cpp. */
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager'
import type { BaseLanguageModelInput, StructuredOutputMethodOptions } from '@langchain/core/language_models/base'
import { BaseChatModel, type BaseChatModelCallOptions } from '@langchain/core/language_models/chat_models'
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages'
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs'
import { type Runnable, RunnableLambda } from '@langchain/core/runnables'
import type { SerializableSchema } from '@langchain/core/utils/standard_schema'
import type { InteropZodType } from '@langchain/core/utils/types'
import type { ChatWrapper, Llama, LlamaContext, LlamaGrammar } from 'node-llama-cpp'
import { chatHistory } from './chat-history.js'
import { ChatSequences } from './chat-sequences.js'
import { jsonGrammar } from './json-grammar.js'
import { defaultTimeLimits, type TimeLimits } from './time-bound.js'

export interface LlamaChatModelOptions {
  readonly id: string
  readonly llama: Llama
  /** Called once, before the first answer. */
  readonly openContext: () => Promise<LlamaContext>
  /** Resolved once for the model: finding it takes half a second. */
  readonly wrapper: ChatWrapper
  readonly limits?: TimeLimits
}

export interface LlamaChatCallOptions extends BaseChatModelCallOptions {
  /** 512 unless said. */
  readonly maxTokens?: number
  /** 0, the default, always takes the likeliest token. */
  readonly temperature?: number
  readonly grammar?: LlamaGrammar
  /** Added to the system message. */
  readonly instruction?: string
}

type OutputSchema<Output> = SerializableSchema<Output> | InteropZodType<Output> | Record<string, unknown>

/**
 * @example
 * for await (const chunk of await chat.stream('Which shoes suit rain?', { signal })) process.stdout.write(chunk.text)
 * const colour = await chat.withStructuredOutput(z.object({ colour: z.enum(['red', 'blue']) })).invoke('Blood is')
 */
export class LlamaChatModel extends BaseChatModel<LlamaChatCallOptions> {
  readonly id: string
  readonly #llama: Llama
  readonly #sequences: ChatSequences

  constructor({ id, llama, openContext, wrapper, limits = defaultTimeLimits }: LlamaChatModelOptions) {
    super({})
    this.id = id
    this.#llama = llama
    this.#sequences = new ChatSequences(openContext, wrapper, limits)
  }

  override _llmType(): string {
    return 'llama.cpp'
  }

  /** Ends the generation when the reader stops; rejects with ABORTED or MODEL_FAILED. */
  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    manager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const { maxTokens = 512, temperature = 0, instruction, grammar, stop = [], signal } = options
    const request = { history: chatHistory(messages, instruction), maxTokens, temperature, grammar, stop, signal }
    for await (const text of this.#sequences.answer(request)) {
      const chunk = new ChatGenerationChunk({ text, message: new AIMessageChunk({ content: text }) })
      yield chunk
      await manager?.handleLLMNewToken(text, undefined, undefined, undefined, undefined, { chunk })
    }
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    manager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let text = ''
    for await (const chunk of this._streamResponseChunks(messages, options, manager)) text += chunk.text
    return { generations: [{ text, message: new AIMessage(text) }] }
  }

  /** Never calls a tool: the grammar admits nothing but the schema's JSON. Rejects with MODEL_FAILED when 512 tokens are too few for it. */
  override withStructuredOutput<Output extends Record<string, unknown>>(
    schema: OutputSchema<Output>,
    config?: StructuredOutputMethodOptions<false>,
  ): Runnable<BaseLanguageModelInput, Output>
  override withStructuredOutput<Output extends Record<string, unknown>>(
    schema: OutputSchema<Output>,
    config?: StructuredOutputMethodOptions<true>,
  ): Runnable<BaseLanguageModelInput, { raw: BaseMessage; parsed: Output }>
  override withStructuredOutput(
    schema: object,
    config?: StructuredOutputMethodOptions<boolean>,
  ): Runnable<BaseLanguageModelInput, Record<string, unknown>> {
    const made = jsonGrammar(this.#llama, schema)
    // Awaited with the first call; a rejection before that is not unhandled.
    made.catch(() => {})
    return RunnableLambda.from(async (input: BaseLanguageModelInput, callConfig?: Partial<LlamaChatCallOptions>) => {
      const { grammar, instruction, parse } = await made
      const raw = await this.invoke(input, { ...callConfig, grammar, instruction })
      const parsed = await parse(raw.text)
      // Both overloads promise an object, and the schema of one has been satisfied.
      return (config?.includeRaw ? { raw, parsed } : parsed) as Record<string, unknown>
    })
  }

  async dispose(): Promise<void> {
    await this.#sequences.dispose()
  }
}
