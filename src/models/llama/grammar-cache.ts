/** Compiled GBNF grammars, the latest few: the reader's stays, a writer's is one of many. */
import type { Llama, LlamaGrammar } from 'node-llama-cpp'
import { CurioError } from '../../errors.js'

const mostGrammars = 16

export class GrammarCache {
  readonly #llama: Llama
  /** In the order of use, the latest last. */
  readonly #grammars = new Map<string, LlamaGrammar>()

  constructor(llama: Llama) {
    this.#llama = llama
  }

  /** Rejects with MODEL_FAILED when the grammar is none. */
  async get(grammar: string): Promise<LlamaGrammar> {
    const compiled = this.#grammars.get(grammar) ?? (await this.#compile(grammar))
    this.#grammars.delete(grammar)
    this.#grammars.set(grammar, compiled)
    const [oldest] = this.#grammars.keys()
    if (this.#grammars.size > mostGrammars && oldest !== undefined) this.#grammars.delete(oldest)
    return compiled
  }

  async #compile(grammar: string): Promise<LlamaGrammar> {
    try {
      return await this.#llama.createGrammar({ grammar })
    } catch (error) {
      throw new CurioError('MODEL_FAILED', 'The grammar could not be compiled.', { cause: error })
    }
  }
}
