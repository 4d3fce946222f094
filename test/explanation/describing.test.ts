/** What is said of one item that is asked about or taken. */
import { describe, expect, it } from 'vitest'
import { writeDescription } from '../../src/explanation/templates/write-description.js'
import { writeComplement, writeTaken } from '../../src/explanation/templates/write-taken.js'
import type { Voice } from '../../src/explanation/voice.js'
import { fleece, parka, raincoat } from './shop.js'

const english: Voice = { language: 'en', variant: 0, style: 'brief' }
const chinese: Voice = { ...english, language: 'zh' }
const described = (description: string) => writeDescription(english, { ...parka, description }).join(' ')

describe('a description', () => {
  it('is quoted as the catalogue puts it, with the price', () => {
    expect(described('A warm parka.')).toContain('“A warm parka”')
    expect(described('A warm parka.')).toContain('$62')
  })

  it('that is long ends after a whole sentence', () => {
    const text = described(`${'It is warm in any wind. '.repeat(10)}${'x'.repeat(400)}`)
    expect(text).toMatch(/in any wind”/)
    expect(text).not.toContain('xxx')
  })

  it('of one endless sentence ends after a whole word, and shows it', () => {
    const text = described('warmest '.repeat(80))
    expect(text).toMatch(/warmest…”/)
    expect(text.length).toBeLessThan(450)
  })

  it('is given in Chinese where there is one', () => {
    const item = { ...parka, description: 'Warm.', translations: { zh: { title: '峡湾派克大衣', description: '很暖和。' } } }
    expect(writeDescription(chinese, item).join('')).toContain('“很暖和”')
    expect(writeDescription(english, item).join(' ')).toContain('“Warm”')
  })

  it.each([undefined, '', '   '])('that is missing (%j) gives way to the facts', description => {
    const { description: _, ...bare } = { ...parka, description: '' }
    const text = writeDescription(english, description === undefined ? bare : { ...bare, description }).join(' ')
    expect(text).toMatch(/black/i)
    expect(text).not.toContain('“')
  })

  it('says so where nothing is known, and then of no price either', () => {
    const text = writeDescription(english, { id: 'x', title: 'Plain Thing', attributes: {} }).join(' ')
    expect(text).toMatch(/no more than its name/)
    expect(text).not.toMatch(/cost|price/)
  })
})

describe('an item that is taken', () => {
  it.each([
    [english, '$62', /shop/],
    [chinese, '62美元', /商店/],
  ])('is named with its price, the order left to the shop', (voice, price, place) => {
    const text = writeTaken({ voice, items: [parka] }).join(' ')
    expect(text).toContain(price)
    expect(text).toMatch(place)
  })

  it('beside another is named without a price', () => {
    const text = writeTaken({ voice: english, items: [parka, fleece] }).join(' ')
    expect(text).toContain('Fjord Parka')
    expect(text).toContain('Cinder Fleece')
    expect(text).not.toContain('$')
  })

  it('without a price is named alone', () => {
    const { price: _, ...free } = raincoat
    expect(writeTaken({ voice: english, items: [free] }).join(' ')).not.toMatch(/\$|undefined/)
  })
})

it('what goes with nothing is not announced', () => {
  expect(writeComplement({ voice: english, items: [] })).toEqual([])
  expect(writeComplement({ voice: chinese, items: [parka] }).join('')).toContain('峡湾派克大衣')
})
