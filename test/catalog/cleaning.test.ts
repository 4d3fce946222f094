import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePrice } from '../../src/catalog/parse-price.js'
import { parseTime } from '../../src/catalog/parse-time.js'
import { plainText } from '../../src/catalog/plain-text.js'
import { resolveImage } from '../../src/catalog/resolve-image.js'

describe('plainText', () => {
  it('removes scripts with their content and keeps words apart', () => {
    expect(plainText('<script>alert(1)</script>Soft<br>warm<ul><li>dry</li></ul>')).toBe('Soft warm dry')
  })

  it('keeps a less-than sign that opens no tag', () => {
    expect(plainText('weighs < 5 kg')).toBe('weighs < 5 kg')
  })

  it('drops control and direction characters', () => {
    expect(plainText('a\u0000b\u202Ec\n d')).toBe('a bc d')
  })

  it('never grows and is stable for text without markup', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\d ,.]*$/u), text => {
        const once = plainText(text)
        expect(plainText(once)).toBe(once)
      }),
    )
  })
})

describe('parsePrice', () => {
  it.each([
    ['$1,299.00', 1299, 'USD'],
    ['12,50 €', 12.5, 'EUR'],
    ['1.299,00 €', 1299, 'EUR'],
    ['GBP 8', 8, 'GBP'],
    ['1,299', 1299, undefined],
    ['19.9', 19.9, undefined],
    ["1'200.50 CHF", 1200.5, 'CHF'],
  ])('reads %s', (text, amount, currency) => {
    expect(parsePrice(text)).toEqual(currency === undefined ? { amount } : { amount, currency })
  })

  it.each(['', 'free', '10-20', '-5', 'from 10 to 20', 'Infinity', '1e999'])('refuses %j', text => {
    expect(parsePrice(text)).toBeUndefined()
  })

  it('reads back every price that it could have been given as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), cents => {
        expect(parsePrice((cents / 100).toFixed(2))?.amount).toBe(cents / 100)
      }),
    )
  })
})

describe('parseTime', () => {
  it('reads back every ISO time', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), date => {
        expect(parseTime(date.toISOString())).toBe(date.getTime())
      }),
    )
  })

  it.each(['', 'soon', '2024-13-01', '12/05/2024'])('refuses %j', text => expect(parseTime(text)).toBeUndefined())
})

describe('resolveImage', () => {
  it('never leaves the folder, whatever the path', () => {
    const part = fc.constantFrom('..', '.', 'a', '/', '\\', 'images', '%2e%2e', '\0')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const path = resolveImage('/shop', parts.join('/'))
        expect(path === undefined || path.startsWith('/shop/')).toBe(true)
      }),
    )
  })
})
