/** Brings a sequence to where a fixed prompt has been read: by what it holds, by a file, or by reading the prompt. */
import type { LlamaContextSequence, Token } from 'node-llama-cpp'
import type { PrefixStateFiles } from './prefix-state-files.js'

/** Where prompt and text meet, tokens can merge, so an answered request leaves up to a few tokens of the prompt's end different. */
const boundaryTokens = 4

export class PrefixPreparer {
  readonly #files: PrefixStateFiles
  /** The last step under way of each prompt: a second request waits for the first one's file instead of reading it again. */
  readonly #steps = new Map<string, Promise<void>>()

  constructor(files: PrefixStateFiles) {
    this.#files = files
  }

  key(prefix: string): string {
    return this.#files.key(prefix)
  }

  /** Resolves when `tokens` are what the sequence holds, up to the few at the end that the text may change. */
  async prepare(sequence: LlamaContextSequence, key: string, tokens: readonly Token[]): Promise<void> {
    if (holds(sequence, tokens)) return
    const step = (this.#steps.get(key) ?? Promise.resolve()).then(() => this.#bring(sequence, key, tokens))
    // Who waits reads for itself where this one fails.
    const settled = step.catch(() => {})
    this.#steps.set(key, settled)
    try {
      await step
    } finally {
      if (this.#steps.get(key) === settled) this.#steps.delete(key)
    }
  }

  async #bring(sequence: LlamaContextSequence, key: string, tokens: readonly Token[]): Promise<void> {
    if (!(await this.#files.load(sequence, key, tokens))) await this.#read(sequence, key, tokens)
  }

  async #read(sequence: LlamaContextSequence, key: string, tokens: readonly Token[]): Promise<void> {
    await sequence.adaptStateToTokens([...tokens], false)
    await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(sequence.nextTokenIndex))
    await this.#files.save(sequence, key)
  }
}

function holds(sequence: LlamaContextSequence, tokens: readonly Token[]): boolean {
  const held = sequence.contextTokens
  const different = tokens.findIndex((token, index) => held[index] !== token)
  return different === -1 || different >= Math.max(1, tokens.length - boundaryTokens)
}
