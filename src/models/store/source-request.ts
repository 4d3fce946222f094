/** What a source of weights is asked for, and what it may need of its surroundings. */
import type { ModelEntry } from './manifest.js'

/** `download` counts what comes over the network, the others the bytes of a file. */
export type PullStage = 'download' | 'join' | 'convert' | 'check'

export type PullProgress = (doneBytes: number, totalBytes: number, stage: PullStage) => void

export interface SourceRequest {
  readonly entry: ModelEntry
  /** Kept between attempts, so that a download goes on where it stopped. */
  readonly workDirectory: string
  readonly signal?: AbortSignal | undefined
  readonly onProgress: PullProgress
}

/** A file that a source has left in the work directory, and what is known of it. */
export interface SourceResult {
  readonly path: string
  /** What the file's checksum must be. */
  readonly sha256: string | undefined
}
