/** More events than are read at once. */
import { expect, test } from 'vitest'
import { Storage } from '../../src/storage/index.js'

test('are handed over one by one, each once and in the order that they were appended', () => {
  using storage = new Storage(':memory:')
  const times = Array.from({ length: 12_001 }, (_, index) => index)
  for (const time of times) storage.events.append({ session: 's', item: 'tent', action: 'view', time })
  const seen: number[] = []
  storage.events.eachCatalogEvent(({ time }) => seen.push(time))
  expect(seen).toEqual(times)
  expect(storage.events.all()).toHaveLength(times.length)
})
