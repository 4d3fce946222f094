import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeSentences, openingOf, reopen } from '../../src/explanation/index.js'

const word = fc.constantFrom('the', 'it', 'The', 'It', 'Fjord', 'parka', 'On', 'record,', 'is', 'Nina')
const englishText = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => `${words.join(' ')}.`)
const chineseText = fc
  .array(fc.constantFrom('这', '款', '按', '记', '录', '“', '”', '好', '的', 'Fjord '), { minLength: 1, maxLength: 6 })
  .map(parts => `${parts.join('')}。`)
const spoken = fc.oneof(
  fc.record({ language: fc.constant('en' as const), text: englishText, rest: fc.array(englishText, { maxLength: 2 }) }),
  fc.record({ language: fc.constant('zh' as const), text: chineseText, rest: fc.array(chineseText, { maxLength: 2 }) }),
)

describe('an opening', () => {
  it('is another than the two that are to be avoided, whatever they are', () => {
    fc.assert(
      fc.property(spoken, ({ language, text, rest }) => {
        for (const avoided of [[openingOf(text)], [openingOf(text), ...rest.slice(0, 1).map(openingOf)]]) {
          const said = reopen(text, avoided, language)
          expect(avoided).not.toContain(openingOf(said))
          expect(said.toLowerCase()).toContain(text.slice(1).toLowerCase())
        }
      }),
    )
  })

  it('is left as it is where nothing opened alike', () => {
    expect(reopen('The Fjord Parka costs $62.', ['it is'], 'en')).toBe('The Fjord Parka costs $62.')
  })

  it('keeps the case of names and asks as it asked', () => {
    expect(reopen('The Fjord Parka costs $62.', ['the fjord'], 'en')).toBe('On record, the Fjord Parka costs $62.')
    expect(reopen('Toy Story comes first.', ['toy story'], 'en')).toBe('On record, Toy Story comes first.')
    expect(reopen('Would you like another?', ['would you'], 'en')).toBe('So, would you like another?')
    expect(reopen('“峡湾派克大衣”排第二。', ['峡湾'], 'zh')).toBe('按记录，“峡湾派克大衣”排第二。')
  })

  it('of one wording after another never repeats, for any wordings', () => {
    fc.assert(
      fc.property(fc.array(fc.array(englishText, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), fc.nat(20), (slots, variant) => {
        const said = composeSentences({ language: 'en', variant }, slots)
        const alike = said.filter((sentence, place) => place > 0 && openingOf(sentence) === openingOf(said[place - 1] ?? ''))
        expect(alike).toEqual([])
      }),
    )
  })
})
