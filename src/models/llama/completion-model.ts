/** Raw completion on this machine: a fixed prompt whose state is kept, a grammar, greedy choice. */
import { LlamaCompletion, type LlamaContext, type LlamaContextSequence, type LlamaModel } from 'node-llama-cpp'
import type { CompletionModel, CompletionRequest } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { GrammarCache } from './grammar-cache.js'
import { PrefixPreparer } from './prefix-preparer.js'
import type { PrefixStateFiles } from './prefix-state-files.js'
import { completionTokens, promptTokens } from './prompt-tokens.js'
import { SequencePool } from './sequence-pool.js'
import { defaultTimeLimits, TimeBound, type TimeLimits } from './time-bound.js'

export interface LlamaCompletionModelOptions {
  readonly id: string
  readonly model: LlamaModel
  /** Made for this object, which disposes it. Each of its sequences holds one prompt. */
  readonly context: LlamaContext
  readonly files: PrefixStateFiles
  readonly limits?: TimeLimits
}

/** No token has more characters; spares the tokenizer a book that cannot fit. */
const mostCharactersOfToken = 128

/**
 * Requests are answered in the order of their coming, as many at once as the context has sequences.
 *
 * @example
 * await completion.complete({ prefix: 'Colour of each thing.\n\nsnow: white\n', text: 'coal:', stop: ['\n'], maxTokens: 5 }) // ' black'
 */
export class LlamaCompletionModel implements CompletionModel {
  readonly id: string
  readonly #model: LlamaModel
  readonly #context: LlamaContext
  readonly #pool: SequencePool<LlamaContextSequence>
  readonly #prefixes: PrefixPreparer
  readonly #grammars: GrammarCache
  readonly #limits: TimeLimits
  readonly #closing = new AbortController()

  constructor({ id, model, context, files, limits = defaultTimeLimits }: LlamaCompletionModelOptions) {
    this.id = id
    this.#model = model
    this.#context = context
    this.#pool = new SequencePool(() => context.getSequence(), context.totalSequences)
    this.#prefixes = new PrefixPreparer(files)
    this.#grammars = new GrammarCache(model.llama)
    this.#limits = limits
  }

  /**
   * The completion without the stop text, not trimmed. Rejects with ABORTED at once when cancelled (the prompt's reading goes on and is kept),
   * INPUT_TOO_LONG when prompt, text and answer don't fit the context, MODEL_FAILED when the model fails, is stuck, or `maxTokens` cuts what
   * a grammar began.
   */
  async complete(request: CompletionRequest): Promise<string> {
    if (this.#closing.signal.aborted) throw new CurioError('ABORTED', 'The language model has been closed.')
    this.#checkSize(request)
    const key = this.#prefixes.key(request.prefix)
    const stopped = AbortSignal.any([this.#closing.signal, ...(request.signal ? [request.signal] : [])])
    const lease = await this.#pool.acquire(key, stopped)
    using bound = new TimeBound(this.#limits, [stopped])
    const work = this.#answer(lease.sequence, key, request, bound).finally(() => lease.release())
    return await bound.race(work)
  }

  /** Cancels what runs and waits, then frees the memory. */
  async dispose(): Promise<void> {
    this.#closing.abort()
    await this.#pool.idle()
    await this.#context.dispose()
  }

  async #answer(sequence: LlamaContextSequence, key: string, request: CompletionRequest, bound: TimeBound): Promise<string> {
    const grammar = request.grammar === undefined ? undefined : await this.#grammars.get(request.grammar)
    if (request.prefix !== '') await this.#prefixes.prepare(sequence, key, promptTokens(this.#model, request.prefix))
    bound.signal.throwIfAborted()
    bound.progress()
    const completion = new LlamaCompletion({ contextSequence: sequence })
    let count = 0
    try {
      // The whole again: the library evaluates only what the sequence does not hold yet.
      const { response, metadata } = await completion.generateCompletionWithMeta(this.#tokens(request), {
        temperature: 0,
        maxTokens: request.maxTokens,
        contextShiftSize: 0,
        disableContextShift: true,
        signal: bound.signal,
        onToken: tokens => {
          count += tokens.length
          bound.progress()
        },
        ...(grammar && { grammar }),
        ...(request.stop && { customStopTriggers: request.stop }),
      })
      if (grammar && metadata.stopReason === 'maxTokens') throw unfinished(request.maxTokens)
      return response
    } finally {
      request.onTokens?.(count)
      completion.dispose({ disposeSequence: false })
    }
  }

  #tokens({ prefix, text }: CompletionRequest) {
    return completionTokens(this.#model, prefix + text)
  }

  /** The library would cut the prompt's beginning in silence. */
  #checkSize(request: CompletionRequest): void {
    const { contextSize } = this.#context
    const characters = request.prefix.length + request.text.length
    // Two more: the start token, and one place that stays free.
    const fits = characters <= contextSize * mostCharactersOfToken && this.#tokens(request).length + request.maxTokens + 2 <= contextSize
    if (!fits) throw new CurioError('INPUT_TOO_LONG', `Prompt, text and answer are longer than the model's ${contextSize} tokens.`)
  }
}

function unfinished(maxTokens: number): CurioError {
  return new CurioError('MODEL_FAILED', `The answer was not finished after ${maxTokens} tokens.`)
}
