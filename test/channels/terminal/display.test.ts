import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardLines } from '../../../src/channels/terminal/card.js'
import { displayWidth, truncateToWidth } from '../../../src/channels/terminal/display-width.js'
import { printable } from '../../../src/channels/terminal/printable.js'
import { parseSlashCommand } from '../../../src/channels/terminal/slash-command.js'

const recommendation = (title: string, extra = {}) => ({
  item: {
    id: '1',
    title,
    price: 49.5,
    currency: 'USD',
    category: 'Shoes/Running',
    attributes: { color: 'blue' },
    translations: { zh: { title: '轻羽跑鞋' } },
    ...extra,
  },
  score: 0.5,
  parts: { similarity: 0.5, behaviour: 0, attributes: 0, context: 0, popularity: 0, novelty: 0, freshness: 0, exploration: 0 },
  reasons: [],
})

describe('a card', () => {
  it('shows position, title, price and facts', () => {
    const [first, second] = cardLines(recommendation('Feather Runner'), 2, 'en', 80).map(stripVTControlCharacters)
    expect(first).toMatch(/^ {2}2 {2}Feather Runner +\$49\.50$/)
    expect(second).toContain('running shoes · blue')
  })

  it('shows the Chinese title to a Chinese reader', () => {
    expect(cardLines(recommendation('Feather Runner'), 1, 'zh', 80).join()).toContain('轻羽跑鞋')
  })

  it('never exceeds the terminal’s width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 40, max: 120 }), (title, width) => {
        for (const line of cardLines(recommendation(title), 1, 'en', width))
          expect(displayWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('survives a currency that does not exist', () => {
    expect(cardLines(recommendation('A', { currency: 'dollars!' }), 1, 'en', 80).join()).toContain('49.5')
  })
})

describe('text for a terminal', () => {
  it('loses escape sequences, so that a catalogue cannot drive the screen', () => {
    expect(printable('a\u001b[2Jb\u0007')).not.toMatch(/\p{Cc}/u)
  })

  it('counts East Asian characters twice', () => {
    expect(displayWidth('跑鞋ab')).toBe(6)
    expect(displayWidth(truncateToWidth('跑鞋跑鞋跑鞋', 7))).toBeLessThanOrEqual(7)
  })
})

describe('a slash command', () => {
  it('is told apart from a sentence', () => {
    expect(parseSlashCommand('red / blue', 'en')).toBeUndefined()
  })

  it.each([
    ['/image "my shoe.jpg" in green', { image: 'my shoe.jpg', text: 'in green' }],
    ['/image shoe.jpg', { image: 'shoe.jpg' }],
    ['/context weather=rain', { context: { weather: 'rain' } }],
    ['/why', { text: 'why exactly the first one?' }],
  ])('%s becomes a turn', (line, input) => {
    expect(parseSlashCommand(line, 'en')).toEqual({ kind: 'turn', input })
  })

  it('speaks Chinese in a Chinese conversation', () => {
    expect(parseSlashCommand('/forget', 'zh')).toMatchObject({ input: { text: '全部忘掉' } })
  })

  it.each(['/image', '/context weather', '/nothing', '/help'])('%s prints what to do', line => {
    expect(parseSlashCommand(line, 'en')).toMatchObject({ kind: 'print' })
  })
})
