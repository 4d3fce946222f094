/** The llama.cpp runtime, one a process: every GGUF model is loaded through it. */
import { availableParallelism } from 'node:os'
import { getLlama, type Llama, LlamaLogLevel } from 'node-llama-cpp'
import { CurioError } from '../../errors.js'

const runtimes = new Map<string, Promise<Llama>>()

/**
 * Rejects with MODEL_LOAD_FAILED. Nothing is compiled or downloaded.
 *
 * @example const llama = await llamaRuntime('auto')
 */
export function llamaRuntime(gpu: 'auto' | 'off'): Promise<Llama> {
  const known = runtimes.get(gpu)
  if (known) return known
  const started = getLlama({
    gpu: gpu === 'off' ? false : 'auto',
    build: 'never',
    skipDownload: true,
    // The library's default is at least four, which stalls a machine with fewer cores.
    maxThreads: availableParallelism(),
    logLevel: LlamaLogLevel.error,
  }).catch(error => {
    runtimes.delete(gpu)
    throw CurioError.from(error, 'MODEL_LOAD_FAILED')
  })
  runtimes.set(gpu, started)
  return started
}
