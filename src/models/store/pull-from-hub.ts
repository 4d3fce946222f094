/** Downloads one file of a Hugging Face repository; an interrupted download goes on where it stopped. */
import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HubAnswer, HubConnection } from './hub-connection.js'
import type { HubSource } from './manifest.js'
import { SourceFailure } from './source-failure.js'
import type { SourceRequest, SourceResult } from './source-request.js'

/** Rejects with SourceFailure where the hub does not give the file. */
export async function pullFromHub(hub: HubConnection, source: HubSource, request: SourceRequest): Promise<SourceResult> {
  const { entry } = request
  const path = join(request.workDirectory, 'hub')
  const present = await sizeOf(path)
  if (present > 0 && present === entry.size) return { path, sha256: entry.sha256 }
  const answer = await askFor(hub, source, path, request.signal)
  const stated = statedFile(answer)
  requireExpected(stated, request)
  await save(answer, path, stated.size ?? entry.size ?? 0, request)
  return { path, sha256: entry.sha256 ?? stated.sha256 }
}

/** The rest of a partial download, or the whole file where the hub cannot go on with it. */
async function askFor(hub: HubConnection, source: HubSource, path: string, signal: AbortSignal | undefined): Promise<HubAnswer> {
  const present = await sizeOf(path)
  let answer = await ask(hub, source, present, signal)
  if (present > 0 && answer.status !== 200 && !continues(answer, present)) {
    await rm(path, { force: true })
    answer = await ask(hub, source, 0, signal)
  }
  if (answer.status !== 200 && answer.status !== 206) throw new SourceFailure(`it answered ${answer.status}`)
  return answer
}

function ask(hub: HubConnection, source: HubSource, present: number, signal: AbortSignal | undefined): Promise<HubAnswer> {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (present > 0) headers['range'] = `bytes=${present}-`
  return hub.get(`/${source.repository}/resolve/${source.revision}/${source.file}`, headers, signal)
}

/** The hub states size and SHA-256 of a large file beside its redirect. */
function statedFile(answer: HubAnswer): { size: number | undefined; sha256: string | undefined } {
  const tag = answer.header('x-linked-etag')?.replaceAll('"', '')
  const size = Number(answer.header('x-linked-size'))
  return { sha256: tag && /^[0-9a-f]{64}$/.test(tag) ? tag : undefined, size: size > 0 ? size : undefined }
}

/** Another file is noticed before a gigabyte of it has arrived. */
function requireExpected(stated: ReturnType<typeof statedFile>, { entry }: SourceRequest): void {
  if (entry.sha256 && stated.sha256 && stated.sha256 !== entry.sha256) throw new SourceFailure('it has a file with another checksum')
  if (entry.size && stated.size && stated.size !== entry.size) throw new SourceFailure('it has a file of another size')
}

function continues(answer: HubAnswer, present: number): boolean {
  return answer.status === 206 && (answer.header('content-range') ?? '').startsWith(`bytes ${present}-`)
}

async function save(answer: HubAnswer, path: string, total: number, request: SourceRequest): Promise<void> {
  const start = answer.status === 206 ? await sizeOf(path) : 0
  let done = start
  const counted = async function* () {
    for await (const chunk of answer.body()) {
      done += chunk.length
      if (total > 0 && done > total) throw new SourceFailure('it sends more than it announced')
      request.onProgress(done, total, 'download')
      yield chunk
    }
  }
  try {
    const output = createWriteStream(path, { flags: start > 0 ? 'a' : 'w' })
    await pipeline(Readable.from(counted()), output, request.signal ? { signal: request.signal } : {})
  } catch (error) {
    request.signal?.throwIfAborted()
    if (error instanceof SourceFailure) throw error
    throw new SourceFailure(`the download broke off: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  if (total > 0 && done < total) throw new SourceFailure('the download ended early')
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    found => found.size,
    () => 0,
  )
}
