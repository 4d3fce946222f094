/** Comparatives against one shown item, in both languages, and what only looks like taking it. */
import { expect, test } from 'vitest'
import { afterList, reader } from './shop.js'

test.each(['cheaper than the first', '比第一个便宜的', '有没有比第一个便宜的'])('%s is measured against that item', said => {
  expect(reader.read(said, afterList).acts).toContainEqual({
    type: 'adjust',
    facet: 'price',
    direction: 'less',
    than: afterList.shown.at(-1)?.[0],
  })
})

test('比第一个贵的 asks for dearer ones', () => {
  expect(reader.read('比第一个贵的', afterList).acts).toContainEqual(
    expect.objectContaining({ type: 'adjust', facet: 'price', direction: 'more' }),
  )
})

test('take the first away takes nothing', () => {
  expect(reader.read("I'll take the first", afterList).acts).toContainEqual(expect.objectContaining({ type: 'accept' }))
  expect(reader.read("let's take the first away", afterList).acts.map(({ type }) => type)).not.toContain('accept')
})
