/** What counts how much in the vectors of pictures. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemShares, pictureBlocks, queryShares, snapshot, studio } from '../../../src/models/image/picture-look.js'

const histogram = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const look = fc.constantFrom(studio, snapshot)

describe('the shares of what a picture is made of', () => {
  test('come to 1', () => {
    fc.assert(
      fc.property(histogram, fc.boolean(), look, (share, hasClasses, seen) => {
        const items = itemShares(share, hasClasses)
        for (const shares of [items, queryShares(items, seen)])
          expect(pictureBlocks.reduce((sum, block) => sum + shares[block], 0)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('make a photograph count as its look says, whatever the catalogue has', () => {
    fc.assert(
      fc.property(histogram, look, (share, seen) => {
        const items = itemShares(share, true)
        const query = queryShares(items, seen)
        const counts = (block: (typeof pictureBlocks)[number]) => Math.sqrt(items[block] * query[block])
        for (const block of pictureBlocks) expect(counts(block) / counts('network')).toBeCloseTo(seen.against[block], 6)
      }),
    )
  })

  test('leave out classes that are not told', () => {
    const items = itemShares(0.25, false)
    expect([items.classes, queryShares(items, snapshot).classes, items.histogram]).toEqual([0, 0, 0.25])
  })
})
