/** Turns what a person points at (file, folder, address, standard input) into files. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { CurioError } from '../../../errors.js'
import { downloadSource, saveStream } from './download-source.js'
import type { SourceFile } from './source-file.js'

const deepest = 4
const mostFiles = 5000
const skippedEndings = /\.(?:jpe?g|png|webp|gif|svg|avif|bmp|tiff?|mp4|mov|pdf|zip|md|onnx|gguf|sqlite|woff2?|css|js|ts)$/iu

export interface FindSourcesOptions {
  /** Folder for downloads and standard input; the caller removes it. */
  readonly temporary: string
  readonly input: Readable
  /** Bytes that an address or standard input may have. */
  readonly maximumBytes: number
  readonly signal?: AbortSignal
}

/**
 * The files of all sources in a fixed order; of a folder, those below it that are no pictures.
 *
 * @throws CurioError IMPORT_SOURCE_MISSING, IMPORT_DOWNLOAD_FAILED or IMPORT_TOO_LARGE
 * @example await findSources(['shop/export', 'https://shop.example/feed.xml'], options)
 */
export async function findSources(sources: readonly string[], options: FindSourcesOptions): Promise<SourceFile[]> {
  const found: SourceFile[] = []
  for (const source of sources) {
    if (source === '-') found.push(await saveStream(options.input, 'standard-input', options))
    else if (/^https?:\/\//iu.test(source)) found.push(await downloadSource(source, options))
    else for (const file of await localFiles(source)) found.push(file)
  }
  return found
}

async function localFiles(source: string): Promise<SourceFile[]> {
  const path = resolve(source)
  const entry = await stat(path).catch((error: Error) => {
    throw new CurioError('IMPORT_SOURCE_MISSING', `${source}: ${error.message}`, { cause: error })
  })
  if (!entry.isDirectory()) return [{ name: basename(path), path, size: entry.size, folder: dirname(path) }]
  const files: SourceFile[] = []
  await collect(path, path, 0, files)
  return files
}

async function collect(root: string, folder: string, depth: number, files: SourceFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (files.length >= mostFiles || entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory() && depth < deepest) await collect(root, path, depth + 1, files)
    if (entry.isFile() && !skippedEndings.test(entry.name) && !/^(?:license|readme|provenance|changelog)/iu.test(entry.name))
      files.push({ name: relative(root, path), path, size: (await stat(path)).size, folder: root })
  }
}
