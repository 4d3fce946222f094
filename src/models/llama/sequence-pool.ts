/** Shares a few context sequences among many requests: first come, first served, and a sequence goes back to the prompt that it holds. */
import { CurioError } from '../../errors.js'

export interface SequenceLease<Sequence> {
  readonly sequence: Sequence
  /** Gives it back; a second call does nothing. */
  release(): void
}

interface Slot<Sequence> {
  readonly sequence: Sequence
  key: string
}

interface Waiter<Sequence> {
  readonly key: string
  grant(slot: Slot<Sequence>): void
}

/**
 * @example
 * const pool = new SequencePool(() => context.getSequence(), 3)
 * const lease = await pool.acquire('reader prompt')
 * try { await use(lease.sequence) } finally { lease.release() }
 */
export class SequencePool<Sequence> {
  readonly #create: () => Sequence
  readonly #size: number
  /** Longest unused first. */
  readonly #free: Slot<Sequence>[] = []
  readonly #waiters: Waiter<Sequence>[] = []
  readonly #idleListeners: (() => void)[] = []
  #created = 0

  /** @param size At most this many sequences are created, each when it is first needed. */
  constructor(create: () => Sequence, size: number) {
    this.#create = create
    this.#size = size
  }

  /**
   * Prefers the free sequence last used with this key, then a new one, then the longest unused one.
   * Rejects with ABORTED when the signal ends the wait.
   */
  async acquire(key: string, signal?: AbortSignal): Promise<SequenceLease<Sequence>> {
    if (signal?.aborted) throw aborted()
    const slot = this.#takeFree(key) ?? (await this.#wait(key, signal))
    slot.key = key
    let held = true
    return {
      sequence: slot.sequence,
      release: () => {
        if (held) this.#giveBack(slot)
        held = false
      },
    }
  }

  /** Resolves once every sequence has been given back. */
  async idle(): Promise<void> {
    if (this.#free.length < this.#created) await new Promise<void>(resolve => this.#idleListeners.push(resolve))
  }

  #takeFree(key: string): Slot<Sequence> | undefined {
    const known = this.#free.findIndex(slot => slot.key === key)
    if (known >= 0) return this.#free.splice(known, 1)[0]
    if (this.#created >= this.#size) return this.#free.shift()
    const slot = { sequence: this.#create(), key }
    this.#created += 1
    return slot
  }

  #wait(key: string, signal: AbortSignal | undefined): Promise<Slot<Sequence>> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
        reject(aborted())
      }
      const waiter: Waiter<Sequence> = {
        key,
        grant: slot => {
          signal?.removeEventListener('abort', stop)
          resolve(slot)
        },
      }
      this.#waiters.push(waiter)
      signal?.addEventListener('abort', stop, { once: true })
    })
  }

  #giveBack(slot: Slot<Sequence>): void {
    const next = this.#waiters.shift()
    if (next) next.grant(slot)
    else this.#free.push(slot)
    if (this.#free.length === this.#created) for (const listener of this.#idleListeners.splice(0)) listener()
  }
}

function aborted(): CurioError {
  return new CurioError('ABORTED', 'The wait for the language model was cancelled.')
}
