import { describe, expect, it } from 'vitest'
import { figureTable } from '../../src/evaluation/figure-table.js'

describe('the table', () => {
  it('says set, figure, value, baseline and what it is of', () => {
    const lines = figureTable([
      { set: 'sgd', name: 'slot F1', value: 0.88, baseline: 0.5, count: 10 },
      { set: 'redial', name: 'share of the largest class', value: 1, count: 3 },
    ]).split('\n')
    expect(lines[1]).toMatch(/^sgd +slot F1 +0\.880 +0\.500 +10$/)
    expect(lines[2]).toMatch(/^redial +share of the largest class +1\.000 +– +3$/)
  })
})
