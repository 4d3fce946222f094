/** Answers chat histories, as many at once as there are sequences, the others in the order of their coming. */
import {
  type ChatHistoryItem,
  type ChatWrapper,
  LlamaChat,
  type LlamaContext,
  type LlamaContextSequence,
  type LlamaGrammar,
} from 'node-llama-cpp'
import { SequencePool } from './sequence-pool.js'
import { TextStream } from './text-stream.js'
import { TimeBound, type TimeLimits } from './time-bound.js'

export interface ChatRequest {
  readonly history: ChatHistoryItem[]
  readonly maxTokens: number
  readonly temperature: number
  readonly grammar: LlamaGrammar | undefined
  readonly stop: readonly string[]
  readonly signal: AbortSignal | undefined
}

interface OpenSequences {
  readonly context: LlamaContext
  readonly pool: SequencePool<LlamaContextSequence>
}

export class ChatSequences {
  readonly #openContext: () => Promise<LlamaContext>
  readonly #wrapper: ChatWrapper
  readonly #limits: TimeLimits
  readonly #closing = new AbortController()
  #opened: Promise<OpenSequences> | undefined

  constructor(openContext: () => Promise<LlamaContext>, wrapper: ChatWrapper, limits: TimeLimits) {
    this.#openContext = openContext
    this.#wrapper = wrapper
    this.#limits = limits
  }

  /** Pieces of the answer. Whoever stops reading ends the generation. Rejects with ABORTED or MODEL_FAILED. */
  async *answer(request: ChatRequest): AsyncGenerator<string> {
    const left = new AbortController()
    const stopped = AbortSignal.any([this.#closing.signal, left.signal, ...(request.signal ? [request.signal] : [])])
    const { pool } = await this.#open()
    const lease = await pool.acquire(conversationKey(request.history), stopped)
    using bound = new TimeBound(this.#limits, [stopped])
    const stream = new TextStream()
    const work = this.#generate(lease.sequence, request, bound, stream)
    const released = work.then(
      () => lease.release(),
      () => lease.release(),
    )
    const ended = bound.race(work).finally(() => stream.end())
    // Read below; a reader who leaves earlier does not ask for it.
    ended.catch(() => {})
    try {
      yield* stream
      await ended
    } finally {
      left.abort()
      await released
    }
  }

  async dispose(): Promise<void> {
    this.#closing.abort()
    const opened = await this.#opened?.catch(() => undefined)
    await opened?.pool.idle()
    await opened?.context.dispose()
  }

  async #generate(sequence: LlamaContextSequence, request: ChatRequest, bound: TimeBound, stream: TextStream): Promise<void> {
    const chat = new LlamaChat({ contextSequence: sequence, chatWrapper: this.#wrapper })
    bound.progress()
    try {
      await chat.generateResponse(request.history, {
        maxTokens: request.maxTokens,
        temperature: request.temperature,
        customStopTriggers: request.stop,
        signal: bound.signal,
        onToken: () => bound.progress(),
        onTextChunk: text => stream.push(text),
        ...(request.grammar && { grammar: request.grammar }),
      })
    } finally {
      chat.dispose({ disposeSequence: false })
    }
  }

  /** The memory is taken when the first conversation comes; a failure is tried again by the next. */
  #open(): Promise<OpenSequences> {
    this.#opened ??= this.#openContext().then(
      context => ({ context, pool: new SequencePool(() => context.getSequence(), context.totalSequences) }),
      error => {
        this.#opened = undefined
        throw error
      },
    )
    return this.#opened
  }
}

/** Conversations with the same rules share what was read of them. */
function conversationKey([first]: readonly ChatHistoryItem[]): string {
  return first?.type === 'system' ? String(first.text) : ''
}
