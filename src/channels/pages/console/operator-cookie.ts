/** The operator's cookie after a login: it says until when, signed with a key that only the token gives. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const lifetimeMilliseconds = 12 * 3600 * 1000

/**
 * @example
 * const cookie = new OperatorCookie(config.server.operatorToken)
 * cookie.holds(cookie.issue(Date.now()), Date.now()) // true
 */
export class OperatorCookie {
  static readonly lifetimeMilliseconds = lifetimeMilliseconds
  readonly #key: Buffer

  /** With another token all cookies end. */
  constructor(operatorToken: string) {
    this.#key = createHash('sha256').update('curio console\0').update(operatorToken).digest()
  }

  /** @param now milliseconds since 1970 */
  issue(now: number): string {
    const expires = String(now + lifetimeMilliseconds)
    return `${expires}.${this.#sign(expires).toString('base64url')}`
  }

  /** @param now milliseconds since 1970 */
  holds(value: string | undefined, now: number): boolean {
    const [expires = '', signature = ''] = (value ?? '').split('.')
    const [given, right] = [Buffer.from(signature, 'base64url'), this.#sign(expires)]
    return given.length === right.length && timingSafeEqual(given, right) && Number(expires) > now
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest()
  }
}
