/** Wishes, prices and values in a person's words. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { facetKind } from '../../src/explanation/words/facet-kind.js'
import { formatMoney } from '../../src/explanation/words/format-money.js'
import { valueWords } from '../../src/explanation/words/value-words.js'
import { wishPhrase, wishValues } from '../../src/explanation/words/wish-phrase.js'
import { wish } from './shop.js'

const rowSchema = z.object({ attributes: z.record(z.string(), z.unknown()).default({}) })
/** Names of people, sizes and dates are written as they are. */
const proper = /^(?:brand|title|size|creator|director|teacher|year)$/

describe('a family of values', () => {
  const greys = ['Charcoal', 'Gray', 'Slate']

  it.each([
    [{ ...wish('color', greys), evidence: 'gray' }, 'gray'],
    [{ ...wish('color', greys), evidence: 'charcoal or slate' }, 'charcoal or slate'],
    [{ ...wish('color', greys), evidence: 'ashen' }, 'charcoal, gray or slate'],
    [{ ...wish('use', ['Running', 'Walking']), evidence: 'running' }, 'running or walking'],
  ])('is called by what was said of it', (asked, words) => {
    expect(wishValues(asked, 'en').toLowerCase()).toBe(words)
  })

  it('is called by its first in Chinese, where one word was said', () => {
    expect(wishValues({ ...wish('color', ['Gray', 'Charcoal']), evidence: '灰色' }, 'zh')).toBe('灰色')
  })

  it('has three values at the most', () => {
    expect(wishValues({ ...wish('color', ['Red', 'Pink', 'Orange', 'Purple']), evidence: 'warm' }, 'en')).not.toContain('purple')
  })
})

describe('a wish', () => {
  it.each([
    [wish('color', ['Black']), '黑色'],
    [wish('color', ['Black'], { polarity: 'avoid' }), '不要黑色'],
    [wish('material', ['Wool']), '羊毛材质'],
    [wish('material', ['Wool'], { polarity: 'avoid' }), '不要羊毛材质'],
    [wish('text', ['summit']), '“summit”'],
  ])('in Chinese', (asked, phrase) => {
    expect(wishPhrase(asked, 'zh')).toBe(phrase)
  })

  it('that is avoided is denied in English', () => {
    expect(wishPhrase(wish('color', ['Black'], { polarity: 'avoid' }), 'en')).toMatch(/^not /)
    expect(wishPhrase(wish('text', ['summit'], { polarity: 'avoid' }), 'en')).toBe('not “summit”')
  })
})

describe('money', () => {
  it.each([
    [42, 'USD', 'en', '$42'],
    [42.5, 'USD', 'en', '$42.50'],
    [42.999, 'USD', 'en', '$43'],
    [1200, 'USD', 'en', '$1,200'],
    [42, 'usd', 'en', '$42'],
    [42, 'USD', 'zh', '42美元'],
    [42, 'CNY', 'zh', '42元'],
    [42.5, 'CNY', 'zh', '42.5元'],
    [42, undefined, 'en', '42'],
    [42, 'dollars', 'en', '42'],
  ] as const)('%s %s in %s', (amount, currency, language, written) => {
    expect(formatMoney(amount, currency, language)).toBe(written)
  })
})

it('every word that describes an item of the demonstration has a Chinese name', () => {
  const rows = readFileSync(new URL('../../catalog/items.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
  const unnamed = new Set<string>()
  for (const row of rows) {
    for (const [facet, values] of Object.entries(rowSchema.parse(JSON.parse(row)).attributes)) {
      if (proper.test(facetKind(facet))) continue
      for (const value of [values].flat()) {
        if (typeof value !== 'string' || !/[a-z]/.test(value)) continue
        if (!/\p{Script=Han}/u.test(valueWords(facet, value, 'zh'))) unnamed.add(`${facet}: ${value}`)
      }
    }
  }
  expect([...unnamed]).toEqual([])
})
