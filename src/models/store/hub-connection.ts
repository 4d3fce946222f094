/** HTTPS to the hub that can never hang: each answer has a bound, so has each silence while a body arrives. */
import { type HostMemory, processHostMemory } from './host-memory.js'
import { SourceFailure } from './source-failure.js'

export interface HubConnectionOptions {
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
  readonly hosts?: HostMemory
  /** Milliseconds until a host must have answered. */
  readonly connectMilliseconds?: number
  /** Milliseconds of silence in a body after which it is given up. */
  readonly idleMilliseconds?: number
}

export interface HubAnswer {
  readonly status: number
  /** Headers of the first answer that has the name, from the hub to the server that holds the bytes. */
  header(name: string): string | undefined
  body(): AsyncIterable<Uint8Array>
}

const maximumRedirects = 5

export class HubConnection {
  readonly baseUrl: string
  readonly #fetch: typeof fetch
  readonly #hosts: HostMemory
  readonly #connectMilliseconds: number
  readonly #idleMilliseconds: number

  constructor(options: HubConnectionOptions = {}) {
    this.baseUrl = options.baseUrl ?? 'https://huggingface.co'
    this.#fetch = options.fetch ?? fetch
    this.#hosts = options.hosts ?? processHostMemory
    this.#connectMilliseconds = options.connectMilliseconds ?? 5000
    this.#idleMilliseconds = options.idleMilliseconds ?? 30_000
  }

  /** Follows redirects. Rejects with SourceFailure, or with the signal's reason. */
  async get(path: string, headers: Record<string, string>, signal?: AbortSignal): Promise<HubAnswer> {
    const seen: Headers[] = []
    let url = new URL(path, this.baseUrl)
    for (let redirects = 0; redirects <= maximumRedirects; redirects++) {
      const { response, controller } = await this.#ask(url, headers, signal)
      seen.push(response.headers)
      const location = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || !location) return this.#answer(response, seen, controller)
      controller.abort()
      const next = new URL(location, url)
      if (next.protocol !== url.protocol) throw new SourceFailure(`${url.host} redirects away from ${url.protocol}`)
      url = next
    }
    throw new SourceFailure(`${url.host} redirects in circles`)
  }

  async #ask(url: URL, headers: Record<string, string>, signal: AbortSignal | undefined) {
    const known = this.#hosts.failureOf(url.host)
    if (known) throw new SourceFailure(known)
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), this.#connectMilliseconds)
    try {
      const response = await this.#fetch(url, { headers, redirect: 'manual', signal: anySignal(controller.signal, signal) })
      return { response, controller }
    } catch (error) {
      signal?.throwIfAborted()
      const seconds = this.#connectMilliseconds / 1000
      const reason = controller.signal.aborted ? `${url.host} did not answer within ${seconds} s` : `${url.host} cannot be reached`
      this.#hosts.remember(url.host, reason)
      throw new SourceFailure(reason, { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }

  #answer(response: Response, seen: readonly Headers[], controller: AbortController): HubAnswer {
    return {
      status: response.status,
      header: name => seen.map(headers => headers.get(name)).find(value => value !== null) ?? undefined,
      body: () => this.#body(response, controller),
    }
  }

  async *#body(response: Response, controller: AbortController): AsyncGenerator<Uint8Array> {
    if (!response.body) return
    const timer = setTimeout(() => controller.abort(new SourceFailure('the download stalled')), this.#idleMilliseconds)
    try {
      for await (const chunk of response.body) {
        timer.refresh()
        yield chunk
      }
    } finally {
      clearTimeout(timer)
      controller.abort()
    }
  }
}

function anySignal(own: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other ? AbortSignal.any([own, other]) : own
}
