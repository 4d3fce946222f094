import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reason, ScorePart } from '../../../src/contracts/recommendation.js'
import { measurementPage } from '../../../src/evaluation/report/measurement-page.js'
import { PartTally } from '../../../src/evaluation/retrieval/part-tally.js'

const reason = (part: ScorePart, weight: number): Reason => ({
  kind: 'similar',
  part,
  weight,
  fact: { subject: 'a', property: part, value: weight, source: 'catalog' },
})
const list = (...items: readonly (readonly Reason[])[]) => items.map(reasons => ({ reasons }))

test('the shares of the parts are means over the lists, largest first, and an empty list has none', () => {
  const tally = new PartTally()
  tally.add(list([reason('similarity', 0.4), reason('popularity', 0.6)], [reason('similarity', 1)]))
  tally.add(list([reason('similarity', 0.9)]))
  tally.add([])
  const figures = tally.figures('tents', 1)
  expect(figures.map(({ name, count }) => [name, count])).toEqual([
    ['likeness to your words', 2],
    ['popularity', 2],
  ])
  expect(figures[0]?.value).toBeCloseTo(0.8)
  expect(figures[1]?.value).toBeCloseTo(0.15)
  expect(new PartTally().figures('tents', 1)).toEqual([])
})

test('the report draws a bar for each part, with its name and share beside it', () => {
  const tally = new PartTally()
  tally.add(list([reason('similarity', 0.69), reason('attributes', 0.31)]))
  const page = measurementPage({ title: 'Tents', beside: '', settings: {}, measured: { figures: tally.figures('tents', 1), failures: [] } })
  expect(page).toContain('<h2>tents, what the score is made of</h2>')
  expect(page).toMatch(/role="img" aria-label="tents, what the score is made of/)
  expect(page).toMatch(/likeness to your words<\/text><text[^>]*>0\.690<\/text><rect class="own"/)
})

test('no share is outside 0 to 1', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(weights, { minLength: 1, maxLength: 8 }), lists => {
      const tally = new PartTally()
      for (const each of lists) tally.add(list(...each.map(weight => [reason('behaviour', weight)])))
      for (const { value } of tally.figures('any', 1)) expect(value >= 0 && value <= 1 + 1e-9).toBe(true)
    }),
  )
})
