/** How much one address may ask, counted before any model runs. In memory: limits start anew with the process. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { CurioError } from '../../errors.js'
import { addressKey } from './address-key.js'

export interface RateLimitSettings {
  readonly messagesPerMinute: number
  /** Connections open at once, in all. */
  readonly maximumConnections: number
  readonly maximumConnectionsPerAddress: number
}

/** RATE_LIMITED, with the time after which it is worth asking again. */
export class RateLimitError extends CurioError {
  /** Whole seconds, at least 1. */
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super('RATE_LIMITED', `Too many messages. Try again in ${retryAfter} s.`)
    this.retryAfter = retryAfter
  }
}

/**
 * @example
 * await limits.countMessage('203.0.113.7') // rejects with RATE_LIMITED
 * const release = limits.connect('203.0.113.7') // throws CONNECTIONS_EXCEEDED
 */
export class RateLimits {
  readonly #settings: RateLimitSettings
  readonly #messages: RateLimiterMemory
  readonly #perAddress = new Map<string, number>()
  #connections = 0

  constructor(settings: RateLimitSettings) {
    this.#settings = settings
    this.#messages = new RateLimiterMemory({ points: settings.messagesPerMinute, duration: 60 })
  }

  /** Connections open now. */
  get connections(): number {
    return this.#connections
  }

  /** Counts one message of an address. Rejects with a {@link RateLimitError} when there were too many in this minute. */
  async countMessage(address: string): Promise<void> {
    try {
      await this.#messages.consume(addressKey(address))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      throw new RateLimitError(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
    }
  }

  /**
   * Counts one open connection of an address, until the returned function is called (once or more).
   *
   * @throws CurioError CONNECTIONS_EXCEEDED
   */
  connect(address: string): () => void {
    const key = addressKey(address)
    const open = this.#perAddress.get(key) ?? 0
    if (this.#connections >= this.#settings.maximumConnections) throw exceeded('The server has as many connections as it takes.')
    if (open >= this.#settings.maximumConnectionsPerAddress) throw exceeded('This address has as many connections as it may.')
    this.#connections++
    this.#perAddress.set(key, open + 1)
    let released = false
    return () => {
      if (released) return
      released = true
      this.#disconnect(key)
    }
  }

  #disconnect(key: string): void {
    this.#connections--
    const left = (this.#perAddress.get(key) ?? 1) - 1
    if (left > 0) this.#perAddress.set(key, left)
    else this.#perAddress.delete(key)
  }
}

function exceeded(message: string): CurioError {
  return new CurioError('CONNECTIONS_EXCEEDED', message)
}
