import { describe, expect, it } from 'vitest'
import type { Wish } from '../../src/contracts/wish.js'
import { saysNoMore } from '../../src/explanation/words/says-no-more.js'
import { wish } from './shop.js'

const text = (evidence: string, ...values: string[]): Wish => ({ ...wish('text', values.length > 0 ? values : [evidence]), evidence })
const category = (value: string, evidence: string): Wish => ({ ...wish('category', [value]), evidence })

describe('free words say no more', () => {
  it.each([
    ['backpack', category('Bags/Backpacks', 'backpacks')],
    ['the backpacks', category('Bags/Backpacks', 'the backpack')],
    ['背包', category('Bags/Backpacks', '背包')],
    ['背包的', category('Bags/Backpacks', '背包')],
    ['black', { ...wish('color', ['Black']), evidence: '黑色' }],
  ])('%s, beside a wish of a facet with the same words', (said, other) => {
    const own = text(said)
    expect(saysNoMore(own, [own, other])).toBe(true)
  })

  it.each([
    ['hiking backpack', category('Bags/Backpacks', 'backpack')],
    ['防水背包', category('Bags/Backpacks', '背包')],
    ['backpack', category('Shoes', 'shoes')],
  ])('%s does, beside less', (said, other) => {
    const own = text(said)
    expect(saysNoMore(own, [own, other])).toBe(false)
  })

  it('nor does a kind that titles name, beside its category', () => {
    const kind: Wish = { ...wish('title', ['Backpack']), evidence: '背包' }
    expect(saysNoMore(kind, [kind, category('Bags/Backpacks', '背包')])).toBe(true)
    expect(saysNoMore(kind, [kind, text('背包')])).toBe(false)
  })

  it('and no wish of a facet is left out, nor what is avoided', () => {
    const backpacks = category('Bags/Backpacks', 'backpack')
    expect(saysNoMore(backpacks, [backpacks])).toBe(false)
    expect(saysNoMore({ ...text('backpack'), polarity: 'avoid' }, [backpacks])).toBe(false)
  })
})
