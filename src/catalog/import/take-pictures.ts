/** Looks into the local pictures of an import's items and copies them to the catalogue folder. */
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
  let done = 0
  for (const [name, path] of pictures) {
    signal?.throwIfAborted()
    done += 1
    if (dryRun || path === resolve(target, name)) continue
    await folder.copy(path, name)
    show('copying pictures')(done, pictures.size)
  }
  return checked
}
