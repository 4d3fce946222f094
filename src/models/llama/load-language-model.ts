/** Opens a GGUF language model: weights once, a context for completion at once, one for conversations when the first comes. */
import { availableParallelism } from 'node:os'
import { getModuleVersion, type LlamaModel, resolveChatWrapper } from 'node-llama-cpp'
import type { LanguageModel } from '../language-model.js'
import { loadFailure } from '../load-failure.js'
import { LlamaChatModel } from './chat-model.js'
import { checkGguf } from './check-gguf.js'
import { LlamaCompletionModel } from './completion-model.js'
import { llamaRuntime } from './llama-runtime.js'
import { PrefixStateFiles } from './prefix-state-files.js'
import type { TimeLimits } from './time-bound.js'

export interface LanguageModelOptions {
  readonly path: string
  /** Of these very weights: part of the key of what is kept in `cacheDirectory`. */
  readonly id: string
  /** Where states of fixed prompts are kept (8–19 MB each, at most twelve); created when needed. */
  readonly cacheDirectory: string
  readonly gpu?: 'auto' | 'off'
  /** Tokens of prompt, text and answer together; 2048 unless said. */
  readonly contextSize?: number
  /** Unless said, all cores but one. */
  readonly threads?: number
  readonly limits?: TimeLimits
}

/** Reader, writer, and one to spare: each fixed prompt keeps its sequence. */
const completionSequences = 3
const chatSequences = 2

/**
 * Rejects with MODEL_MISSING, MODEL_CORRUPT or MODEL_LOAD_FAILED.
 *
 * @example
 * const model = await loadLanguageModel({ path: 'models/qwen2.5-coder-1.5b-instruct-q4_k_m.gguf', id: 'qwen2.5-coder-1.5b', cacheDirectory: '.cache' })
 * for await (const chunk of await model.chat.stream('Say hello.')) process.stdout.write(chunk.text)
 * await model.dispose()
 */
export async function loadLanguageModel(options: LanguageModelOptions): Promise<LanguageModel<LlamaChatModel>> {
  const { path, id, gpu = 'auto' } = options
  const bytes = await checkGguf(path, id)
  let model: LlamaModel | undefined
  try {
    const llama = await llamaRuntime(gpu)
    model = await llama.loadModel({ modelPath: path })
    return await open(model, bytes, options)
  } catch (error) {
    await model?.dispose()
    throw loadFailure(id, error)
  }
}

async function open(model: LlamaModel, bytes: number, options: LanguageModelOptions): Promise<LanguageModel<LlamaChatModel>> {
  const { id, cacheDirectory, contextSize = 2048, threads = defaultThreads(), limits } = options
  const bounded = limits === undefined ? {} : { limits }
  const files = new PrefixStateFiles({ directory: cacheDirectory, identity: [id, bytes, await getModuleVersion()] })
  const context = await model.createContext({ contextSize, threads, sequences: completionSequences })
  const completion = new LlamaCompletionModel({ id, model, context, files, ...bounded })
  const wrapper = resolveChatWrapper(model)
  const openChat = () => model.createContext({ contextSize, threads, sequences: chatSequences })
  const chat = new LlamaChatModel({ id, llama: model.llama, openContext: openChat, wrapper, ...bounded })
  const dispose = async () => {
    await Promise.all([completion.dispose(), chat.dispose()])
    await model.dispose()
  }
  return { id, chat, completion, dispose }
}

/** One core stays free: with every core busy, a thread that waits for another made an answer forty times slower. */
function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1)
}
