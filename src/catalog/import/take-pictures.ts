/** Looks into the local pictures of an import's items and copies them, and recordings, to the catalogue folder. */
import { resolve } from 'node:path'
import type { ImportOptions } from './import-options.js'
import { type CheckedPictures, checkPictures } from './report/check-pictures.js'
import type { StagedFolder } from './writing/staged-folder.js'

/**
 * @param pictures absolute path by name
 * @param rows that were read, for the progress
 * @returns what was found in them; undefined where nobody wants to know
 */
export async function takePictures(
  pictures: ReadonlyMap<string, string>,
  folder: StagedFolder,
  rows: number,
  { checkPictures: check = true, target, dryRun, signal, onProgress }: ImportOptions,
): Promise<CheckedPictures | undefined> {
  const show = (task: string) => (done: number, total: number) => onProgress?.({ task, done, total, rows })
  const checked = check ? await checkPictures(pictures, show('looking at pictures'), signal) : undefined
  await copyFiles(pictures, folder, { target, dryRun, signal, onDone: done => show('copying pictures')(done, pictures.size) })
  return checked
}

/** Copies recordings to the catalogue folder; what is in them is heard when it is opened. */
export async function takeRecordings(
  recordings: ReadonlyMap<string, string>,
  folder: StagedFolder,
  rows: number,
  { target, dryRun, signal, onProgress }: ImportOptions,
): Promise<void> {
  const onDone = (done: number) => onProgress?.({ task: 'copying recordings', done, total: recordings.size, rows })
  await copyFiles(recordings, folder, { target, dryRun, signal, onDone })
}

interface CopyOptions extends Pick<ImportOptions, 'target'> {
  readonly dryRun: boolean | undefined
  readonly signal: AbortSignal | undefined
  readonly onDone: (done: number) => void
}

/** What lies in the folder already stays where it is. */
async function copyFiles(files: ReadonlyMap<string, string>, folder: StagedFolder, options: CopyOptions): Promise<void> {
  let done = 0
  for (const [name, path] of files) {
    options.signal?.throwIfAborted()
    done += 1
    if (options.dryRun || path === resolve(options.target, name)) continue
    await folder.copy(path, name)
    options.onDone(done)
  }
}
