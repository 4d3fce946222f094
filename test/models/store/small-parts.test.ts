import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeBytesOf, requireDiskSpace } from '../../../src/models/store/disk-space.js'
import { folderSize } from '../../../src/models/store/folder-size.js'
import { hashFile } from '../../../src/models/store/hash-file.js'
import { joinFiles } from '../../../src/models/store/join-files.js'
import { runInParallel } from '../../../src/models/store/run-in-parallel.js'
import { runProcess } from '../../../src/models/store/run-process.js'
import { useTemporaryFolder } from './support/temporary-folder.js'
import { sha256 } from './support/tiny-manifest.js'

const folder = useTemporaryFolder()
const pause = () => new Promise(resolve => setTimeout(resolve, 5))

describe('joining files', () => {
  it('gives the same bytes and hash as joining in memory, and removes the parts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 6 }), async contents => {
        const paths = contents.map((content, index) => {
          writeFileSync(folder(`part-${index}`), content)
          return folder(`part-${index}`)
        })
        const hash = await joinFiles(paths, folder('joined'))
        const expected = Buffer.concat(contents)
        expect(readFileSync(folder('joined'))).toEqual(expected)
        expect(hash).toBe(sha256(expected))
        expect(await hashFile(folder('joined'))).toBe(hash)
        expect(paths.some(existsSync)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it('stops when asked', async () => {
    writeFileSync(folder('part'), 'x')
    await expect(joinFiles([folder('part')], folder('joined'), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
    await expect(hashFile(folder('part'), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })
})

describe('running in parallel', () => {
  it('runs every task, at most so many at a time', async () => {
    let running = 0
    let most = 0
    const done: number[] = []
    await runInParallel([...Array(20).keys()], 4, undefined, async value => {
      most = Math.max(most, ++running)
      await pause()
      running--
      done.push(value)
    })
    expect(done.toSorted((a, b) => a - b)).toEqual([...Array(20).keys()])
    expect(most).toBe(4)
  })

  it('gives the first failure, tells the others to stop and begins nothing new', async () => {
    const begun: number[] = []
    const told: boolean[] = []
    const run = runInParallel([1, 2, 3, 4, 5, 6], 2, undefined, async (value, signal) => {
      begun.push(value)
      if (value === 1) throw new Error('the first')
      await pause()
      told.push(signal.aborted)
      throw new Error('a later one')
    })
    await expect(run).rejects.toThrow('the first')
    expect(begun).toEqual([1, 2])
    expect(told).toEqual([true])
  })

  it('begins nothing when it was stopped before', async () => {
    const begun: number[] = []
    await expect(runInParallel([1], 2, AbortSignal.abort(), async value => void begun.push(value))).rejects.toThrow(/abort/i)
    expect(begun).toEqual([])
  })
})

describe('the disk', () => {
  it('has room for little and none for too much', async () => {
    expect(await freeBytesOf(folder())).toBeGreaterThan(0)
    await requireDiskSpace(folder(), 10, async () => 1e9)
    await expect(requireDiskSpace(folder(), 5e9, async () => 1e9)).rejects.toThrow(/5\.1 GB free, 1\.0 GB are there/)
  })

  it('counts what lies in a folder, however deep, and nothing where there is none', async () => {
    mkdirSync(folder('a', 'b'), { recursive: true })
    writeFileSync(folder('a', 'one'), 'x'.repeat(10))
    writeFileSync(folder('a', 'b', 'two'), 'x'.repeat(5))
    expect(await folderSize(folder('a'))).toBe(15)
    expect(await folderSize(folder('missing'))).toBe(0)
  })
})

describe('a program', () => {
  it('gives its exit code and what it said', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)'
    expect(await runProcess(process.execPath, ['-e', script])).toEqual({ exitCode: 3, output: 'out\n', errors: 'err\n' })
  })

  it('gets its parameters as they are: no shell reads them', async () => {
    const { output } = await runProcess(process.execPath, ['-e', 'console.log(process.argv[1])', '$(id); `id`'])
    expect(output).toBe('$(id); `id`\n')
  })

  it('that cannot be started has no exit code', async () => {
    expect((await runProcess('no-such-program', [])).exitCode).toBeUndefined()
  })

  it('ends when it is told to', async () => {
    const began = Date.now()
    await expect(
      runProcess(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { signal: AbortSignal.timeout(300) }),
    ).rejects.toThrow()
    expect(Date.now() - began).toBeLessThan(5000)
  })
})
