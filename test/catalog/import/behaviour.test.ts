import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../../src/catalog/index.js'
import { importFiles } from './import-files.js'

const items = 'item_id,name,description,category,price\na,Tent,Light,Camping,99\nb,Lamp,Bright,Home,12\n'

describe('importing what people did', () => {
  it('tells items, events, ratings and contexts apart by their columns', async () => {
    const { target, report } = await importFiles({
      'one.csv': items,
      'two.csv': 'user_id,action,item_id,time\nu1,view,a,2024-05-01T10:00:00Z\nu1,purchase,a,2024-05-02\n',
      'three.csv': 'user,item,rating\nu1,b,4.5\n',
      'four.csv': 'user_id,location,time_in_site,shopping_cart\nu1,Porto,120,a|b\n',
    })
    expect(report).toMatchObject({ items: 2, events: 2, ratings: 1, contexts: 1, leftAside: [] })
    const data = await readCatalog(target)
    expect(data.events.map(({ action, item }) => [action, item])).toEqual([
      ['view', 'a'],
      ['purchase', 'a'],
      ['rate', 'b'],
    ])
    expect(data.contexts.get('u1')).toEqual({ location: 'Porto', timeInSite: 120, cart: ['a', 'b'] })
    expect(data.skipped).toEqual([])
  })

  it.each([
    ['transaction', 'purchase'],
    ['addtocart', 'cart'],
    ['pv', 'view'],
    ['fav', 'like'],
    ['Kauf', 'purchase'],
    ['加购', 'cart'],
  ])('takes the action %s for %s', async (said, action) => {
    const { target } = await importFiles({ 'i.csv': items, 'e.csv': `timestamp,visitorid,event,itemid\n1433221332117,257597,${said},a\n` })
    expect((await readCatalog(target)).events[0]).toMatchObject({ action, time: 1_433_221_332_117 })
  })

  it('skips what nothing can be learnt from and says which line and why', async () => {
    const { report, file } = await importFiles({
      'i.csv': items,
      'e.csv':
        'user_id,action,item_id,time\nu1,view,a,2024-05-01\n,view,a,2024-05-01\nu2,view,zzz,2024-05-01\nu3,dances,a,2024-05-01\nu4,view,a,someday\n',
    })
    const events = report.tables.find(({ source }) => source === 'e.csv')
    expect(events?.skipped.examples.map(({ line, field, why }) => [line, field, why])).toEqual([
      [3, 'user_id', 'is missing'],
      [4, 'item_id', 'no item has this id'],
      [5, 'action', 'not an action that curio knows'],
      [6, 'time', 'neither ISO 8601 nor seconds or milliseconds since 1970'],
    ])
    expect(await file('broken-rows-e.csv')).toBe(
      'user_id,action,item_id,time\n,view,a,2024-05-01\nu2,view,zzz,2024-05-01\nu3,dances,a,2024-05-01\nu4,view,a,someday\n',
    )
  })

  it('adds behaviour to a catalogue that is there already', async () => {
    const first = await importFiles({ 'i.csv': items })
    const { report } = await importFiles({ 'r.csv': 'user,item,rating\nu,a,5\nu,nope,1\n' }, { target: first.target })
    expect(report).toMatchObject({ items: 0, ratings: 1, written: true })
    expect((await readCatalog(first.target)).events).toHaveLength(1)
    expect((await readCatalog(first.target)).catalog.items).toHaveLength(2)
  })

  it('reads reviews of several items as ratings', async () => {
    const { report } = await importFiles({
      'i.csv': items,
      'reviews.jsonl':
        '{"id":"R1","reviewer":"Ann","item_ids":["a","b"],"rating":4,"title":"Nice"}\n{"id":"R2","reviewer":"Bo","item_ids":["a"],"rating":2,"title":"Meh"}\n',
    })
    expect(report).toMatchObject({ items: 2, ratings: 3 })
  })

  it('dates events without times to 1970 and says so', async () => {
    const { target, report } = await importFiles({ 'i.csv': items, 'e.csv': 'user_id,event,item_id\nu,view,a\n' })
    expect((await readCatalog(target)).events[0]?.time).toBe(0)
    expect(report.notes.join()).toContain('no times')
  })
})
