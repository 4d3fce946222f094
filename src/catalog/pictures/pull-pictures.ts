/** Downloads the pictures of a catalogue whose items name addresses, never while a person waits. What is here already is not asked for again. */
import { resolve as resolvePath } from 'node:path'
import type { Item } from '../../contracts/item.js'
import { CurioError, type ErrorCode } from '../../errors.js'
import { checkPicture } from './check-picture.js'
import { type Resolve, resolveHost } from './checked-addresses.js'
import type { Sleep } from './host-gate.js'
import { isPublicAddress } from './is-public-address.js'
import { PictureStore, pictureFolder } from './picture-store.js'
import { PoliteClient } from './polite-client.js'

export interface PullPicturesOptions {
  /** The catalogue's folder. */
  readonly directory: string
  readonly items: readonly Item[]
  /** All `images` of an item; otherwise its first picture alone, which is the one that is searched. */
  readonly all?: boolean
  /** Ports that may be asked; default 80 and 443. */
  readonly ports?: readonly number[]
  /** Bytes of one picture; default 10 MiB. */
  readonly maximumBytes?: number
  /** Milliseconds for one request; default 20 s. */
  readonly timeout?: number
  /** Milliseconds between two requests to one host; default 100. */
  readonly delay?: number
  /** Milliseconds before a second attempt; default 1 s. */
  readonly backoff?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** For tests: which network addresses may be asked, instead of the open internet's alone. */
  readonly isAllowed?: (address: string) => boolean
  /** For tests: how names become addresses. */
  readonly resolve?: Resolve
  /** For tests: how time passes. */
  readonly sleep?: Sleep
}

export interface FailedPicture {
  readonly url: string
  readonly item: string
  readonly code: ErrorCode
  readonly why: string
}

export interface PicturesReport {
  /** Different addresses that the items name. */
  readonly wanted: number
  /** Here before this run. */
  readonly present: number
  readonly fetched: number
  readonly bytes: number
  readonly failed: readonly FailedPicture[]
  /** Addresses that were not asked because the run was cancelled. */
  readonly left: number
  readonly seconds: number
}

const atOnce = 8

/**
 * Cancelling keeps what was fetched; the next run goes on from there, and asks again where it failed.
 *
 * @throws CurioError STORAGE_FAILED
 * @example const { fetched, failed } = await pullPictures({ directory: 'catalog', items: catalog.items })
 */
export async function pullPictures(options: PullPicturesOptions): Promise<PicturesReport> {
  const started = performance.now()
  const store = await PictureStore.open(options.directory)
  const wanted = wantedPictures(options)
  const missing = [...wanted].filter(([url]) => store.path(url) === undefined)
  const failed: FailedPicture[] = []
  let fetched = 0
  let bytes = 0
  using client = createClient(options)
  const queue = missing.values()
  const work = async () => {
    for (const [url, item] of queue) {
      if (options.signal?.aborted) return
      const outcome = await fetchOne(client, store, url)
      if (typeof outcome === 'number') {
        fetched += 1
        bytes += outcome
      } else if (outcome.code === 'ABORTED') return
      else failed.push({ url, item, code: outcome.code, why: outcome.message })
      options.onProgress?.(fetched + failed.length, missing.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (missing.length > 0) await store.compact()
  const counts = { wanted: wanted.size, present: wanted.size - missing.length, fetched, bytes }
  return { ...counts, failed, left: missing.length - fetched - failed.length, seconds: (performance.now() - started) / 1000 }
}

/** The first item that names each address. */
function wantedPictures({ directory, items, all = false }: PullPicturesOptions): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>()
  for (const { id, image, images = [] } of items) {
    // A picture that is here already has its address at the head of the others.
    const here = image?.startsWith(pictureFolder(resolvePath(directory))) === true
    const named = [...(image === undefined || here ? [] : [image]), ...images]
    for (const url of all ? named : named.slice(0, 1)) if (/^https?:\/\//iu.test(url) && !wanted.has(url)) wanted.set(url, id)
  }
  return wanted
}

function createClient(options: PullPicturesOptions): PoliteClient {
  const { ports = [80, 443], isAllowed = isPublicAddress, resolve = resolveHost } = options
  return new PoliteClient({
    policy: { ports, isAllowed, resolve },
    maximumBytes: options.maximumBytes ?? 10 * 1024 * 1024,
    timeout: options.timeout ?? 20_000,
    delay: options.delay ?? 100,
    backoff: options.backoff ?? 1000,
    ...(options.sleep && { sleep: options.sleep }),
    ...(options.signal && { signal: options.signal }),
  })
}

/** Bytes of the picture, or why there is none. A disk that fails ends the run. */
async function fetchOne(client: PoliteClient, store: PictureStore, url: string): Promise<number | CurioError> {
  try {
    const bytes = await client.get(url)
    await store.add(url, bytes, await checkPicture(bytes))
    return bytes.length
  } catch (error) {
    const failure = CurioError.from(error)
    if (failure.code === 'STORAGE_FAILED' || failure.code === 'INTERNAL') throw failure
    if (failure.code !== 'ABORTED') await store.fail(url, failure.code, failure.message)
    return failure
  }
}
