import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../src/channels/terminal/display-width.js'
import { wrapText } from '../../../src/channels/terminal/wrap-text.js'

describe('text for a terminal', () => {
  it('breaks between words, not in them', () => {
    expect(wrapText('the second word', 10, 0).text).toBe('the second\nword')
  })

  it('goes on from where the cursor stands', () => {
    const first = wrapText('the first', 12, 0)
    expect(first.column).toBe(9)
    expect(wrapText(' and more', 12, first.column).text).toBe('\nand more')
  })

  it('breaks Chinese anywhere but before a closing mark', () => {
    expect(wrapText('舒适的跑鞋。', 10, 0).text).toBe('舒适的跑鞋。')
    expect(wrapText('舒适的跑鞋很轻', 10, 0).text).toBe('舒适的跑鞋\n很轻')
  })

  it('keeps every word, in order, and no line of short words over the width', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 60 }), fc.integer({ min: 10, max: 60 }), (words, width) => {
        const { text, column } = wrapText(words.join(' '), width, 0)
        expect(text.split(/\s+/).filter(Boolean)).toEqual(words)
        const lines = text.split('\n')
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(column).toBe(displayWidth(lines.at(-1) ?? ''))
      }),
    )
  })
})
