import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqlite, Storage } from '../../src/storage/index.js'
import { temporaryFolder } from './temporary-folder.js'

const choice = { session: 's1', item: 'tent', features: { similarity: 0.5, 'department 帐篷': 1 }, reward: -1 }

describe('choices', () => {
  it('come back as they were kept, newest first, by catalogue', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    {
      using storage = new Storage(path)
      storage.choices.append('/shop', choice)
      storage.choices.append('/shop', { ...choice, item: 'peg', reward: 0.4 })
      storage.choices.append('/other', choice)
    }
    using storage = new Storage(path)
    expect(storage.choices.all('/shop')).toEqual([{ ...choice, item: 'peg', reward: 0.4 }, choice])
    expect(storage.choices.all('/none')).toEqual([])
  })

  it('that cannot be read are left out', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    using storage = new Storage(path)
    storage.choices.append('/shop', choice)
    const database = openSqlite(path)
    for (const features of ['{', '[1]', '{"a":"b"}'])
      database.prepare("INSERT INTO choice (catalog, session, item, features, reward) VALUES ('/shop', 's', 'i', ?, 1)").run(features)
    database.close()
    expect(storage.choices.all('/shop')).toEqual([choice])
  })

  it('of one session are forgotten with it', () => {
    using storage = new Storage(':memory:')
    storage.choices.append('/shop', choice)
    storage.choices.append('/shop', { ...choice, session: 's2' })
    storage.forget('s1')
    expect(storage.choices.all('/shop').map(({ session }) => session)).toEqual(['s2'])
  })

  it('are dropped when they are many and old', () => {
    using storage = new Storage(':memory:')
    for (let index = 0; index < 20_600; index++) storage.choices.append('/shop', { ...choice, item: String(index), features: {} })
    const kept = storage.choices.all('/shop')
    expect([kept.length, kept[0]?.item]).toEqual([20_000, '20599'])
  })
})
