/** Free memory of the graphics card that llama.cpp would use. */
import { llamaRuntime } from './llama-runtime.js'

/**
 * In bytes; undefined without a graphics card, where it is switched off, and where llama.cpp cannot say.
 *
 * @example const bytes = await freeGraphicsMemory('auto')
 */
export async function freeGraphicsMemory(gpu: 'auto' | 'off'): Promise<number | undefined> {
  if (gpu === 'off') return undefined
  try {
    const llama = await llamaRuntime(gpu)
    return llama.gpu === false ? undefined : (await llama.getVramState()).free
  } catch {
    // Whoever loads a model next is told why.
    return undefined
  }
}
