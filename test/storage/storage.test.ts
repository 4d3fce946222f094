import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import { openSqlite, Storage } from '../../src/storage/index.js'
import { temporaryFolder } from './temporary-folder.js'

const interest: Interest = {
  turn: 2,
  language: 'zh',
  wishes: [
    {
      id: 'price:want:50',
      facet: 'price',
      operator: 'at-most',
      values: [50],
      polarity: 'want',
      strength: 1,
      hard: true,
      evidence: '50 元以下',
      turn: 1,
      source: 'lexicon',
    },
  ],
  reactions: [{ item: 'tent', value: 'like', turn: 1 }],
  queries: [
    { turn: 0, text: '帐篷' },
    { turn: 1, text: '', image: '/tmp/photo.jpg' },
  ],
  context: { season: 'summer' },
  shown: [['tent', 'peg'], []],
}

describe('sessions', () => {
  it('come back as they were saved, also after a restart', () => {
    const path = join(temporaryFolder(), 'deep', 'curio.sqlite')
    {
      using storage = new Storage(path)
      storage.sessions.save('s1', interest)
    }
    using storage = new Storage(path)
    expect(storage.sessions.load('s1')).toEqual(interest)
    expect(storage.sessions.load('s2')).toBeUndefined()
  })

  it('are listed with their user and deleted one by one', () => {
    using storage = new Storage(':memory:')
    storage.sessions.save('s1', interest, 'ada')
    storage.sessions.save('s1', { ...interest, turn: 3 })
    storage.sessions.save('s2', interest)
    expect(
      storage.sessions
        .list()
        .map(({ id, user }) => [id, user])
        .sort(),
    ).toEqual([
      ['s1', 'ada'],
      ['s2', undefined],
    ])
    expect(storage.sessions.load('s1')?.turn).toBe(3)
    storage.sessions.delete('s1')
    expect(storage.sessions.list().map(({ id }) => id)).toEqual(['s2'])
  })

  it.each(['not json', '{}', '{"turn":-1}'])('that were damaged (%s) count as absent', damage => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    using storage = new Storage(path)
    storage.sessions.save('s1', interest)
    const other = openSqlite(path)
    other.prepare('UPDATE session SET interest = ?').run(damage)
    other.close()
    expect(storage.sessions.load('s1')).toBeUndefined()
  })
})

describe('events', () => {
  it('are kept in order and read as catalogue events', () => {
    using storage = new Storage(':memory:')
    storage.events.append({ session: 's1', item: 'tent', action: 'like', time: 2 })
    storage.events.append({ session: 's1', user: 'ada', item: 'peg', action: 'rate', time: 1, value: 4.5 })
    expect(storage.events.all()).toEqual([
      { session: 's1', item: 'tent', action: 'like', time: 2 },
      { session: 's1', user: 'ada', item: 'peg', action: 'rate', time: 1, value: 4.5 },
    ])
    const events: CatalogEvent[] = []
    storage.events.eachCatalogEvent(event => events.push(event))
    expect(events).toEqual([
      { user: 's1', item: 'tent', action: 'like', time: 2 },
      { user: 'ada', item: 'peg', action: 'rate', time: 1, value: 4.5 },
    ])
  })

  it('of an unknown kind are left out', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    using storage = new Storage(path)
    storage.events.append({ session: 's1', item: 'tent', action: 'like', time: 2 })
    const other = openSqlite(path)
    other.exec("INSERT INTO event (session, item, action, time) VALUES ('s1', 'tent', 'teleport', 3)")
    other.close()
    expect(storage.events.all()).toHaveLength(1)
  })
})

describe('profiles', () => {
  it('keep the latest word on each item, latest first', () => {
    using storage = new Storage(':memory:')
    storage.profiles.set('ada', { item: 'tent', value: 'like', time: 1 })
    storage.profiles.set('ada', { item: 'peg', value: 'like', time: 2 })
    storage.profiles.set('ada', { item: 'tent', value: 'dislike', time: 3 })
    storage.profiles.set('bob', { item: 'tent', value: 'like', time: 4 })
    expect(storage.profiles.load('ada')).toEqual([
      { item: 'tent', value: 'dislike', time: 3 },
      { item: 'peg', value: 'like', time: 2 },
    ])
    storage.profiles.remove('ada', 'tent')
    storage.profiles.delete('bob')
    expect(storage.profiles.load('ada').map(({ item }) => item)).toEqual(['peg'])
    expect(storage.profiles.load('bob')).toEqual([])
  })
})

describe('forgetting a person', () => {
  it('leaves their id nowhere: not in a table, not in the bytes of any file', () => {
    const folder = temporaryFolder()
    using storage = new Storage(join(folder, 'curio.sqlite'))
    storage.sessions.save('session-of-ada', interest, 'ada-lovelace')
    storage.sessions.save('session-of-bob', interest, 'bob')
    for (const item of ['tent', 'peg']) {
      storage.events.append({ session: 'session-of-ada', user: 'ada-lovelace', item, action: 'like', time: 1 })
      storage.events.append({ session: 'session-of-ada', item, action: 'view', time: 1 })
    }
    storage.events.append({ session: 'session-of-bob', user: 'bob', item: 'tent', action: 'like', time: 1 })
    storage.profiles.set('ada-lovelace', { item: 'tent', value: 'like', time: 1 })
    storage.forget('ada-lovelace')
    expect(storage.sessions.list().map(({ id }) => id)).toEqual(['session-of-bob'])
    expect(storage.events.all().map(({ session }) => session)).toEqual(['session-of-bob'])
    expect(storage.profiles.load('ada-lovelace')).toEqual([])
    const bytes = readdirSync(folder).map(name => readFileSync(join(folder, name), 'latin1'))
    expect(bytes.join('')).toContain('session-of-bob')
    expect(bytes.join('')).not.toContain('ada')
  })

  it('works by session id where no user is known', () => {
    using storage = new Storage(':memory:')
    storage.sessions.save('s1', interest)
    storage.events.append({ session: 's1', item: 'tent', action: 'like', time: 1 })
    storage.forget('s1')
    expect(storage.sessions.list()).toEqual([])
    expect(storage.events.all()).toEqual([])
  })
})

describe('the database file', () => {
  it('can be shared by two openers', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    using first = new Storage(path)
    using second = new Storage(path)
    first.sessions.save('s1', interest)
    expect(second.sessions.load('s1')).toEqual(interest)
  })

  it('of a newer version is refused rather than damaged', () => {
    const path = join(temporaryFolder(), 'curio.sqlite')
    new Storage(path).close()
    const other = openSqlite(path)
    other.pragma('user_version = 99')
    other.close()
    expect(() => new Storage(path)).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }))
  })

  it('in an impossible place gives a storage error', () => {
    expect(() => new Storage('/dev/null/curio.sqlite')).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }))
  })
})
