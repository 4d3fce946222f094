import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LexicalIndex } from '../../src/retrieval/index.js'
import { makeItem } from './make-item.js'

const items = [
  makeItem({
    id: 'a',
    title: 'Running Shoes',
    category: 'Shoes/Running',
    description: 'Comfortable for long distances',
    attributes: { color: 'Red' },
  }),
  makeItem({
    id: 'b',
    title: 'Jacket',
    category: 'Clothing/Jackets',
    description: 'Worn with running shoes',
    attributes: { color: 'Blue' },
  }),
  makeItem({ id: 'c', title: 'Trail shoe', translations: { zh: { title: '越野跑鞋', description: '舒适耐磨' } } }),
  makeItem({ id: 'd', title: 'T-shirt' }),
]
const index = new LexicalIndex(items, row => (row === 3 ? ['purple'] : []))
const best = (text: string) => [...index.search(text)].sort((x, y) => y[1] - x[1]).map(([row]) => items[row]?.id)

describe('LexicalIndex', () => {
  it('finds by stem and ranks facts over running text', () => {
    expect(best('runs')).toEqual(['a', 'b'])
    expect(best('shoes')[2]).toBe('b')
  })

  it('finds Chinese by words and pairs', () => {
    expect(best('跑鞋')).toEqual(['c'])
    expect(best('一双舒适的跑鞋')[0]).toBe('c')
  })

  it('finds hyphened words however they are written', () => {
    expect(best('tshirt')).toEqual(['d'])
    expect(best('t shirt')).toEqual(['d'])
  })

  it('finds colours that were seen in a picture', () => {
    expect(best('purple')).toEqual(['d'])
  })

  it('says which share of the words an item covers, and counts unknown words as the rarest', () => {
    expect(index.match('red running shoes').coverage.get(0)).toBeCloseTo(1)
    expect(index.match('surfboard').coverage.size).toBe(0)
    const half = index.match('red surfboard').coverage.get(0) ?? 0
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(0.5)
  })

  it('takes any text as words, never as query syntax', () => {
    expect(best('shoes" OR facts:* NEAR(-')).toContain('a')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        for (const [row, share] of index.match(text).coverage) {
          expect(row).toBeLessThan(items.length)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })
})
