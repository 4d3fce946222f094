/** The keys of programs: who asks, found out in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { CurioError } from '../../errors.js'

const digest = (key: string): Buffer => createHash('sha256').update('curio api key\0').update(key).digest()

/**
 * @example
 * const keys = new ApiKeys(config.server.apiKeys)
 * keys.caller('Bearer a-key-of-16-or-more') // throws KEY_INVALID, or tells callers apart
 */
export class ApiKeys {
  readonly #digests: readonly Buffer[]

  constructor(keys: readonly string[]) {
    this.#digests = keys.map(digest)
  }

  /**
   * A name of the caller that does not give the key away; without keys everyone is `anyone`.
   *
   * @param authorization The request's header.
   * @throws CurioError KEY_INVALID
   */
  caller(authorization: string | undefined): string {
    if (this.#digests.length === 0) return 'anyone'
    const given = digest(/^Bearer +(\S+) *$/iu.exec(authorization ?? '')?.[1] ?? '')
    // All are compared, whichever fits, so that the time tells nothing.
    const known = this.#digests.filter(key => timingSafeEqual(key, given))
    if (known.length === 0)
      throw new CurioError('KEY_INVALID', authorization === undefined ? 'There is no API key in the request.' : 'The API key is not valid.')
    return given.toString('base64url')
  }
}
