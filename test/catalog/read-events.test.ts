import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import { writeCatalog } from './write-catalog.js'

const items = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
]

describe('events.csv', () => {
  it('reads ISO, seconds and milliseconds as one kind of time', async () => {
    const csv =
      'user_id,action,item_id,time\nu,view,a,2024-05-01\nu,click,b,1714521600\nu,cart,b,1714521600000\nu,Purchase,b,2024-05-01T02:00:00+02:00\n'
    const { events, skipped } = await readCatalog(await writeCatalog({ 'items.jsonl': items, 'events.csv': csv }))
    expect(skipped).toEqual([])
    expect(events.map(event => event.time)).toEqual(Array(4).fill(1714521600000))
    expect(events.map(event => event.action)).toEqual(['view', 'click', 'cart', 'purchase'])
  })

  it('reads columns by name in any order, with a value', async () => {
    const csv = 'user_id,action,item_id,value,time\n429,rate,a,4.5,828124615\n'
    const { events } = await readCatalog(await writeCatalog({ 'items.jsonl': items, 'events.csv': csv }))
    expect(events).toEqual([{ user: '429', action: 'rate', item: 'a', time: 828124615000, value: 4.5 }])
  })

  it('hands events over one by one where that is asked, and keeps none', async () => {
    const files = {
      'items.jsonl': items,
      'events.csv': 'user_id,action,item_id,time\nu,view,a,1\nu,cart,b,2\n',
      'ratings.csv': 'user,item,rating\nv,a,4\n',
    }
    const taken: string[] = []
    const { events } = await readCatalog(await writeCatalog(files), {
      onEvent: ({ user, action, item }) => taken.push(`${user} ${action} ${item}`),
    })
    expect(taken).toEqual(['u view a', 'u cart b', 'v rate a'])
    expect(events).toEqual([])
  })

  it('lists each bad row with its field and reason', async () => {
    const csv = 'user_id,action,item_id,time\n,view,a,1\nu,steal,a,1\nu,view,zzz,1\nu,view,a,yesterday\nu,rate,a,1\nu,view,b,1\n'
    const { events, skipped } = await readCatalog(await writeCatalog({ 'items.jsonl': items, 'events.csv': csv }))
    expect(events.map(event => event.item)).toEqual(['b'])
    expect(skipped.map(row => [row.file, row.line, row.field])).toEqual([
      ['events.csv', 2, 'user'],
      ['events.csv', 3, 'action'],
      ['events.csv', 4, 'item'],
      ['events.csv', 5, 'time'],
      ['events.csv', 6, 'value'],
    ])
  })

  it('says so when the file lacks its columns', async () => {
    const { events, skipped } = await readCatalog(await writeCatalog({ 'items.jsonl': items, 'events.csv': 'a,b\n1,2\n' }))
    expect(events).toEqual([])
    expect(skipped).toHaveLength(1)
  })
})

describe('ratings and contexts', () => {
  it('reads user,item,rating as rate events', async () => {
    const { events } = await readCatalog(await writeCatalog({ 'items.jsonl': items, 'ratings.csv': 'user,item,rating\nu,a,5\n' }))
    expect(events).toEqual([{ user: 'u', action: 'rate', item: 'a', time: 0, value: 5 }])
  })

  it('reads where a person is and what lies in the cart', async () => {
    const csv = 'user_id,location,time_in_site,shopping_cart\nu,Zürich,120,a|b\nv,,,\nw,Bern,soon,a\n'
    const { contexts, skipped } = await readCatalog(await writeCatalog({ 'items.jsonl': items, 'contexts.csv': csv }))
    expect(contexts.get('u')).toEqual({ location: 'Zürich', timeInSite: 120, cart: ['a', 'b'] })
    expect(contexts.get('v')).toEqual({ cart: [] })
    expect(skipped.map(row => [row.line, row.field, row.value])).toEqual([[4, 'time_in_site', 'soon']])
  })
})
