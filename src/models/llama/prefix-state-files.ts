/** Keeps the evaluated state of fixed prompts in files: a prompt that took seconds to read is there again in milliseconds. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LlamaContextSequence, Token } from 'node-llama-cpp'

export interface PrefixStateOptions {
  /** Created when needed. */
  readonly directory: string
  /** Model id, file size and library version: a state fits no other, and loading a wrong one can end the process. */
  readonly identity: readonly (string | number)[]
}

/** Prompts change with versions; what they leave behind is bounded (8–19 MB each). */
const mostFiles = 12
const ending = '.state'

/** A file is named by its key and the digest of its own content, so that one rename makes it valid and a damaged one is known. */
export class PrefixStateFiles {
  readonly #directory: string
  readonly #identity: string

  constructor({ directory, identity }: PrefixStateOptions) {
    this.#directory = directory
    this.#identity = JSON.stringify(identity)
  }

  key(prefix: string): string {
    return createHash('sha256').update(this.#identity).update('\n').update(prefix).digest('hex').slice(0, 32)
  }

  /** True when the sequence now holds exactly these tokens. What is broken is removed. */
  async load(sequence: LlamaContextSequence, key: string, tokens: readonly Token[]): Promise<boolean> {
    for (const name of await this.#names(key)) {
      const path = join(this.#directory, name)
      if (await loaded(sequence, path, tokens)) return true
      await sequence.clearHistory()
      await rm(path, { force: true })
    }
    return false
  }

  /** Never rejects: without the file the prompt is only read again. */
  async save(sequence: LlamaContextSequence, key: string): Promise<void> {
    const temporary = join(this.#directory, `${key}.${randomUUID()}.tmp`)
    try {
      await mkdir(this.#directory, { recursive: true })
      await sequence.saveStateToFile(temporary)
      await rename(temporary, join(this.#directory, `${key}-${await digestOf(temporary)}${ending}`))
      await this.#prune()
    } catch {
      await rm(temporary, { force: true }).catch(() => {})
    }
  }

  async #names(start: string): Promise<string[]> {
    const names = await readdir(this.#directory).catch(() => [])
    return names.filter(name => name.startsWith(start) && name.endsWith(ending))
  }

  async #prune(): Promise<void> {
    const names = await this.#names('')
    if (names.length <= mostFiles) return
    const dated = await Promise.all(
      names.map(async name => ({
        name,
        time: await stat(join(this.#directory, name)).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      })),
    )
    const oldest = dated.sort((a, b) => b.time - a.time).slice(mostFiles)
    await Promise.all(oldest.map(({ name }) => rm(join(this.#directory, name), { force: true })))
  }
}

async function loaded(sequence: LlamaContextSequence, path: string, tokens: readonly Token[]): Promise<boolean> {
  try {
    if (!path.endsWith(`-${await digestOf(path)}${ending}`)) return false
    // The risk is a state of another model: the key holds the model and the library, and the digest the content.
    await sequence.loadStateFromFile(path, { acceptRisk: true })
    const held = sequence.contextTokens
    return held.length === tokens.length && tokens.every((token, index) => held[index] === token)
  } catch {
    return false
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex').slice(0, 32)
}
