import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indexFolder, openVectorCache } from '../../src/storage/index.js'
import { temporaryFolder } from './temporary-folder.js'

describe('the folder of an index', () => {
  it('is beside the catalogue, and is there', () => {
    const catalog = temporaryFolder()
    expect(indexFolder(catalog, temporaryFolder())).toBe(join(catalog, '.curio'))
    expect(existsSync(join(catalog, '.curio'))).toBe(true)
  })

  it('is the same one of the person’s own for the same catalogue that cannot be written, another for another', () => {
    const [one, two, own] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    for (const catalog of [one, two]) writeFileSync(join(catalog, '.curio'), '')
    const folder = indexFolder(one, own)
    expect(folder.startsWith(join(own, 'indexes'))).toBe(true)
    expect(indexFolder(`${one}/`, own)).toBe(folder)
    expect(indexFolder(two, own)).not.toBe(folder)
  })

  it.skipIf(process.getuid?.() === 0)('is one’s own where the rights are missing, of the folder or of the file in it', () => {
    const own = temporaryFolder()
    const [closed, foreign] = [temporaryFolder(), temporaryFolder()]
    chmodSync(closed, 0o555)
    mkdirSync(join(foreign, '.curio'))
    writeFileSync(join(foreign, '.curio', 'vectors.sqlite'), '', { mode: 0o444 })
    for (const catalog of [closed, foreign]) expect(indexFolder(catalog, own)).toContain(join(own, 'indexes'))
  })

  it('keeps vectors from one start to the next', () => {
    const [catalog, own] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(join(catalog, '.curio'), '')
    const open = () => openVectorCache(catalog, { folder: indexFolder(catalog, own) })
    {
      using cache = open()
      cache.set('a', Float32Array.of(1))
    }
    using cache = open()
    expect(cache.get('a')).toEqual(Float32Array.of(1))
  })
})
