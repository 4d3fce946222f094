import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import type { Catalog } from '../../../src/contracts/ports.js'
import { CurrentRooms } from '../../../src/dialogue/current-rooms.js'
import { LiveSnapshots, type LiveSnapshotsOptions } from '../../../src/open-live-snapshots.js'
import { openSnapshot } from '../../../src/open-snapshot.js'
import { buildBehaviourModel } from '../../../src/ranking/index.js'
import { MemoryVectorCache, Storage } from '../../../src/storage/index.js'
import { ranking } from '../../dialogue/shop.js'

const catalogOf = (...ids: string[]) => inMemoryCatalog(ids.map(id => ({ id, title: `Thing ${id}`, attributes: {} })))
const parts = {
  cache: Object.assign(new MemoryVectorCache(), { flush: () => {} }),
  indexPath: '/nowhere',
  engines: {},
  behaviour: buildBehaviourModel([]),
  ranking,
  onError: () => {},
}

/** Real snapshots of tiny catalogues, of which two items are many already. */
async function openLive(options: Partial<LiveSnapshotsOptions> = {}) {
  const opened: { items: number; isQuick: boolean }[] = []
  const used: number[] = []
  const errors: unknown[] = []
  const live = new LiveSnapshots(await openSnapshot(catalogOf('a'), parts), {
    open: (catalog, { isQuick }) => {
      opened.push({ items: catalog.items.length, isQuick })
      return openSnapshot(catalog, parts)
    },
    use: ({ catalog }, onRetired) => {
      used.push(catalog.items.length)
      onRetired()
    },
    onError: error => errors.push(error),
    lacks: ({ catalog }) => catalog.items.length >= 2,
    quietMilliseconds: 30,
    ...options,
  })
  return { live, opened, used, errors }
}

describe('a changed catalogue', () => {
  it('is in use at once; what a large one lacks is made up for when it is quiet', async () => {
    const { live, opened, used } = await openLive()
    await live.takeIn(catalogOf('a', 'b'))
    expect(opened).toEqual([{ items: 2, isQuick: true }])
    await live.settled()
    expect(opened).toEqual([
      { items: 2, isQuick: true },
      { items: 2, isQuick: false },
    ])
    expect(used).toEqual([2, 2])
  })

  it('is made up for once, after the last of many changes', async () => {
    const { live, opened } = await openLive({ quietMilliseconds: 200 })
    for (const extra of ['c', 'd', 'e']) await live.takeIn(catalogOf('a', 'b', extra))
    await live.settled()
    expect(opened.filter(({ isQuick }) => !isQuick)).toHaveLength(1)
  })

  it('has nothing to make up for where it is small, or when all is closed', async () => {
    const { live, opened } = await openLive()
    await live.takeIn(catalogOf('b'))
    await live.takeIn(catalogOf('a', 'b'))
    await live.close()
    await sleep(60)
    expect(opened.map(({ isQuick }) => isQuick)).toEqual([true, true])
  })

  it('tells of what went wrong afterwards, and stays in use', async () => {
    const open = (catalog: Catalog, { isQuick }: { isQuick: boolean }) =>
      isQuick ? openSnapshot(catalog, parts) : Promise.reject(new Error('no room'))
    const { live, used, errors } = await openLive({ open })
    await live.takeIn(catalogOf('a', 'b'))
    await live.settled()
    expect(used).toEqual([2])
    expect(errors).toEqual([expect.objectContaining({ message: 'no room' })])
  })
})

describe('the rooms of the moment', () => {
  it('are kept by a turn that runs, and let go of after the last one', async () => {
    using storage = new Storage(':memory:')
    const roomsOf = async (id: string) => ({ ...(await openSnapshot(catalogOf(id), parts)), storage })
    const [first, second, third] = [await roomsOf('a'), await roomsOf('b'), await roomsOf('c')]
    const retired: string[] = []
    const rooms = new CurrentRooms(first)
    const [one, two] = [rooms.borrow(), rooms.borrow()]
    rooms.replace(second, () => retired.push('first'))
    expect([one.rooms, rooms.borrow().rooms, rooms.newest]).toEqual([first, second, second])
    one.release()
    expect(retired).toEqual([])
    two.release()
    expect(retired).toEqual(['first'])
    rooms.replace(third, () => retired.push('second'))
    expect(retired).toEqual(['first'])
  })
})
