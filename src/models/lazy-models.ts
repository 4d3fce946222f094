/** Models that load in the background while the chat already opens; the first one who needs them waits. */
import type { CompletionModel, CompletionRequest, TextEncoder } from '../contracts/ports.js'
import { CurioError } from '../errors.js'

/** Starts loading at once. A failure is thrown to whoever asks, not to the process. */
function inBackground<Value>(load: () => Promise<Value>): Promise<Value> {
  const started = load()
  started.catch(() => undefined)
  return started
}

/** Waits for the model no longer than the signal lets it: loading itself cannot be stopped. */
async function loaded<Value>(loading: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return loading
  let stop = () => {}
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(new CurioError('ABORTED', 'The wait for the model was cancelled.', { cause: signal.reason }))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([loading, ended])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** @param shape what is known before loading: cached vectors need no model */
export function lazyTextEncoder(shape: { readonly id: string; readonly dimension: number }, load: () => Promise<TextEncoder>): TextEncoder {
  const loading = inBackground(load)
  return {
    ...shape,
    encodeQuery: async (text, signal) => (await loaded(loading, signal)).encodeQuery(text, signal),
    encodePassages: async (texts, options) => (await loaded(loading, options?.signal)).encodePassages(texts, options),
    dispose: async () => (await loading.catch(() => undefined))?.dispose(),
  }
}

export function lazyCompletionModel(
  id: string,
  load: () => Promise<{ completion: CompletionModel; dispose(): Promise<void> }>,
): CompletionModel {
  const loading = inBackground(load)
  return {
    id,
    complete: async (request: CompletionRequest) => (await loaded(loading, request.signal)).completion.complete(request),
    dispose: async () => (await loading.catch(() => undefined))?.dispose(),
  }
}
