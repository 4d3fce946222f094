import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventAudit } from '../../src/catalog/event-audit.js'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import { openBehaviourFiles } from '../../src/open-behaviour-files.js'
import { BehaviourModel } from '../../src/ranking/index.js'
import { writeCatalog } from './write-catalog.js'

const header = 'user_id,action,item_id,time\n'
const bought = (user: string, item: string, time: string) => `${user},purchase,${item},${time}\n`

async function openShop(rows: string) {
  const folder = await writeCatalog({ 'items.jsonl': '{"id":"tent","title":"Tent"}\n', 'events.csv': header + rows })
  const model = new BehaviourModel()
  const items = new Set(['tent', 'pegs', 'stove'])
  const files = openBehaviourFiles({ directory: folder, isItem: id => items.has(id), take: event => model.add(event) })
  return { events: join(folder, 'events.csv'), model, files, items }
}

describe('behaviour that is written while the shop is open', () => {
  it('counts as soon as it is read again', async () => {
    const { events, model, files } = await openShop(bought('ann', 'tent', '2026-01-01'))
    await files.refresh()
    expect(model.popularity('pegs')).toBe(0)
    await appendFile(events, bought('ann', 'pegs', '2026-01-02'))
    expect(await files.refresh()).toMatchObject({ events: 2, skipped: [] })
    expect(model.popularity('pegs')).toBeGreaterThan(0)
  })

  it('counts once, however often it is read', async () => {
    const { model, files } = await openShop(
      bought('ann', 'tent', '2026-01-01') + bought('bob', 'tent', '2026-01-01') + bought('bob', 'pegs', '2026-01-01'),
    )
    await files.refresh()
    const before = model.popularity('pegs')
    await Promise.all([files.refresh(), files.refresh()])
    expect(model.popularity('pegs')).toBe(before)
  })

  it('about an item that is not there yet counts when the item is', async () => {
    const { model, files, items } = await openShop(bought('ann', 'lamp', '2026-01-01'))
    expect((await files.refresh()).skipped).toMatchObject([{ field: 'item', value: 'lamp' }])
    items.add('lamp')
    expect(await files.refresh()).toMatchObject({ events: 1, skipped: [] })
    expect(model.popularity('lamp')).toBeGreaterThan(0)
  })

  it('may be missing, or no table at all', async () => {
    const { events, files } = await openShop('')
    await writeFile(events, '\u0000\u0001"')
    expect(await files.refresh()).toMatchObject({ events: 0 })
  })
})

describe('the order of events', () => {
  const event = fc.record<CatalogEvent>({
    user: fc.constantFrom('ann', 'bob'),
    action: fc.constantFrom('view', 'purchase'),
    item: fc.constantFrom('tent', 'pegs'),
    time: fc.integer({ min: 0, max: 5 }),
  })

  it('is counted person by person, and what is there twice is counted whatever the order', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), events => {
        const audit = new EventAudit()
        for (const one of events) audit.add(one)
        const distinct = new Set(events.map(({ user, action, item, time }) => `${user} ${action} ${item} ${time}`)).size
        expect(audit.counts).toMatchObject({ events: events.length, duplicates: events.length - distinct })
        const sorted = new EventAudit()
        for (const one of events.toSorted((a, b) => a.time - b.time)) sorted.add(one)
        expect(sorted.counts.outOfOrder).toBe(0)
      }),
    )
  })
})
