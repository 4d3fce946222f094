/** What is saved of the configured catalogue's index, looked at and put back without opening the application. */
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readCatalogItems } from './catalog/read-catalog-items.js'
import type { Config } from './config/schema.js'
import { CurioError } from './errors.js'
import { colourNames } from './models/index.js'
import { openCatalogFolder } from './open-catalog-folder.js'
import { openEngines } from './open-engines.js'
import type { OpenOptions } from './open-options.js'
import { checkIndex, hearCatalog, type IndexCheck, IndexVersions } from './retrieval/index.js'
import { indexFolder, openVectorCache } from './storage/index.js'

export interface SavedIndex extends IndexCheck {
  /** Bytes of the file of vectors. */
  readonly vectorBytes: number
  /** When anything of the index was written last, milliseconds since 1970; 0 where there is nothing. */
  readonly changed: number
}

/**
 * Rejects with CATALOG_*, MODEL_* and STORAGE_* errors; an index that does not fit is an answer, not an error.
 *
 * @param version 0 is the one in use, 1 the one before
 * @example (await checkSavedIndex(config)).problem // undefined where it fits
 */
export async function checkSavedIndex(config: Config, options: OpenOptions = {}, version: 0 | 1 = 0): Promise<SavedIndex> {
  const { directory, folder } = await placesOf(config)
  const { catalog: plain } = await readCatalogItems(directory)
  const engines = await openEngines({ ...config, models: { ...config.models, language: 'none' } }, options)
  const cache = openVectorCache(directory, { folder, ...(options.onNotice && { onWarning: options.onNotice }) })
  try {
    // Recordings that were not listened to yet are listened to: what is heard in them is part of the texts.
    const { catalog, recordings } = engines.audio ? await hearCatalog(plain, { audioEncoder: engines.audio, cache }) : { catalog: plain }
    const check = await checkIndex(
      {
        ...(engines.audio && { audioEncoder: engines.audio }),
        ...(recordings && { recordings }),
        catalog,
        cache,
        indexPath: join(folder, 'index'),
        ...config.retrieval,
        pictureColours: image => colourNames(image),
        ...(engines.text && { textEncoder: engines.text }),
        ...(engines.image && { imageEncoder: engines.image }),
        ...(engines.pictureText && { pictureText: engines.pictureText }),
        ...(engines.sceneText && { sceneText: engines.sceneText }),
      },
      version,
    )
    const vectors = await stat(join(folder, 'vectors.sqlite')).catch(() => undefined)
    return { ...check, vectorBytes: vectors?.size ?? 0, changed: Math.max(check.written ?? 0, vectors?.mtimeMs ?? 0) }
  } finally {
    cache.close()
    await engines.close()
  }
}

/**
 * Makes the version before the one in use again, where it fits the catalogue: one that does not would be replaced at the next start.
 * Rejects with INDEX_INVALID where it does not fit or there is none, and as {@link checkSavedIndex} does.
 */
export async function rollBackIndex(config: Config, options: OpenOptions = {}): Promise<SavedIndex> {
  const before = await checkSavedIndex(config, options, 1)
  if (before.engine !== 'graph') throw new CurioError('INDEX_INVALID', 'Only a large catalogue has versions of its index.')
  if (before.problem !== undefined) throw new CurioError('INDEX_INVALID', `The version before cannot be used: ${before.problem}`)
  await new IndexVersions(join((await placesOf(config)).folder, 'index')).rollBack()
  return before
}

async function placesOf(config: Config) {
  const { directory } = await openCatalogFolder(config)
  return { directory, folder: indexFolder(directory, config.storage.directory ?? join(homedir(), '.curio')) }
}
