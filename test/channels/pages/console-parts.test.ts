/** The sums, bars and signatures behind the console. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/in-memory-catalog.js'
import { bar, lineChart } from '../../../src/channels/pages/console/charts.js'
import { exposureOf } from '../../../src/channels/pages/console/exposure.js'
import { figuresOf, tally } from '../../../src/channels/pages/console/figures.js'
import { figuresView } from '../../../src/channels/pages/console/figures-view.js'
import { OperatorCookie } from '../../../src/channels/pages/console/operator-cookie.js'
import { segmentsOf } from '../../../src/channels/pages/console/session-page.js'
import { TurnMetrics } from '../../../src/channels/support/turn-metrics.js'
import { elementsOf } from './page-of.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const parts = fc.record({
  similarity: share,
  behaviour: share,
  attributes: share,
  context: share,
  popularity: share,
  novelty: share,
  freshness: share,
  exploration: share,
})

describe('the parts of a score', () => {
  test('sum up to the score that was shown, in the proportions of their weights', () => {
    fc.assert(
      fc.property(parts, parts, share, (values, weights, score) => {
        const segments = segmentsOf({ id: 'a', title: 'A', score, parts: values }, weights)
        const sum = segments.reduce((total, segment) => total + segment.share, 0)
        if (segments.length > 0) expect(sum).toBeCloseTo(score)
      }),
    )
  })
})

describe('exposure', () => {
  test('shares of what was shown and of what there is each come to one whole', () => {
    const prices = fc.array(fc.double({ min: 0.01, max: 5000, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(prices, fc.array(fc.nat({ max: 50 }), { minLength: 1 }), (list, shown) => {
        const items = list.map((price, index) => ({ id: `i${index}`, title: 'x', price, brand: `b${index % 3}`, attributes: {} }))
        const counts = new Map(shown.map(index => [`i${index}`, 1 + (index % 4)]))
        const exposures = exposureOf(inMemoryCatalog(items), counts)
        const isAnyThere = shown.some(index => index < items.length)
        for (const rows of [exposures.prices, exposures.brands]) {
          expect(rows.reduce((sum, row) => sum + row.catalog, 0)).toBeCloseTo(1)
          expect(rows.reduce((sum, row) => sum + row.shown, 0)).toBeCloseTo(isAnyThere ? 1 : 0)
        }
        expect(exposures.categories).toEqual([])
      }),
    )
  })

  test('is shown beside the bounds that are configured', () => {
    const view = (brand: number) =>
      figuresView({
        figures: figuresOf(new TurnMetrics(), 0),
        exposures: exposureOf(inMemoryCatalog([]), new Map()),
        bounds: { brand, category: 1, priceBand: 1 },
        sessions: [],
        now: 0,
      }).toString()
    expect(view(0.4)).toContain('Brands on screen, each at most 40 %')
    expect(view(0.4)).toContain('Departments on screen<')
    expect(view(1)).toContain('Brands on screen<')
  })

  test('a tally is ordered, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), names => {
        const rows = tally(names)
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(names.length)
        expect(rows).toEqual(rows.toSorted((a, b) => b.count - a.count))
      }),
    )
  })
})

describe('charts', () => {
  test('stay within their frame, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 70 }), values => {
        const chart = lineChart(values, { label: 'l', start: 's', end: 'e' }).toString()
        const line = elementsOf(chart).find(({ name }) => name === 'polyline')?.attributes['points'] ?? ''
        const numbers = line.split(/[ ,]/u).map(Number)
        expect(numbers).toHaveLength(2 * values.length)
        expect(numbers.every(number => number >= 0 && number <= 600)).toBe(true)
      }),
    )
  })

  test('bars take odd shares for what they can be', () => {
    const odd = fc.oneof(share, fc.constantFrom(-1, 2, Number.NaN, Number.POSITIVE_INFINITY))
    fc.assert(
      fc.property(fc.array(odd), odd, (shares, mark) => {
        const drawn = bar(
          shares.map(value => ({ kind: 'share', share: value })),
          mark,
        ).toString()
        for (const { attributes } of elementsOf(drawn))
          if (attributes['width'] !== undefined) expect(Number(attributes['width'])).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the operator’s cookie', () => {
  const token = 'the-operator-token'

  test('holds until its time is over, and under its own token only', () => {
    const cookie = new OperatorCookie(token)
    const value = cookie.issue(1000)
    expect(cookie.holds(value, 1000 + OperatorCookie.lifetimeMilliseconds - 1)).toBe(true)
    expect(cookie.holds(value, 1000 + OperatorCookie.lifetimeMilliseconds)).toBe(false)
    expect(new OperatorCookie('another-operator-token').holds(value, 1000)).toBe(false)
  })

  test('is never anything that somebody made up', () => {
    const cookie = new OperatorCookie(token)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(), fc.base64String()).map(pair => pair.join('.')),
        ),
        value => !cookie.holds(value, 0),
      ),
    )
  })
})
