/** Models that load in the background while the chat already opens; the first one who needs them waits. */
import type { CompletionModel, CompletionRequest, TextEncoder } from '../contracts/ports.js'

/** Starts loading at once. A failure is thrown to whoever asks, not to the process. */
function inBackground<Value>(load: () => Promise<Value>): Promise<Value> {
  const started = load()
  started.catch(() => undefined)
  return started
}

/** @param shape what is known before loading: cached vectors need no model */
export function lazyTextEncoder(shape: { readonly id: string; readonly dimension: number }, load: () => Promise<TextEncoder>): TextEncoder {
  const loading = inBackground(load)
  return {
    ...shape,
    encodeQuery: async (text, signal) => (await loading).encodeQuery(text, signal),
    encodePassages: async (texts, options) => (await loading).encodePassages(texts, options),
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
    complete: async (request: CompletionRequest) => (await loading).completion.complete(request),
    dispose: async () => (await loading.catch(() => undefined))?.dispose(),
  }
}
