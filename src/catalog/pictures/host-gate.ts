/** Politeness towards hosts: few requests at once, a little time between them, and a rest when one asks for it. */
import { setTimeout as wait } from 'node:timers/promises'
import { CurioError } from '../../errors.js'

/** Waits for milliseconds; rejects when the signal fires. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>

const sleepFor: Sleep = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, signal && { signal })
}

interface Host {
  running: number
  /** When the next request may begin. */
  next: number
  delay: number
  readonly waiting: (() => void)[]
}

export interface HostGateOptions {
  readonly atOnce: number
  /** Milliseconds between the beginnings of two requests to one host. */
  readonly delay: number
  readonly sleep?: Sleep
}

export class HostGate {
  readonly #options: HostGateOptions
  readonly #sleep: Sleep
  readonly #hosts = new Map<string, Host>()

  constructor(options: HostGateOptions) {
    this.#options = options
    this.#sleep = options.sleep ?? sleepFor
  }

  /** Does the work when it is the host's turn. Rejects with ABORTED, or as the work does. */
  async run<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#host(name)
    while (host.running >= this.#options.atOnce) await new Promise<void>(resolve => host.waiting.push(resolve))
    host.running += 1
    try {
      await this.#turn(host, signal)
      return await work()
    } finally {
      host.running -= 1
      host.waiting.shift()?.()
    }
  }

  /** No request to the host begins for so many milliseconds. */
  pause(name: string, milliseconds: number): void {
    const host = this.#host(name)
    host.next = Math.max(host.next, Date.now() + milliseconds)
  }

  /** The host asks for more time between requests; less than the usual is not taken. */
  slowDown(name: string, milliseconds: number): void {
    const host = this.#host(name)
    host.delay = Math.max(host.delay, milliseconds)
  }

  async #turn(host: Host, signal?: AbortSignal): Promise<void> {
    const begin = Math.max(Date.now(), host.next)
    host.next = begin + host.delay
    try {
      signal?.throwIfAborted()
      const left = begin - Date.now()
      if (left > 0) await this.#sleep(left, signal)
    } catch (error) {
      throw signal?.aborted ? new CurioError('ABORTED', 'The download was cancelled', { cause: error }) : error
    }
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name) ?? { running: 0, next: 0, delay: this.#options.delay, waiting: [] }
    this.#hosts.set(name, known)
    return known
  }
}
