import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { withFileLock } from '../../src/storage/file-lock.js'
import { useTemporaryFolder } from '../models/store/support/temporary-folder.js'

const folder = useTemporaryFolder()
const lock = () => folder('lock')
const hold = (holder: object) => writeFileSync(lock(), JSON.stringify({ pid: process.pid, host: hostname(), token: 'other', ...holder }))

describe('a lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0
    let most = 0
    const task = () =>
      withFileLock(lock(), {}, async () => {
        most = Math.max(most, ++inside)
        await sleep(20)
        inside--
      })
    await Promise.all([task(), task(), task(), task()])
    expect(most).toBe(1)
  })

  it('leaves nothing behind, also after a failure', async () => {
    await expect(
      withFileLock(lock(), {}, async () => {
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect(readdirSync(folder())).toEqual([])
  })

  it('gives back what the task gives', async () => {
    expect(await withFileLock(lock(), {}, async () => 42)).toBe(42)
  })

  it('says once for whom it waits', async () => {
    hold({})
    const waits: (number | undefined)[] = []
    const stop = AbortSignal.timeout(600)
    await expect(withFileLock(lock(), { signal: stop, onWait: pid => waits.push(pid) }, async () => 1)).rejects.toThrow()
    expect(waits).toEqual([process.pid])
    expect(existsSync(lock())).toBe(true)
  })

  it('pushes a holder aside that has died', async () => {
    hold({ pid: 2 ** 22 + 1 })
    expect(await withFileLock(lock(), {}, async () => 'in')).toBe('in')
  })

  it('pushes a holder on another machine aside only when it was silent for long', async () => {
    hold({ host: 'elsewhere', pid: 2 ** 22 + 1 })
    await expect(withFileLock(lock(), { signal: AbortSignal.timeout(300) }, async () => 'in')).rejects.toThrow()
    const longAgo = new Date(Date.now() - 120_000)
    utimesSync(lock(), longAgo, longAgo)
    expect(await withFileLock(lock(), {}, async () => 'in')).toBe('in')
  })

  it('gets over a lock file that is no lock once it is old', async () => {
    writeFileSync(lock(), 'not a lock')
    const longAgo = new Date(Date.now() - 120_000)
    utimesSync(lock(), longAgo, longAgo)
    expect(await withFileLock(lock(), {}, async () => 'in')).toBe('in')
  })

  it('does not let two waiters in over the same dead holder', async () => {
    hold({ pid: 2 ** 22 + 1 })
    let inside = 0
    const task = () =>
      withFileLock(lock(), {}, async () => {
        expect(++inside).toBe(1)
        await sleep(30)
        inside--
      })
    await Promise.all(Array.from({ length: 8 }, task))
  })
})
