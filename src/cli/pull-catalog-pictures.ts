/** Downloads the pictures of a catalogue for a person at a terminal, who may stop it. */
import { readCatalog } from '../catalog/index.js'
import { type PicturesReport, pullPictures } from '../catalog/pictures/index.js'
import { loadConfig } from '../config/load-config.js'
import type { ProgressLine } from './progress-line.js'

export interface PullFlags {
  readonly config?: string
  readonly all?: boolean
}

/**
 * The first Ctrl-C ends the download and keeps what is here. Rejects with CATALOG_*, CONFIG_* and STORAGE_FAILED.
 *
 * @param directory the catalogue's folder
 */
export async function pullCatalogPictures(directory: string, progress: ProgressLine, flags: PullFlags = {}): Promise<PicturesReport> {
  const { config } = await loadConfig({ file: flags.config })
  const { catalog } = await readCatalog(directory)
  const cancel = new AbortController()
  const onInterrupt = () => cancel.abort()
  process.once('SIGINT', onInterrupt)
  try {
    return await pullPictures({
      directory,
      items: catalog.items,
      ...config.pictures,
      all: flags.all ?? false,
      signal: cancel.signal,
      onProgress: (done, total) => progress.show('fetching pictures', done, total),
    })
  } finally {
    process.off('SIGINT', onInterrupt)
    progress.end()
  }
}
