/** Versions of a saved index: a new one is made beside the one in use, the switch is one renamed file, and the version before is kept. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CurioError } from '../errors.js'

const pointerSchema = z.strictObject({
  version: z.literal(1),
  current: z.string().regex(/^v-[\da-z-]+$/u),
  previous: z
    .string()
    .regex(/^v-[\da-z-]+$/u)
    .exactOptional(),
})

type Pointer = z.output<typeof pointerSchema>

/**
 * @example
 * const versions = new IndexVersions('shop/.curio/index')
 * const draft = await versions.draft()
 * await graph.save(versions.path(draft), models)
 * await versions.use(draft)
 */
export class IndexVersions {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Names of the version in use and of the one before, newest first. */
  async names(): Promise<readonly string[]> {
    const pointer = await this.#pointer()
    return pointer === undefined ? [] : [pointer.current, ...(pointer.previous === undefined ? [] : [pointer.previous])]
  }

  /** Where a version's files lie, without ending. */
  path(name: string): string {
    return join(this.#folder, name, 'graph')
  }

  /** A folder for a version in the making. */
  async draft(): Promise<string> {
    const name = `v-${Date.now().toString(36)}-${randomUUID().slice(0, 8)}`
    await mkdir(join(this.#folder, name), { recursive: true })
    return name
  }

  /** Makes a version the one in use. Only the one before it is kept. */
  async use(name: string): Promise<void> {
    const before = (await this.#pointer())?.current
    await this.#point({ version: 1, current: name, ...(before !== undefined && before !== name && { previous: before }) })
    const kept = await this.names()
    for (const entry of await readdir(this.#folder)) if (entry.startsWith('v-') && !kept.includes(entry)) await this.discard(entry)
  }

  async discard(name: string): Promise<void> {
    await rm(join(this.#folder, name), { recursive: true, force: true })
  }

  /**
   * Goes back to the version before, which changes places with the one in use.
   *
   * @throws CurioError INDEX_INVALID where there is none
   */
  async rollBack(): Promise<void> {
    const pointer = await this.#pointer()
    if (pointer?.previous === undefined) throw new CurioError('INDEX_INVALID', 'There is no earlier version of the index to go back to.')
    await this.#point({ version: 1, current: pointer.previous, previous: pointer.current })
  }

  /** Bytes of a version's files, and when they were written in milliseconds since 1970. */
  async measure(name: string): Promise<{ bytes: number; written: number }> {
    const found = await Promise.all(['.hnsw', '.json'].map(ending => stat(this.path(name) + ending).catch(() => undefined)))
    return {
      bytes: found.reduce((sum, file) => sum + (file?.size ?? 0), 0),
      written: Math.max(0, ...found.map(file => file?.mtimeMs ?? 0)),
    }
  }

  async #pointer(): Promise<Pointer | undefined> {
    try {
      return pointerSchema.parse(JSON.parse(await readFile(join(this.#folder, 'versions.json'), 'utf8')))
    } catch {
      return undefined
    }
  }

  async #point(pointer: Pointer): Promise<void> {
    const draft = join(this.#folder, `versions.json.${process.pid}.tmp`)
    const file = await open(draft, 'w')
    try {
      await file.writeFile(JSON.stringify(pointer))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(this.#folder, 'versions.json'))
  }
}
