/** Ends work that is cancelled, takes too long or has stopped moving, and says which of these it was. */
import { CurioError } from '../../errors.js'

export interface TimeLimits {
  /** Milliseconds for the whole answer. */
  readonly total: number
  /** Milliseconds without a token. */
  readonly stall: number
}

/** Wide: they catch a stuck run, not a slow machine. */
export const defaultTimeLimits: TimeLimits = { total: 180_000, stall: 45_000 }

export class TimeBound implements Disposable {
  readonly signal: AbortSignal
  readonly #late = new AbortController()
  readonly #limits: TimeLimits
  readonly #total: NodeJS.Timeout
  #stall: NodeJS.Timeout | undefined

  /** @param signals Of the caller and of whatever else may end the work; each counts as ABORTED. */
  constructor(limits: TimeLimits, signals: readonly (AbortSignal | undefined)[]) {
    this.#limits = limits
    this.signal = AbortSignal.any([this.#late.signal, ...signals.filter(signal => signal !== undefined)])
    this.#total = this.#timer(limits.total, `The model took longer than ${limits.total / 1000} s.`)
  }

  /** The work moves: starts, or restarts, the stall clock. */
  progress(): void {
    clearTimeout(this.#stall)
    this.#stall = this.#timer(this.#limits.stall, `The model gave no word for ${this.#limits.stall / 1000} s.`)
  }

  /** Settles as the work does, or rejects as soon as the bound is reached: with MODEL_FAILED when it was the time, else ABORTED. */
  async race<Value>(work: Promise<Value>): Promise<Value> {
    let stop = () => {}
    const ended = new Promise<never>((_, reject) => {
      stop = () => reject(this.signal.reason)
      if (this.signal.aborted) stop()
      this.signal.addEventListener('abort', stop, { once: true })
    })
    try {
      return await Promise.race([work, ended])
    } catch (error) {
      throw this.error(error)
    } finally {
      this.signal.removeEventListener('abort', stop)
    }
  }

  /** What a caller is told of a failure under this bound. */
  error(cause: unknown): CurioError {
    if (this.#late.signal.aborted) return CurioError.from(this.#late.signal.reason, 'MODEL_FAILED')
    if (this.signal.aborted) return new CurioError('ABORTED', 'The language model was cancelled.', { cause })
    return CurioError.from(cause, 'MODEL_FAILED')
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#total)
    clearTimeout(this.#stall)
  }

  #timer(milliseconds: number, message: string): NodeJS.Timeout {
    return setTimeout(() => this.#late.abort(new CurioError('MODEL_FAILED', message)), milliseconds).unref()
  }
}
