/** The window of what was shown outlives a restart where a share is bounded. */
import { describe, expect, it } from 'vitest'
import { configSchema } from '../src/config/schema.js'
import { openShownPlaces } from '../src/open-shown-places.js'
import { Storage } from '../src/storage/index.js'

const open = configSchema.parse({}).ranking.exposure
const bounded = { ...open, brand: 0.5, window: 10 }
const onError = (error: Error) => {
  throw error
}

describe('the window of what was shown', () => {
  it('goes on after a restart, for the same catalogue', () => {
    using storage = new Storage(':memory:')
    const rooms = { store: storage.places, catalog: '/shop', exposure: bounded, onError }
    const first = openShownPlaces(rooms)
    first.add([{ brand: 'A', category: 'Shoes', priceBand: '1 to 2' }, { brand: 'A' }])
    first.add([{ brand: 'B' }, {}])
    const second = openShownPlaces(rooms)
    expect([second.share('brand', 'A'), second.share('brand', 'B'), second.share('priceBand', '1 to 2')]).toEqual([0.5, 0.25, 0.25])
    expect(openShownPlaces({ ...rooms, catalog: '/other' }).share('brand', 'A')).toBe(0)
  })

  it('looks at no more places than are configured', () => {
    using storage = new Storage(':memory:')
    const rooms = { store: storage.places, catalog: '/shop', exposure: bounded, onError }
    const first = openShownPlaces(rooms)
    for (const brand of ['A', 'A', 'B', 'B', 'B', 'B', 'B']) first.add([{ brand }, { brand }])
    expect(openShownPlaces(rooms).share('brand', 'A')).toBe(0)
  })

  it('is not kept where nothing is bounded', () => {
    using storage = new Storage(':memory:')
    openShownPlaces({ store: storage.places, catalog: '/shop', exposure: open, onError }).add([{ brand: 'A' }])
    expect(storage.places.latest('/shop', 10)).toEqual([])
  })

  it('goes on in memory where it cannot be kept, and says so', () => {
    const storage = new Storage(':memory:')
    const said: string[] = []
    const rooms = {
      store: storage.places,
      catalog: '/shop',
      exposure: bounded,
      onError: (error: { code: string }) => void said.push(error.code),
    }
    const places = openShownPlaces(rooms)
    storage.close()
    places.add([{ brand: 'A' }])
    expect(places.share('brand', 'A')).toBe(1)
    expect(said).toEqual(['STORAGE_FAILED'])
  })
})
