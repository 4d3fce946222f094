/** Signed, expiring tokens that stand for a session, so that nobody enters another's by guessing its id. */
import { createHash } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { CurioError } from '../../errors.js'

export interface SessionToken {
  readonly token: string
  /** Seconds since 1970. */
  readonly expires: number
}

const issuer = 'curio'
const claims = z.object({ sub: z.string().min(1).max(200) })

/**
 * @example
 * const tokens = new SessionTokens(secret, 3600)
 * const { token } = await tokens.issue('session-1')
 * await tokens.verify(token) // 'session-1'
 */
export class SessionTokens {
  readonly #key: Uint8Array
  readonly #lifetimeSeconds: number

  constructor(secret: string | Uint8Array, lifetimeSeconds: number) {
    // Hashed with its purpose: any length will do, and the same secret signs nothing else.
    this.#key = createHash('sha256').update('curio session token\0').update(secret).digest()
    this.#lifetimeSeconds = lifetimeSeconds
  }

  async issue(sessionId: string): Promise<SessionToken> {
    const expires = Math.floor(Date.now() / 1000) + this.#lifetimeSeconds
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer)
      .setSubject(sessionId)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.#key)
    return { token, expires }
  }

  /** The session's id. Rejects with TOKEN_INVALID when the token is forged, damaged or too old. */
  async verify(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.#key, { issuer, algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] })
      return claims.parse(payload).sub
    } catch (error) {
      throw new CurioError('TOKEN_INVALID', 'The session token is not valid or has expired.', { cause: error })
    }
  }
}
