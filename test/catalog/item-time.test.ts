import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemTime } from '../../src/catalog/item-time.js'
import type { AttributeValue } from '../../src/contracts/item.js'

const of = (attributes: Record<string, AttributeValue>) => itemTime({ attributes })
const day = (text: string) => Date.parse(`${text}T00:00Z`)

describe('when an item came out', () => {
  it.each([
    ['released', '2024-05-01', day('2024-05-01')],
    ['Release Date', '2024-05-01T10:00:00Z', day('2024-05-01') + 36_000_000],
    ['published_at', 1_714_521_600_000, day('2024-05-01')],
    ['added', 1_714_521_600, day('2024-05-01')],
    ['year', 1987, day('1987-01-01')],
    ['Year', '1987', day('1987-01-01')],
  ])('is read of %s: %j', (name, value, time) => {
    expect(of({ [name]: value })).toBe(time)
  })

  it.each([
    ['released', 'soon'],
    ['released', ''],
    ['added', 12],
    ['year', 99],
    ['date', true],
    ['published', ['2024-05-01']],
    ['colour', '2024-05-01'],
    ['best before', '2024-05-01'],
  ])('is not made up of %s: %j', (name, value) => {
    expect(of({ [name]: value })).toBeUndefined()
  })

  it('is rather said by its release than by its entry in the shop, in whatever order they stand', () => {
    const entries = [
      ['added', '2024-05-01'],
      ['released', '1999-01-01'],
      ['year', '1998'],
    ] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: 3 }), all => {
        expect(of(Object.fromEntries(all))).toBe(day('1999-01-01'))
      }),
    )
    expect(of({ released: 'unknown', added: '2024-05-01' })).toBe(day('2024-05-01'))
  })

  it('is a number or nothing, whatever the record holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), value => {
        const time = of({ released: value })
        if (time !== undefined) expect(Number.isFinite(time)).toBe(true)
      }),
    )
  })
})
