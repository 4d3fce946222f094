import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryVectorCache, openSqlite, openVectorCache, SqliteVectorCache } from '../../src/storage/index.js'
import { temporaryFolder } from './temporary-folder.js'

describe('SqliteVectorCache', () => {
  it('gives back every vector bit by bit, before and after a restart', () => {
    const vector = fc.float32Array({ minLength: 1, maxLength: 32, noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), vector), vectors => {
        const path = join(temporaryFolder(), 'vectors.sqlite')
        const check = (cache: SqliteVectorCache) => {
          for (const [key, value] of Object.entries(vectors)) expect(cache.get(key)).toEqual(value)
        }
        {
          using cache = new SqliteVectorCache(path)
          for (const [key, value] of Object.entries(vectors)) cache.set(key, value)
          check(cache)
        }
        using cache = new SqliteVectorCache(path)
        check(cache)
      }),
      { numRuns: 15 },
    )
  })

  it('stores a full batch without being told', () => {
    const path = join(temporaryFolder(), 'vectors.sqlite')
    using cache = new SqliteVectorCache(path)
    for (let index = 0; index < 256; index++) cache.set(`key ${index}`, Float32Array.of(index))
    using other = new SqliteVectorCache(path)
    expect(other.get('key 255')).toEqual(Float32Array.of(255))
  })

  it('refuses a value that is not finite', () => {
    using cache = new SqliteVectorCache(':memory:')
    expect(() => cache.set('bad', Float32Array.of(1, Number.NaN))).toThrow(expect.objectContaining({ code: 'VECTOR_INVALID' }))
  })

  it('takes damaged bytes as absent', () => {
    const path = join(temporaryFolder(), 'vectors.sqlite')
    using cache = new SqliteVectorCache(path)
    const other = openSqlite(path)
    const insert = other.prepare('INSERT INTO vector VALUES (?, ?)')
    insert.run('cut', Buffer.from([1, 2, 3]))
    insert.run('infinite', Buffer.from(Float32Array.of(Number.POSITIVE_INFINITY).buffer))
    insert.run('empty', Buffer.alloc(0))
    other.close()
    expect(['cut', 'infinite', 'empty', 'absent'].map(key => cache.get(key))).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('openVectorCache', () => {
  it('keeps vectors beside the catalogue', () => {
    const directory = temporaryFolder()
    {
      using cache = openVectorCache(directory)
      cache.set('a', Float32Array.of(1, 2))
    }
    expect(existsSync(join(directory, '.curio', 'vectors.sqlite'))).toBe(true)
    using cache = openVectorCache(directory)
    expect(cache.get('a')).toEqual(Float32Array.of(1, 2))
  })

  it('works in memory, with one warning, where nothing can be written', () => {
    const directory = temporaryFolder()
    writeFileSync(join(directory, '.curio'), 'a file where the folder should be')
    const warnings: string[] = []
    using cache = openVectorCache(directory, { onWarning: message => warnings.push(message) })
    cache.set('a', Float32Array.of(1))
    cache.flush()
    expect(cache.get('a')).toEqual(Float32Array.of(1))
    expect(warnings).toHaveLength(1)
  })

  it('works in memory where the file is no database', () => {
    const directory = temporaryFolder()
    openVectorCache(directory).close()
    writeFileSync(join(directory, '.curio', 'vectors.sqlite'), 'no database at all, but long enough to be read as one'.repeat(40))
    const warnings: string[] = []
    using cache = openVectorCache(directory, { onWarning: message => warnings.push(message) })
    cache.set('a', Float32Array.of(1))
    expect(cache.get('a')).toEqual(Float32Array.of(1))
    expect(warnings).toHaveLength(1)
  })
})

describe('MemoryVectorCache', () => {
  it('gives back what it was given', () => {
    const cache = new MemoryVectorCache()
    cache.set('a', Float32Array.of(1))
    expect([cache.get('a'), cache.get('b')]).toEqual([Float32Array.of(1), undefined])
  })
})
