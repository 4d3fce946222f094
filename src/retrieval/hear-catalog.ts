/** Listens to a catalogue's recordings, each once: what is heard is cached by content. One that cannot be read is reported and left out. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { inMemoryCatalog } from '../catalog/in-memory-catalog.js'
import { withHeardFacts } from '../catalog/recordings/heard-facts.js'
import type { Hearing } from '../contracts/hearing.js'
import type { AudioEncoder, Catalog, VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { readHearing, storeHearing } from './stored-hearing.js'

/** What is larger is not even read for its content's key. */
const largestFile = 64 * 1024 * 1024

export interface HearCatalogOptions {
  readonly audioEncoder: AudioEncoder
  readonly cache: VectorCache
  readonly onProgress?: (progress: { readonly stage: 'recordings'; readonly done: number; readonly total: number }) => void
  readonly onWarning?: (message: string) => void
  readonly signal?: AbortSignal
}

export interface HeardCatalog {
  /** With the facts that are heard; the very same where there are no recordings. */
  readonly catalog: Catalog
  /** By row; absent where no recording could be heard. */
  readonly recordings?: readonly (readonly Float32Array[])[]
}

/**
 * An item's facts are those of its first recording.
 *
 * @throws CurioError ABORTED
 * @example const { catalog, recordings } = await hearCatalog(plain, { audioEncoder, cache })
 */
export async function hearCatalog(catalog: Catalog, options: HearCatalogOptions): Promise<HeardCatalog> {
  const total = catalog.items.reduce((sum, { audio = [] }) => sum + audio.length, 0)
  if (total === 0) return { catalog }
  const heard: Hearing[][] = []
  let done = 0
  for (const { audio = [] } of catalog.items) {
    const own: Hearing[] = []
    for (const path of audio) {
      const hearing = await hear(path, options)
      if (hearing !== undefined) own.push(hearing)
      options.onProgress?.({ stage: 'recordings', done: ++done, total })
    }
    heard.push(own)
  }
  if (heard.every(own => own.length === 0)) return { catalog }
  const items = catalog.items.map((item, row) => {
    const [first] = heard[row] ?? []
    return first === undefined ? item : withHeardFacts(item, first.heard)
  })
  return { catalog: inMemoryCatalog(items), recordings: heard.map(own => own.map(({ vector }) => vector)) }
}

async function hear(path: string, { audioEncoder, cache, onWarning, signal }: HearCatalogOptions): Promise<Hearing | undefined> {
  try {
    const bytes = await readIfSmall(path)
    const key = `${audioEncoder.id}:${createHash('sha256').update(bytes).digest('hex')}`
    const known = readHearing(cache.get(key), audioEncoder.dimension)
    if (known !== undefined) return known
    const hearing = await audioEncoder.listen(bytes, signal)
    cache.set(key, storeHearing(hearing))
    return hearing
  } catch (error) {
    if (signal?.aborted) throw CurioError.from(error, 'ABORTED')
    onWarning?.(`${path}: ${CurioError.from(error, 'AUDIO_UNREADABLE').message}`)
    return undefined
  }
}

async function readIfSmall(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (!found.isFile()) throw new CurioError('AUDIO_UNREADABLE', 'It is no file.')
  if (found.size > largestFile) throw new CurioError('AUDIO_TOO_LARGE', `It has ${found.size} bytes; at most ${largestFile} are read.`)
  return readFile(path)
}
