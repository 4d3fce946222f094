/** The robots.txt of every host that is asked, read once. */
import { CurioError } from '../../errors.js'
import { parseRobots, type RobotsRules } from './robots-rules.js'

const product = 'curio'

/** Follows redirects; rejects when there is no answer. */
export type FetchRobots = (address: URL) => Promise<{ readonly status: number; readonly body: Buffer }>

export class RobotsFiles {
  readonly #fetch: FetchRobots
  readonly #rules = new Map<string, Promise<RobotsRules>>()

  constructor(fetch: FetchRobots) {
    this.#fetch = fetch
  }

  /**
   * A host without a robots.txt allows everything; one that fails to show it allows nothing.
   *
   * @throws CurioError PICTURE_FORBIDDEN, or as the request for robots.txt does
   * @returns milliseconds that the host wants between requests
   */
  async check(url: URL): Promise<number> {
    const rules = this.#rules.get(url.origin) ?? this.#read(url)
    this.#rules.set(url.origin, rules)
    const { allows, delay = 0 } = await rules
    if (!allows(`${url.pathname}${url.search}`)) throw new CurioError('PICTURE_FORBIDDEN', `${url.host} forbids it in its robots.txt`)
    return delay
  }

  async #read(url: URL): Promise<RobotsRules> {
    const { status, body } = await this.#fetch(new URL('/robots.txt', url))
    if (status === 200) return parseRobots(body.toString('utf8'), product)
    if (status >= 400 && status < 500) return { allows: () => true }
    throw new CurioError('PICTURE_DOWNLOAD_FAILED', `${url.host} answered ${status} for its robots.txt`)
  }
}
