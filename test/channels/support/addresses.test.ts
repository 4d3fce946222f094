import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from '../../../src/channels/support/address-key.js'
import { isAllowedOrigin } from '../../../src/channels/support/allowed-origin.js'
import { clientAddress } from '../../../src/channels/support/client-address.js'

describe('what counts as one address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0'],
    ['no address', 'no address'],
  ])('%s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })

  it('is the first half of every IPv6 address, however it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), groups => {
        const written = groups.map(group => group.toString(16).padStart(4, '0')).join(':')
        const key = groups.slice(0, 4).map(group => group.toString(16))
        expect(addressKey(written)).toBe(key.join(':'))
        // The shortest way of writing it, as URLs are normalised.
        const shortest = new URL(`http://[${written}]/`).hostname.slice(1, -1)
        if (!shortest.startsWith('::ffff:')) expect(addressKey(shortest)).toBe(key.join(':'))
      }),
    )
  })
})

function requestFrom(forwarded?: string | string[]): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.9' })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

describe('where a request comes from', () => {
  it('is the peer, whatever the request claims, as long as no proxy is trusted', () => {
    expect(clientAddress(requestFrom('1.1.1.1'), 0)).toBe('10.0.0.9')
  })

  it('is what the trusted proxies say, and not what was forged before them', () => {
    expect(clientAddress(requestFrom('6.6.6.6, 203.0.113.7'), 1)).toBe('203.0.113.7')
    expect(clientAddress(requestFrom('6.6.6.6, 203.0.113.7, 10.1.1.1'), 2)).toBe('203.0.113.7')
  })

  it('is the peer where a trusted proxy says nothing', () => {
    expect(clientAddress(requestFrom(), 1)).toBe('10.0.0.9')
    expect(clientAddress(requestFrom(' , '), 1)).toBe('10.0.0.9')
    expect(clientAddress(requestFrom('203.0.113.7'), 3)).toBe('203.0.113.7')
  })
})

describe('a page of another origin', () => {
  const server = { host: 'curio.example:3000', publicUrl: 'https://chat.example', origins: ['https://shop.example'] }
  it.each([
    [undefined, true],
    ['http://curio.example:3000', true],
    ['https://chat.example', true],
    ['https://shop.example', true],
    ['https://shop.example:444', false],
    ['http://shop.example', false],
    ['https://evil.example', false],
    ['https://shop.example.evil.example', false],
    ['http://curio.example', false],
    ['null', false],
    ['', false],
  ])('%s: %s', (origin, allowed) => {
    expect(isAllowedOrigin(origin, server)).toBe(allowed)
  })

  it('may, whichever it is, where all are allowed', () => {
    expect(isAllowedOrigin('https://any.example', { origins: ['*'] })).toBe(true)
  })
})
