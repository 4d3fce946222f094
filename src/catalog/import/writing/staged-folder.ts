/** A catalogue folder in the making: all is written beside the old one's files and takes their place at the very end. */
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { withFileLock } from '../../../storage/file-lock.js'
import { changesFile, changesLock } from '../../changes/change-log.js'

const brokenRowsFile = /^broken-rows(?:-.*)?\.(?:csv|tsv|jsonl|json|xml)$/u
const behaviourFiles = ['events.csv', 'ratings.csv', 'contexts.csv']
const stagingFolder = /^\.import-[\w-]+$/u

export class StagedFolder {
  readonly #target: string
  readonly #staging: string

  private constructor(target: string, key: string) {
    this.#target = target
    this.#staging = join(target, `.import-${key}`)
  }

  /**
   * What an unfinished import under the same key has staged is still there; what others have staged goes. Whoever opens holds the lock of imports into the target.
   *
   * @param key says which import this is
   * @param restart begin anew
   */
  static async open(target: string, key: string, restart: boolean): Promise<StagedFolder> {
    const folder = new StagedFolder(target, key)
    const staged = (await readdir(target)).filter(name => stagingFolder.test(name))
    for (const name of staged)
      if (restart || join(target, name) !== folder.#staging) await rm(join(target, name), { recursive: true, force: true })
    await mkdir(folder.path(''), { recursive: true })
    return folder
  }

  /** Where a file of the folder is written for now. */
  path(name: string): string {
    return join(this.#staging, 'files', name)
  }

  /** Where a file is written that only the import itself needs. */
  workPath(name: string): string {
    return join(this.#staging, name)
  }

  async copy(from: string, name: string): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true })
    await copyFile(from, this.path(name))
  }

  /** Puts everything in its place, the items last. Files of behaviour that were not written stay, unless others of them were. */
  async commit(): Promise<void> {
    const written = await filesBelow(this.path(''))
    // Whoever changes single items meanwhile would change those that are about to go.
    if (written.includes('items.jsonl')) await withFileLock(join(this.#target, changesLock), {}, () => this.#commit(written))
    else await this.#commit(written)
  }

  async #commit(written: readonly string[]): Promise<void> {
    const stale = (await readdir(this.#target)).filter(name => brokenRowsFile.test(name))
    if (written.some(name => name === 'events.csv' || name === 'ratings.csv'))
      stale.push(...behaviourFiles.slice(0, 2).filter(name => !written.includes(name)))
    // They were made to the items before.
    if (written.includes('items.jsonl')) stale.push(changesFile)
    for (const name of written.toSorted((a, b) => Number(a === 'items.jsonl') - Number(b === 'items.jsonl'))) await this.#place(name)
    for (const name of stale) if (!written.includes(name)) await rm(join(this.#target, name), { force: true })
    await this.discard()
  }

  /** Puts the files of broken rows in place and leaves all else as it was. */
  async commitBrokenRows(): Promise<void> {
    for (const name of await filesBelow(this.path(''))) if (brokenRowsFile.test(name)) await this.#place(name)
    await this.discard()
  }

  /** Empties it, to begin anew. */
  async clear(): Promise<void> {
    await this.discard()
    await mkdir(this.path(''), { recursive: true })
  }

  async discard(): Promise<void> {
    await rm(this.#staging, { recursive: true, force: true })
  }

  async #place(name: string): Promise<void> {
    await mkdir(dirname(join(this.#target, name)), { recursive: true })
    await rename(this.path(name), join(this.#target, name))
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => relative(folder, join(entry.parentPath, entry.name)))
}
