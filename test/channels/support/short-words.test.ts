/** What every chat platform's limits make necessary: text cut to fit, ids as keys, events told apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerButtonId, isOurs, itemButtonId, parseCustomId, takeBackId } from '../../../src/channels/discord/custom-id.js'
import { inviteLink } from '../../../src/channels/discord/invite-link.js'
import { discordLimits } from '../../../src/channels/discord/limits.js'
import { readText } from '../../../src/channels/discord/read-text.js'
import { sessionKey } from '../../../src/channels/discord/session-key.js'
import { readCursor, writeCursor } from '../../../src/channels/mcp/search-cursor.js'
import { cutText } from '../../../src/channels/support/cut-text.js'
import { Histogram } from '../../../src/channels/support/histogram.js'
import { itemLink } from '../../../src/channels/support/item-link.js'
import { namedSession } from '../../../src/channels/support/named-session.js'
import { SeenKeys } from '../../../src/channels/support/seen-keys.js'

describe('a text that is cut', () => {
  it.each([
    ['a fine tent', 11, 'a fine tent'],
    ['a fine tent', 10, 'a fine…'],
    ['a fine tent', 8, 'a fine…'],
    ['帐篷很轻', 3, '帐篷…'],
    ['🏕🏕🏕', 4, '🏕…'],
    ['tent', 0, ''],
  ])('%s to %i', (text, limit, cut) => {
    expect(cutText(text, limit)).toBe(cut)
  })

  it('never exceeds the limit, escapes counted, nor halves an escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '<', '🏕') }), fc.integer({ min: 0, max: 30 }), (text, limit) => {
        const cut = cutText(text, limit, character => (character === '<' ? '&lt;' : character))
        expect(cut.length).toBeLessThanOrEqual(limit)
        expect(cut.replaceAll('&lt;', '')).not.toContain('&')
        // Half of a pair would not survive the way through bytes.
        expect(Buffer.from(cut).toString()).toBe(cut)
      }),
    )
  })
})

describe('a button of Discord', () => {
  const long = 'x'.repeat(200)

  it.each(['tent-3', '~tent', 'a:b', long, '帐篷'])('finds its item again: %s', item => {
    const id = itemButtonId('similar', item)
    expect(id.length).toBeLessThanOrEqual(discordLimits.customId)
    expect(isOurs(id)).toBe(true)
    expect(parseCustomId(id, [], ['other', item])).toEqual({ press: 'similar', item })
  })

  it('of a long id stands for nothing in a session that does not know the item', () => {
    expect(parseCustomId(itemButtonId('like', long), [], ['other'])).toBeUndefined()
  })

  it('of an answer says it, unless it is too long for a button', () => {
    expect(parseCustomId(answerButtonId(2, 'under 50: yes') ?? '', [], [])).toEqual({ press: 'say', text: 'under 50: yes' })
    expect(answerButtonId(0, long)).toBeUndefined()
  })

  it('takes back what was chosen, and nothing where nothing was', () => {
    expect(parseCustomId(takeBackId, ['key'], [])).toEqual({ press: 'take-back', wish: 'key' })
    expect(parseCustomId(takeBackId, [], [])).toBeUndefined()
  })

  it.each(['', 'curio:', 'curio:buy:tent', 'curio:like:', 'other:like:tent', 'curio:say:x:yes'])('is not “%s”', id => {
    expect(parseCustomId(id, ['v'], ['tent'])).toBeUndefined()
  })
})

describe('Discord', () => {
  it.each([
    ['<@123456> a quiet tent <:tent:99>', 'a quiet tent tent'],
    ['<@!1> <#2> <@&3> hi', 'hi'],
    ['two\nlines', 'two\nlines'],
    ['3 < 4 @home', '3 < 4 @home'],
  ])('is read without its markup: %s', (said, text) => {
    expect(readText(said)).toBe(text)
  })

  it('keeps people of a channel apart, those of a thread together', () => {
    const place = { guild: '1', channel: '2', user: '3' }
    expect(sessionKey({ ...place, thread: false })).not.toBe(sessionKey({ ...place, thread: false, user: '4' }))
    expect(sessionKey({ ...place, thread: true })).toBe(sessionKey({ ...place, thread: true, user: '4' }))
    expect(sessionKey({ ...place, guild: null, thread: false })).toBe('discord:direct:2')
  })

  it('invites the bot with no right to manage anything', () => {
    const link = new URL(inviteLink('1234'))
    const permissions = BigInt(link.searchParams.get('permissions') ?? '')
    const administrator = 1n << 3n
    const manageMessages = 1n << 13n
    expect(permissions & (administrator | manageMessages)).toBe(0n)
    expect(link.searchParams.get('client_id')).toBe('1234')
  })
})

describe('a cursor of a search', () => {
  it('leads back to its session', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' }), name => readCursor(writeCursor(name)) === name),
    )
  })

  it.each(['', 'nonsense', writeCursor(''), writeCursor('x'.repeat(201)), Buffer.from('pag:x').toString('base64url')])(
    'is not “%s”',
    cursor => {
      expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    },
  )
})

describe('a named session', () => {
  it('is apart for every channel and caller, however the names run together', () => {
    const ids = [
      namedSession('mcp', 'ab', 'c'),
      namedSession('mcp', 'a', 'bc'),
      namedSession('openai', 'ab', 'c'),
      namedSession('mcp', 'ab', 'd'),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(namedSession('mcp', 'ab', 'c')).toBe(ids[0])
  })
})

describe('an item’s address', () => {
  const link = (attributes: Record<string, string | number>) => itemLink({ id: 'a', title: 'A', attributes })

  it.each(['url', 'link', 'product_url'])('is taken from %s', name => {
    expect(link({ [name]: 'https://shop.example/tent' })).toBe('https://shop.example/tent')
  })

  it('is never one that runs a script or opens a file', () => {
    expect(link({ url: 'javascript:alert(1)', link: 'file:///etc/passwd', product_url: 'tent.html' })).toBeUndefined()
    expect(link({ url: 'javascript:alert(1)', link: 'http://shop.example/' })).toBe('http://shop.example/')
  })
})

it('an event is new once, and the oldest are forgotten after thousands', () => {
  const seen = new SeenKeys()
  expect([seen.isNew('first'), seen.isNew('first')]).toEqual([true, false])
  for (let event = 0; event < 5000; event++) seen.isNew(String(event))
  expect([seen.isNew('4999'), seen.isNew('first')]).toEqual([false, true])
})

it('a histogram counts a value under every bound it does not exceed', () => {
  const histogram = new Histogram([1, 5, 10])
  for (const value of [1, 3, 10, 99, Number.NaN]) histogram.add(value)
  expect([...histogram.cumulative]).toEqual([1, 2, 3])
  expect([histogram.count, histogram.sum]).toEqual([4, 113])
})
