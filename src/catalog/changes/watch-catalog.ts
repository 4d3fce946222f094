/** Tells when somebody has written the items of a folder and has come to an end. */
import { type FSWatcher, watch } from 'node:fs'
import { folderSignature } from './items-file.js'

export interface WatchOptions {
  /** Milliseconds without a write after which a file counts as finished. */
  readonly quietMilliseconds?: number
  /** Milliseconds between two looks, for folders of which the system tells nothing: network drives, some containers. */
  readonly pollMilliseconds?: number
  /** Differs when something of interest was written; items and their changes where absent. */
  readonly signatureOf?: (directory: string) => Promise<string>
  /** The signature of what was read already; of what is there at the first look where absent. */
  readonly known?: string
}

export interface CatalogWatch {
  /** Resolves when what is there now was seen: all that is written later is told of. */
  readonly ready: Promise<void>
  stop(): void
}

/**
 * Calls back once after each run of writes to `items.jsonl`, `items.csv` or `changes.jsonl`. Keeps no process alive.
 *
 * @example const watching = watchCatalog('shop', () => changes.refresh())
 */
export function watchCatalog(directory: string, onChange: () => void, options: WatchOptions = {}): CatalogWatch {
  const { quietMilliseconds = 500, pollMilliseconds = 2000, signatureOf = folderSignature } = options
  let told = options.known
  let seen: string | undefined
  let looking = Promise.resolve()
  let quiet: NodeJS.Timeout | undefined
  let isStopped = false
  const look = async () => {
    const now = await signatureOf(directory)
    told ??= now
    const isQuiet = now === seen
    seen = now
    if (isStopped || now === told) return
    clearTimeout(quiet)
    if (!isQuiet) {
      quiet = setTimeout(lookNext, quietMilliseconds).unref()
      return
    }
    told = now
    onChange()
  }
  const lookNext = () => {
    looking = looking.then(look)
  }
  lookNext()
  const poll = setInterval(lookNext, pollMilliseconds).unref()
  const watcher = watchFolder(directory, lookNext)
  return {
    ready: looking,
    stop() {
      isStopped = true
      clearInterval(poll)
      clearTimeout(quiet)
      watcher?.close()
    },
  }
}

/** Undefined where the system cannot watch: then only the polling looks. */
function watchFolder(directory: string, onEvent: () => void): FSWatcher | undefined {
  try {
    return watch(directory, { persistent: false }, onEvent).on('error', () => {})
  } catch {
    return undefined
  }
}
