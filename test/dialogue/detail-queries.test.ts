/** What of a query is left to tell things of one kind apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detailQueries } from '../../src/dialogue/detail-queries.js'
import { wish } from './shop.js'

const hoodies = wish('category', ['Hoodies & Sweatshirts'], { evidence: 'hoodie' })
const men = wish('gender', ['Men'], { evidence: 'men' })

describe('the details of a query', () => {
  it.each([
    ['hoodie men polyester', ['polyester']],
    ['hoodies men organic cotton', ['organic cotton']],
    ['hoodie men', []],
    ['hoodie men weather', []],
    ['menswear hoodie', ['menswear']],
  ])('of “%s” are %j', (text, details) => {
    expect(detailQueries([{ text, weight: 1 }], [hoodies, men]).map(detail => detail.text)).toEqual(details)
  })

  it('are told beside what records say in their place', () => {
    const [said, related] = detailQueries([{ text: 'hoodie windy weather', weight: 0.6 }], [hoodies])
    expect(said).toEqual({ text: 'windy weather', weight: 0.6 })
    expect(related?.text).toContain('wind-resistant')
    const warm = detailQueries([{ text: 'hoodie warm weather', weight: 1 }], [hoodies]).map(({ text }) => text)
    expect(warm.join(' ')).toContain('breathable')
  })

  it.each([
    ['hoodie men stripes', 'striped'],
    ['hoodie men color blocked', 'two tone'],
    ['hoodie men plaid', 'checked'],
    ['hoodie men polka dot', 'dotted'],
  ])('of “%s” are told beside other names of the pattern, such as %s', (text, name) => {
    const [, related] = detailQueries([{ text, weight: 1 }], [hoodies, men])
    expect(` ${related?.text} `).toContain(` ${name} `)
  })

  it('have other names of a pattern for whole words alone', () => {
    expect(detailQueries([{ text: 'hoodie men printer checkout', weight: 1 }], [hoodies, men])).toHaveLength(1)
  })

  it('are none of a Chinese query, of which scraps would be left', () => {
    const kind = wish('category', ['Hoodies & Sweatshirts'], { evidence: '连帽衫' })
    expect(detailQueries([{ text: '天冷穿的连帽衫 cold hoodie', weight: 1 }], [kind])).toEqual([])
  })

  it('are none where no wish is answered, or only avoided values are', () => {
    expect(detailQueries([{ text: 'polyester hoodie', weight: 1 }], [])).toEqual([])
    expect(detailQueries([{ text: 'polyester', weight: 1 }], [wish('color', ['red'], { polarity: 'avoid' })])).toEqual([])
  })

  it('never throw, and keep the weight of their query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 12 }), (text, evidence) => {
        const details = detailQueries([{ text, weight: 0.5 }], [wish('material', ['wool'], { evidence })])
        expect(details.every(detail => detail.weight === 0.5 && detail.text !== '')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
