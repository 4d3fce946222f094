import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interfaceLanguage } from '../../src/widget/interface-language.js'
import { backoff } from '../../src/widget/session/backoff.js'
import { serverAddress } from '../../src/widget/session/server-address.js'
import { emptyTranscript, withToldInterest } from '../../src/widget/session/transcript.js'
import { announcement } from '../../src/widget/view/announcement.js'
import { chipText } from '../../src/widget/view/chip-text.js'
import { pictureAddress } from '../../src/widget/view/picture-address.js'
import { safeAddress } from '../../src/widget/view/safe-address.js'
import { saidText } from '../../src/widget/view/said-text.js'
import { shortReason } from '../../src/widget/view/short-reason.js'
import { wordsOf } from '../../src/widget/words.js'
import { interest, recommend, wish } from './frames.js'

const red = wish('color', ['red'])
const notBlack = wish('color', ['black'], { polarity: 'avoid' })
const cheap = wish('price', [150], { operator: 'at-most' })
const bags = wish('category', ['Bags'])

describe('the words of the interface', () => {
  test('are there in both languages, none forgotten', () => {
    expect(Object.keys(wordsOf('zh'))).toEqual(Object.keys(wordsOf('en')))
    const chinese = Object.entries(wordsOf('zh')).filter(([name]) => name !== 'otherLanguage')
    for (const [name, value] of chinese) if (typeof value === 'string') expect(value, name).toMatch(/\p{Script=Han}/u)
  })

  test('follow the first language that is known', () => {
    expect(interfaceLanguage([null, undefined, 'de', 'zh-Hant', 'en'])).toBe('zh')
    expect(interfaceLanguage(['EN-gb', 'zh'])).toBe('en')
    expect(interfaceLanguage(['fr', 'zhx'])).toBe('en')
  })

  test('say wishes shortly', () => {
    expect([red, notBlack, cheap, bags].map(held => chipText(held, 'en', 'USD'))).toEqual(['red', 'not black', 'under $150', 'bags'])
    expect([red, notBlack, cheap].map(held => chipText(held, 'zh', 'USD'))).toEqual(['红色', '不要黑色', '150美元以内'])
    expect(chipText({ ...bags, polarity: 'avoid' }, 'en')).toBe('not bags')
  })

  test('let buttons speak', () => {
    const transcript = {
      ...withToldInterest(emptyTranscript, interest([notBlack])),
      items: new Map([['k', recommend({ id: 'k', title: 'Kettle' }).item]]),
    }
    const said = (act: Parameters<typeof saidText>[0]) => saidText(act, transcript, 'en')
    expect(said({ feedback: { item: 'k', value: 'like' } })).toBe('I like Kettle')
    expect(said({ feedback: { item: 'gone', value: 'dislike' } })).toBe('this one is not for me')
    expect(said({ edit: { do: 'forget-item', item: 'k' } })).toBe('Take back what I said of Kettle')
    expect(said({ edit: { do: 'forget-wish', wish: notBlack.id } })).toBe('No longer: not black')
    expect(said({ edit: { do: 'forget-wish', wish: 'gone' } })).toBe('No longer: a wish')
    expect(said({ edit: { do: 'undo' } })).toBe('Undo')
    expect(said({ edit: { do: 'forget-all' } })).toBe('Forget everything')
    expect(said({})).toBe('')
  })

  test('announce a whole answer: how many items first', () => {
    const turn = { messageId: 'm', revision: 1, items: [recommend({ id: 'a' })], text: 'This one.', isRunning: false }
    expect(announcement(turn, 'en')).toBe('1 item. This one.')
    expect(announcement({ ...turn, items: [] }, 'en')).toBe('This one.')
    expect(announcement(turn, 'zh')).toBe('1 件商品。 This one.')
    expect(announcement({ ...turn, error: { code: 'ABORTED', message: '' } }, 'en')).toBe('Stopped.')
    expect(announcement({ ...turn, error: { code: 'INTERNAL', message: 'Sorry.' } }, 'en')).toBe('That did not work. Sorry.')
  })
})

describe('the reason on a card', () => {
  const meets = (held: typeof red, value: string | number) =>
    ({
      kind: 'meets',
      part: 'attributes',
      weight: 0.2,
      wish: held,
      fact: { subject: 'a', property: held.facet, value, source: 'item' },
    }) as const
  const similar = {
    kind: 'similar',
    part: 'similarity',
    weight: 0.7,
    fact: { subject: 'a', property: 'similarity', value: 0.9, source: 'catalog' },
  } as const

  test('is a wish that the record meets, before what the card shows anyway and before likeness', () => {
    const item = { id: 'a', category: 'Bags', price: 20, currency: 'USD', attributes: { color: 'red' } }
    expect(shortReason(recommend(item, [similar, meets(bags, 'Bags'), meets(cheap, 20), meets(red, 'red')]), 'en')).toBe('red')
    expect(shortReason(recommend(item, [similar, meets(red, 'red')]), 'zh')).toContain('红色')
    expect(shortReason(recommend(item, [similar]), 'en')).toBe('close to what you described')
    expect(shortReason(recommend(item), 'en')).toBe('')
  })

  test('says what it is instead of what is avoided', () => {
    expect(shortReason(recommend({ id: 'a', attributes: { color: 'pink' } }, [meets(notBlack, 'pink')]), 'en')).toBe('pink, not black')
  })
})

describe('addresses', () => {
  test('of pictures are http or nothing', () => {
    const base = 'https://shop.example/'
    expect(safeAddress('/api/v1/images/a%20b', base)).toBe('https://shop.example/api/v1/images/a%20b')
    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:x',
      'http://',
      7,
      undefined,
    ])
      expect(safeAddress(address, base)).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), address => {
        expect(safeAddress(address, base) ?? 'https:').toMatch(/^https?:/)
      }),
    )
  })

  test('of pictures on the server ask for the size of a card', () => {
    const from = (image: string | undefined) => pictureAddress(image, 'https://curio.example/')
    expect(from('/api/v1/images/kettle')).toBe('https://curio.example/api/v1/images/kettle?width=600')
    expect(from('https://cdn.example/api/v1/images/kettle')).toBe('https://cdn.example/api/v1/images/kettle')
    expect(from('javascript:alert(1)')).toBeUndefined()
    expect(from(undefined)).toBeUndefined()
  })

  test('of the server are the script’s own, or as told', () => {
    const from = (told: string) => serverAddress(told, 'https://shop.example/bags/', 'https://curio.example/widget/curio-chat.js?v=1')
    expect(from('')).toBe('https://curio.example/')
    expect(from('/curio')).toBe('https://shop.example/curio/')
    expect(from('https://other.example')).toBe('https://other.example/')
  })
})

test('waiting for a connection grows to half a minute and is never the same for all', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      const wait = backoff(attempt, () => chance)
      expect(wait).toBeGreaterThanOrEqual(250)
      expect(wait).toBeLessThanOrEqual(30_000)
      expect(backoff(attempt + 1, () => chance)).toBeGreaterThanOrEqual(wait)
    }),
  )
  expect(backoff(0, () => 0)).toBe(250)
})
