/** A page whose name was made to lead to this machine is not our own. */
import { describe, expect, it } from 'vitest'
import { isAllowedOrigin } from '../../../src/channels/support/allowed-origin.js'
import { ownHost } from '../../../src/channels/support/own-host.js'

describe('the own host', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])('of a server on this machine is %s', host => {
    expect(ownHost(host, '127.0.0.1')).toBe(host)
  })

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:3000'])('is not %s', host => {
    expect(ownHost(host, '127.0.0.1')).toBeUndefined()
    expect(isAllowedOrigin(`http://${host}`, { host: ownHost(host, '127.0.0.1'), origins: [] })).toBe(false)
  })

  it('of a server that all networks reach is whatever it is called', () => {
    expect(ownHost('shop.example', '0.0.0.0')).toBe('shop.example')
  })

  it('behind a proxy is the public address', () => {
    const server = { host: ownHost('shop.example', '127.0.0.1'), publicUrl: 'https://shop.example', origins: [] }
    expect(isAllowedOrigin('https://shop.example', server)).toBe(true)
  })
})
