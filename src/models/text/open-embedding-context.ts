/** A context of the text encoder: one thread, one window. */
import type { LlamaEmbeddingContext, LlamaModel } from 'node-llama-cpp'

/** Tokens that the encoder reads. A longer text aborts the process, so texts are cut before. */
export const embeddingWindow = 512

/** The batch is as large as the window: a smaller one silently gives a wrong vector. */
export function openEmbeddingContext(model: LlamaModel): Promise<LlamaEmbeddingContext> {
  return model.createEmbeddingContext({ contextSize: embeddingWindow, batchSize: embeddingWindow, threads: 1 })
}
