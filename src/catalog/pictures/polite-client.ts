/** Fetches from hosts that nobody vouches for: every hop is checked, robots.txt is honoured, busy hosts are given time. */
import { CurioError } from '../../errors.js'
import type { AddressPolicy } from './checked-addresses.js'
import { HostGate, type Sleep } from './host-gate.js'
import { type Answer, createAgents, requestOnce } from './request-once.js'
import { retryWait } from './retry-wait.js'
import { RobotsFiles } from './robots-files.js'

export interface PoliteClientOptions {
  readonly policy: AddressPolicy
  readonly maximumBytes: number
  /** Milliseconds for one request, all of it. */
  readonly timeout: number
  /** Milliseconds between two requests to one host. */
  readonly delay: number
  /** Milliseconds before a second attempt. */
  readonly backoff: number
  readonly sleep?: Sleep
  readonly signal?: AbortSignal
}

const redirects = 3
const attempts = 3
const connectionsPerHost = 2
const robotsBytes = 500 * 1024
/** A host that asks for more rest is asked again by a later run. */
const longestPause = 60_000
/** Failures without an answer in a row, after which a host is left alone. */
const patience = 3

export class PoliteClient implements Disposable {
  readonly #options: PoliteClientOptions
  readonly #agents = createAgents(connectionsPerHost)
  readonly #gate: HostGate
  readonly #robots: RobotsFiles
  readonly #silent = new Map<string, number>()

  constructor(options: PoliteClientOptions) {
    this.#options = options
    this.#gate = new HostGate({ atOnce: connectionsPerHost, delay: options.delay, ...(options.sleep && { sleep: options.sleep }) })
    this.#robots = new RobotsFiles(url => this.#follow(url, robotsBytes))
  }

  /**
   * The bytes at an address, after at most three redirects.
   *
   * @throws CurioError PICTURE_ADDRESS_REFUSED, PICTURE_FORBIDDEN, PICTURE_DOWNLOAD_FAILED, IMAGE_TOO_LARGE, ABORTED
   * @example const bytes = await client.get('https://shop.example/a.jpg')
   */
  async get(address: string): Promise<Buffer> {
    if (!URL.canParse(address)) throw new CurioError('PICTURE_ADDRESS_REFUSED', 'It is not an address')
    const { status, body } = await this.#follow(new URL(address), this.#options.maximumBytes, async url => {
      this.#gate.slowDown(url.host, await this.#robots.check(url))
    })
    if (status !== 200) throw new CurioError('PICTURE_DOWNLOAD_FAILED', `It answered ${status}`)
    return body
  }

  [Symbol.dispose](): void {
    this.#agents.http.destroy()
    this.#agents.https.destroy()
  }

  async #follow(start: URL, maximumBytes: number, permit: (url: URL) => Promise<void> = async () => {}): Promise<Answer> {
    let url = start
    for (let hop = 0; hop <= redirects; hop += 1) {
      await permit(url)
      const answer = await this.#ask(url, maximumBytes)
      const { location } = answer.headers
      if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer
      if (!URL.canParse(location, url.href)) throw new CurioError('PICTURE_DOWNLOAD_FAILED', 'It redirects to what is no address')
      url = new URL(location, url)
    }
    throw new CurioError('PICTURE_DOWNLOAD_FAILED', `It redirects more than ${redirects} times`)
  }

  async #ask(url: URL, maximumBytes: number): Promise<Answer> {
    const { backoff, signal } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#gate.run(url.host, () => this.#attempt(url, maximumBytes), signal)
      const wait = retryWait(outcome, attempt, backoff)
      const asksTooMuch = wait !== undefined && wait > longestPause
      if (wait !== undefined && !asksTooMuch && attempt < attempts) this.#gate.pause(url.host, wait)
      else if ('code' in outcome) throw outcome
      else if (asksTooMuch)
        throw new CurioError('PICTURE_DOWNLOAD_FAILED', `${url.host} asks to be left alone for ${Math.ceil(wait / 1000)} s`)
      else return outcome
    }
  }

  /** Refusals and failures are outcomes: whether to try again is decided in one place. */
  async #attempt(url: URL, maximumBytes: number): Promise<Answer | CurioError> {
    const { policy, timeout, signal } = this.#options
    const silent = this.#silent.get(url.host) ?? 0
    if (silent >= patience) return new CurioError('PICTURE_DOWNLOAD_FAILED', `${url.host} did not answer ${silent} times and is left alone`)
    try {
      const answer = await requestOnce(url, policy, this.#agents, { maximumBytes, timeout, ...(signal && { signal }) })
      this.#silent.delete(url.host)
      return answer
    } catch (error) {
      const failure = CurioError.from(error, 'PICTURE_DOWNLOAD_FAILED')
      if (failure.code === 'ABORTED') throw failure
      if (failure.code === 'PICTURE_DOWNLOAD_FAILED') this.#silent.set(url.host, silent + 1)
      return failure
    }
  }
}
