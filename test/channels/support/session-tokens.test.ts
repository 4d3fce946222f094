import fc from 'fast-check'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { SessionTokens } from '../../../src/channels/support/session-tokens.js'

const secret = 'a secret that is long enough'
const tokens = new SessionTokens(secret, 3600)
const refusal = expect.objectContaining({ code: 'TOKEN_INVALID' })

describe('a session token', () => {
  it('opens its own session, and tells when it will no longer', async () => {
    const { token, expires } = await tokens.issue('session-1')
    expect(await tokens.verify(token)).toBe('session-1')
    expect(expires - Date.now() / 1000).toBeGreaterThan(3590)
  })

  it('opens it after a restart too, for the same secret in whatever form', async () => {
    const { token } = await tokens.issue('session-1')
    expect(await new SessionTokens(Buffer.from(secret), 60).verify(token)).toBe('session-1')
  })

  it('opens nothing under another secret', async () => {
    const { token } = await tokens.issue('session-1')
    await expect(new SessionTokens('another secret, as long', 3600).verify(token)).rejects.toEqual(refusal)
  })

  it('opens nothing when its time is over', async () => {
    const { token } = await new SessionTokens(secret, -1).issue('session-1')
    await expect(tokens.verify(token)).rejects.toEqual(refusal)
  })

  it('is not signed by the bare secret, nor by no algorithm', async () => {
    const bare = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('curio')
      .setSubject('session-1')
      .setExpirationTime('1h')
      .sign(Buffer.from(secret))
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const none = `${part({ alg: 'none' })}.${part({ iss: 'curio', sub: 'session-1', exp: 2 ** 40 })}.`
    for (const token of [bare, none]) await expect(tokens.verify(token)).rejects.toEqual(refusal)
  })

  it('opens nothing once a single character of it is changed', async () => {
    const { token } = await tokens.issue('session-1')
    await fc.assert(
      // The last character carries bits that base64 does not read.
      fc.asyncProperty(fc.nat(token.length - 2), fc.constantFrom('A', 'b', '9', '.'), async (index, character) => {
        fc.pre(token[index] !== character)
        await expect(tokens.verify(token.slice(0, index) + character + token.slice(index + 1))).rejects.toEqual(refusal)
      }),
      { numRuns: 50 },
    )
  })

  it('opens nothing when it is any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async text => {
        await expect(tokens.verify(text)).rejects.toEqual(refusal)
      }),
    )
  })
})
