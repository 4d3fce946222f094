/** A lock between processes: a file with the holder's id, kept fresh by a heartbeat. */
import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

const heartbeatMilliseconds = 10_000
const staleMilliseconds = 60_000
const pollMilliseconds = 200

const holderSchema = z.object({ pid: z.int().min(1), host: z.string(), token: z.string() })

export interface LockOptions {
  readonly signal?: AbortSignal | undefined
  /** Called once when someone else holds the lock. */
  readonly onWait?: ((pid: number | undefined) => void) | undefined
}

/**
 * Runs `task` while no other process runs one under the same lock file. A holder that has died is pushed aside.
 *
 * @example
 * await withFileLock('/models/.qwen.lock', {}, () => pull())
 */
export async function withFileLock<Result>(path: string, { signal, onWait }: LockOptions, task: () => Promise<Result>): Promise<Result> {
  const token = randomUUID()
  for (let waited = false; !(await acquire(path, token)); waited = true) {
    const holder = await holderOf(path)
    if (await isStale(path, holder)) {
      await pushAside(path, holder?.token)
      continue
    }
    if (!waited) onWait?.(holder?.pid)
    await sleep(pollMilliseconds, undefined, signal ? { signal } : {})
  }
  const heartbeat = setInterval(() => void touch(path), heartbeatMilliseconds).unref()
  try {
    return await task()
  } finally {
    clearInterval(heartbeat)
    if ((await holderOf(path))?.token === token) await rm(path, { force: true })
  }
}

/** The name appears together with its content, so nobody ever reads half a lock. */
async function acquire(path: string, token: string): Promise<boolean> {
  const draft = `${path}.${token}`
  await writeFile(draft, JSON.stringify({ pid: process.pid, host: hostname(), token }))
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function holderOf(path: string): Promise<z.infer<typeof holderSchema> | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined // gone, or written by something else
  }
}

async function isStale(path: string, holder: z.infer<typeof holderSchema> | undefined): Promise<boolean> {
  if (holder?.host === hostname() && !isAlive(holder.pid)) return true
  try {
    return Date.now() - (await stat(path)).mtimeMs > staleMilliseconds
  } catch {
    return false // released meanwhile
  }
}

/** Two waiters may both find a lock stale: the slower one must not remove the faster one's new lock. */
async function pushAside(path: string, staleToken: string | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
    if ((await holderOf(aside))?.token !== staleToken) await link(aside, path)
  } catch {
    // Someone else was faster.
  } finally {
    await rm(aside, { force: true })
  }
}

async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
