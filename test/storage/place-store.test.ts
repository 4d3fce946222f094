/** What stood on screen, kept over a restart. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqlite, Storage } from '../../src/storage/index.js'
import { temporaryFolder } from './temporary-folder.js'

describe('places on screen', () => {
  it('come back as they were kept, the latest of one catalogue, oldest first', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    {
      using storage = new Storage(path)
      storage.places.append('/shop', [{ brand: 'A', category: '鞋' }, {}])
      storage.places.append('/other', [{ brand: 'X' }])
      storage.places.append('/shop', [{ brand: 'B' }, { brand: 'C' }])
    }
    using storage = new Storage(path)
    expect(storage.places.latest('/shop', 200)).toEqual([{ brand: 'A', category: '鞋' }, {}, { brand: 'B' }, { brand: 'C' }])
    expect(storage.places.latest('/shop', 3)).toEqual([{}, { brand: 'B' }, { brand: 'C' }])
    expect(storage.places.latest('/none', 3)).toEqual([])
  })

  it('that cannot be read are left out', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    using storage = new Storage(path)
    storage.places.append('/shop', [{ brand: 'A' }])
    const database = openSqlite(path)
    for (const places of ['{', '{"a":"b"}', '[1]', '[{"brand":2}]'])
      database.prepare("INSERT INTO place (catalog, places) VALUES ('/shop', ?)").run(places)
    database.close()
    expect(storage.places.latest('/shop', 10)).toEqual([{ brand: 'A' }])
  })

  it('are dropped when they are many and old', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    using storage = new Storage(path)
    for (let index = 0; index < 10_500; index++) storage.places.append('/shop', [{ brand: String(index) }])
    const database = openSqlite(path)
    expect(database.prepare('SELECT count(*) FROM place').pluck().get()).toBe(10_000)
    database.close()
    expect(storage.places.latest('/shop', 1)).toEqual([{ brand: '10499' }])
  })
})
