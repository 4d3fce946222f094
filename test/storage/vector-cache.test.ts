import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
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

  it('stores a slow trickle once a second, so that a killed process loses little', () => {
    const path = join(temporaryFolder(), 'vectors.sqlite')
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    onTestFinished(() => clock.mockRestore())
    using cache = new SqliteVectorCache(path)
    cache.set('first', Float32Array.of(1))
    clock.mockReturnValue(1100)
    cache.set('second', Float32Array.of(2))
    using other = new SqliteVectorCache(path)
    expect(['first', 'second'].map(key => other.get(key))).toEqual([Float32Array.of(1), Float32Array.of(2)])
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

  describe('of a damaged file', () => {
    const place = (directory: string) => join(directory, '.curio', 'vectors.sqlite')

    /** A cache of many vectors, closed, so that its file has many pages. */
    function filled(): string {
      const directory = temporaryFolder()
      using cache = openVectorCache(directory)
      for (let index = 0; index < 600; index++) cache.set(`key ${index}`, new Float32Array(64).fill(index))
      return directory
    }

    /** Another schema under the same name and version. */
    function strange(path: string): void {
      rmSync(path)
      const other = openSqlite(path)
      other.exec('CREATE TABLE other (text TEXT); PRAGMA user_version = 1')
      other.close()
    }

    it.each([
      ['no database at all', path => writeFileSync(path, 'no database at all, but long enough to be read as one'.repeat(40))],
      ['a few bytes', path => writeFileSync(path, 'SQLite')],
      ['cut in the middle of a page', path => truncateSync(path, Math.floor(statSync(path).size / 2) + 100)],
      ['cut between pages', path => truncateSync(path, 4096 * 3)],
      ['overwritten in its middle', path => overwrite(path, 4096, statSync(path).size - 4096)],
      ['of another schema', strange],
    ] satisfies [string, (path: string) => void][])('moves it aside, says so, and keeps vectors in a new one: %s', (_, damage) => {
      const directory = filled()
      damage(place(directory))
      const warnings: string[] = []
      {
        using cache = openVectorCache(directory, { onWarning: message => warnings.push(message) })
        for (let index = 0; index < 600; index++) {
          expect([undefined, new Float32Array(64).fill(index)]).toContainEqual(cache.get(`key ${index}`))
          cache.set(`key ${index}`, Float32Array.of(index))
        }
      }
      expect(warnings).toEqual([expect.stringMatching(/damaged.*vectors\.sqlite\.damaged/)])
      expect(existsSync(`${place(directory)}.damaged`)).toBe(true)
      using again = openVectorCache(directory, { onWarning: message => warnings.push(message) })
      expect(again.get('key 599')).toEqual(Float32Array.of(599))
      expect(warnings).toHaveLength(1)
    })

    it('loses nothing that was set before the damage showed', () => {
      const directory = filled()
      overwrite(place(directory), 4096, statSync(place(directory)).size - 4096)
      {
        using cache = openVectorCache(directory)
        cache.set('new', Float32Array.of(7))
        for (let index = 0; index < 600; index++) cache.get(`key ${index}`)
        expect(cache.get('new')).toEqual(Float32Array.of(7))
      }
      using again = openVectorCache(directory)
      expect(again.get('new')).toEqual(Float32Array.of(7))
    })

    it('works in memory where it cannot be moved aside either', () => {
      const directory = temporaryFolder()
      mkdirSync(join(directory, '.curio', 'vectors.sqlite'), { recursive: true })
      const warnings: string[] = []
      using cache = openVectorCache(directory, { onWarning: message => warnings.push(message) })
      cache.set('a', Float32Array.of(1))
      expect(cache.get('a')).toEqual(Float32Array.of(1))
      expect(warnings).toEqual([expect.stringMatching(/not kept on disk/)])
    })
  })
})

function overwrite(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(file)
}

describe('MemoryVectorCache', () => {
  it('gives back what it was given', () => {
    const cache = new MemoryVectorCache()
    cache.set('a', Float32Array.of(1))
    expect([cache.get('a'), cache.get('b')]).toEqual([Float32Array.of(1), undefined])
  })
})
