/** Which language model a machine can carry. */
import type { ModelStore } from './model-store.js'

const gigabyte = 1e9

/** Best first; memory is what loading and talking take. */
const candidates = [
  { id: 'qwen2.5-coder-1.5b-instruct', memory: 2.5 * gigabyte },
  { id: 'qwen2.5-coder-0.5b-instruct', memory: 1.2 * gigabyte },
] as const

const graphicsModel = { id: 'qwen2.5-7b-instruct', memory: 6 * gigabyte } as const

export interface Machine {
  /** Available, not merely unused: `process.availableMemory()`. */
  readonly freeMemoryBytes: number
  readonly store: Pick<ModelStore, 'locate'>
  /** Free memory of the graphics card; unset without one. */
  readonly gpu?: { readonly freeMemoryBytes: number } | undefined
}

export type DefaultLanguageModel = (typeof candidates)[number]['id'] | typeof graphicsModel.id | 'none'

/**
 * The larger model where 2.5 GB are free, else the small one, else none. Of those that fit, one that is there
 * already wins over one that would have to be pulled; the large one for graphics cards is taken only if it is there.
 *
 * @example
 * defaultLanguageModel({ freeMemoryBytes: process.availableMemory(), store })
 */
export function defaultLanguageModel({ freeMemoryBytes, store, gpu }: Machine): DefaultLanguageModel {
  if (gpu && gpu.freeMemoryBytes >= graphicsModel.memory && store.locate(graphicsModel.id)) return graphicsModel.id
  const fitting = candidates.filter(candidate => freeMemoryBytes >= candidate.memory)
  return (fitting.find(candidate => store.locate(candidate.id)) ?? fitting[0])?.id ?? 'none'
}
